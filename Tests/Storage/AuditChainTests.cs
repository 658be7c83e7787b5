using CoEBot.Storage;
using CsCheck;

namespace CoEBot.Tests.Storage;

/// <summary>A changed, missing, added or moved event is found.</summary>
public sealed class AuditChainTests
{
    private static readonly Gen<AuditEvent> AnyEvent = Gen.Select(
        Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.String[Gen.Char.AlphaNumeric, 1, 32], Gen.Date, Gen.Int[1, 9], Gen.Int[0, 3], Gen.String[Gen.Char.AlphaNumeric, 64, 64], Gen.Bool.Array[2],
        (kind, person, at, revision, step, content, has) => new AuditEvent(
            0, kind, person, new(DateTime.SpecifyKind(at, DateTimeKind.Utc)), revision, step, content, has[0] ? AuditChain.Hash(content) : null, has[1] ? AuditChain.Hash(person) : null));

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
        happened => happened with { StateHash = happened.StateHash + "x" },
        happened => happened with { StateHash = happened.StateHash is null ? "" : null },
        happened => happened.StateHash is null ? happened with { Kind = "2\n" + happened.Kind } : happened with { NoteHash = $"{happened.NoteHash}\n{happened.StateHash}", StateHash = null },
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
    public void Breaks_where_two_events_changed_places() => Gen.Select(AnyChain.Where(events => events.Count > 1), Gen.Int[0, 99]).Sample((events, place) =>
    {
        var written = Written(events, out var head);
        var at = place % (written.Count - 1);
        (written[at], written[at + 1]) = (written[at + 1], written[at]);
        return AuditChain.FirstBreak(written, head) == at + 1;
    });

    [Test]
    public void Breaks_where_an_event_was_put_in() => Gen.Select(AnyChain, AnyEvent, Gen.Int[0, 99]).Sample((events, another, place) =>
    {
        var written = Written(events, out var head);
        var at = place % (written.Count + 1);
        var forged = another with { Number = at + 1 };
        written.Insert(at, (forged, AuditChain.Append(at == 0 ? AuditChain.Start : written[at - 1].Hash, forged)));
        return AuditChain.FirstBreak(written, head) is not null;
    });

    [Test]
    public void Is_what_it_was_for_events_from_before_the_state_was_bound() => Assert.That(
        AuditChain.Append("before", new(3, "Approved", "person", new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1)), 2, 1, "content", "note")),
        Is.EqualTo(AuditChain.Hash("before\n3\nApproved\nperson\n2026-11-23T09:00:00.0000000+00:00\n2\n1\ncontent\nnote")));

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
