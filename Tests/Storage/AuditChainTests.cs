using CoEBot.Storage;
using CsCheck;

namespace CoEBot.Tests.Storage;

/// <summary>A changed, missing, added or moved event is found.</summary>
public sealed class AuditChainTests
{
    private static readonly Gen<AuditEvent> AnyEvent = Gen.Select(
        Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.String[Gen.Char.AlphaNumeric, 1, 32], Gen.Date, Gen.Int[1, 9], Gen.Int[0, 3], Gen.String[Gen.Char.AlphaNumeric, 64, 64], Gen.Bool,
        (kind, person, at, revision, step, content, noted) =>
            new AuditEvent(0, kind, person, new(DateTime.SpecifyKind(at, DateTimeKind.Utc)), revision, step, content, noted ? AuditChain.Hash(content) : null));

    private static readonly Gen<List<AuditEvent>> AnyChain = AnyEvent.List[1, 12].Select(events => events.Select((happened, index) => happened with { Number = index + 1 }).ToList());

    private static readonly Func<AuditEvent, AuditEvent>[] Changes =
    [
        happened => happened with { Number = happened.Number + 1 },
        happened => happened with { Kind = happened.Kind + "x" },
        happened => happened with { Person = "x" + happened.Person },
        happened => happened with { At = happened.At.AddTicks(1) },
        happened => happened with { Revision = happened.Revision + 1 },
        happened => happened with { Step = happened.Step + 1 },
        happened => happened with { ContentHash = happened.ContentHash[1..] },
        happened => happened with { NoteHash = happened.NoteHash + "x" },
    ];

    [Test]
    public void Holds_as_it_was_written() => AnyChain.Sample(events => AuditChain.FirstBreak(Written(events, out var head), head) is null);

    [Test]
    public void Breaks_where_any_field_was_changed() => Gen.Select(AnyChain, Gen.Int[0, 99], Gen.Int[0, Changes.Length - 1]).Sample((events, place, change) =>
    {
        var written = Written(events, out var head);
        var at = place % written.Count;
        written[at] = (Changes[change](written[at].Event), written[at].Hash);
        return AuditChain.FirstBreak(written, head) == at + 1;
    });

    [Test]
    public void Breaks_where_a_changed_event_got_the_hash_that_fits_it() => Gen.Select(AnyChain, Gen.Int[0, 99], Gen.Int[0, Changes.Length - 1]).Sample((events, place, change) =>
    {
        var written = Written(events, out var head);
        var at = place % written.Count;
        var forged = Changes[change](written[at].Event);
        written[at] = (forged, AuditChain.Append(at == 0 ? AuditChain.Start : written[at - 1].Hash, forged));
        return AuditChain.FirstBreak(written, head) is { } found && found >= at + 1;
    });

    [Test]
    public void Breaks_where_an_event_is_missing() => Gen.Select(AnyChain, Gen.Int[0, 99]).Sample((events, place) =>
    {
        var written = Written(events, out var head);
        written.RemoveAt(place % written.Count);
        return AuditChain.FirstBreak(written, head) is not null;
    });

    [Test]
    public async Task Holds_for_what_the_table_kept()
    {
        var bench = await StorageBench.OpenAsync();
        var id = Ids.New();
        var submitted = (await bench.SubmitAsync(id, null, "Hello"))!;
        var back = (await bench.DecideAsync(submitted, CoEBot.Drafts.DecisionKind.ChangesRequested, "Shorter"))!;
        var last = (await bench.SaveAsync(id, back, "Hi"))!;

        var kept = await bench.Drafts.ReadAuditAsync(id, default);

        Assert.That(kept.Select(entry => entry.Event.Kind), Is.EqualTo(["Submitted", "ChangesRequested", "Saved"]));
        Assert.That(AuditChain.FirstBreak(kept, last.ChainHead), Is.Null);
        Assert.That(kept[1].Event.NoteHash, Is.Not.Null.And.Not.EqualTo(AuditChain.Hash("Shorter")));
    }

    private static List<(AuditEvent Event, string Hash)> Written(IEnumerable<AuditEvent> events, out string head)
    {
        var (before, written) = (AuditChain.Start, new List<(AuditEvent, string)>());
        foreach (var happened in events) written.Add((happened, before = AuditChain.Append(before, happened)));
        head = before;
        return written;
    }
}
