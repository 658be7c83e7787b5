using System.Text.RegularExpressions;
using CoEBot.Operations;
using CoEBot.Storage;
using CoEBot.Tests.Storage;
using CsCheck;

namespace CoEBot.Tests.Operations;

/// <summary>Whatever is changed in a draft's records is found. The records are real ones, changed here in every way there is.</summary>
public sealed partial class RecordCheckTests
{
    private static readonly Gen<int> Any = Gen.Int[0, 9_999];

    /// <summary>After each event; the last one is whole, with its head.</summary>
    private IReadOnlyList<DraftRecord> _records = null!;

    private DraftRecord Whole => _records[^1];

    [OneTimeSetUp]
    public async Task WriteAsync() => _records = await Story.ReadAsync(await StorageBench.OpenAsync());

    [Test]
    public void Holds_after_every_event()
    {
        Assert.That(_records.SelectMany(record => RecordCheck.Of(record, Story.JustAfter).Problems), Is.Empty);
        Assert.That(Check(Whole), Has.Property(nameof(CheckedRecord.Erased)).EqualTo(0).And.Property(nameof(CheckedRecord.IsStateBound)).True.And.Property(nameof(CheckedRecord.Problems)).Empty);
        Assert.That((Whole.Events.Count, Whole.Revisions.Count), Is.EqualTo((Story.Events, 5)));
    }

    [Test]
    public void Finds_any_changed_bit() => Gen.Select(Any, Any, Gen.Int[0, 6]).Sample((place, letter, bit) =>
    {
        var texts = Texts(Whole).ToList();
        var (text, with) = texts[place % texts.Count];
        return IsFound(with(Flipped(text ?? "", letter, bit)));
    });

    [Test]
    public void Finds_any_text_that_is_gone_but_what_is_erased_together() => Any.Sample(place =>
    {
        var texts = Texts(Whole).Where(entry => entry.Text is { Length: > 0 }).ToList();
        return IsFound(texts[place % texts.Count].With(null));
    });

    [Test]
    public void Finds_any_changed_number() => Gen.Select(Any, Gen.Int[-3, 3].Where(by => by != 0)).Sample((place, by) =>
    {
        var numbers = Numbers(Whole).ToList();
        return IsFound(numbers[place % numbers.Count](by));
    });

    [Test]
    public void Finds_what_slid_from_one_column_into_the_next() => Gen.Select(Any, Any).Sample((place, by) =>
    {
        var revision = Whole.Revisions[place % Whole.Revisions.Count];
        var all = revision.Salt + revision.Json + revision.BoundWith;
        var (first, second) = (by % all.Length, revision.Salt!.Length + revision.Json!.Length);
        if (first == revision.Salt.Length) first++;
        if (first > second) (first, second) = (revision.Salt.Length, first);
        return IsFound(With(Whole, place % Whole.Revisions.Count, revision with { Salt = all[..first], Json = all[first..second], BoundWith = all[second..] }));
    });

    [Test]
    public void Finds_a_removed_event() => Any.Sample(place => IsFound(Whole with { Events = Without(Whole.Events, place) }));

    [Test]
    public void Finds_two_that_changed_places() => Gen.Select(Any, Any, Gen.Bool).Sample((one, other, renumbered) =>
    {
        var (from, to) = (one % Story.Events, other % Story.Events);
        if (from == to) return true;
        var events = Whole.Events.ToList();
        (events[from], events[to]) = (events[to], events[from]);
        if (renumbered) events = [.. events.Select((written, index) => written with { Key = $"event|{index + 1:D6}", Event = written.Event! with { Number = index + 1 } })];
        return IsFound(Whole with { Events = events });
    });

    [Test]
    public void Finds_an_event_that_was_put_in_with_a_hash_that_fits() => Gen.Select(Any, Any).Sample((place, like) =>
    {
        var at = place % (Story.Events + 1);
        var forged = Whole.Events[like % Story.Events].Event! with { Number = at + 1 };
        var written = new RecordedEvent($"event|{at + 1:D6}", forged, AuditChain.Append(at == 0 ? AuditChain.Start : Whole.Events[at - 1].Hash, forged));
        return IsFound(Whole with { Events = [.. Whole.Events.Take(at), written, .. Whole.Events.Skip(at)] });
    });

    [Test]
    public void Finds_a_cut_tail() => Gen.Int[1, Story.Events].Sample(count => IsFound(Whole with { Events = [.. Whole.Events.SkipLast(count)] }));

    [Test]
    public void Finds_by_the_head_kept_elsewhere_that_a_draft_was_put_back_to_an_earlier_moment() =>
        Gen.Int[0, Story.Events - 2].Sample(before => IsFound(_records[before] with { Head = Whole.Head }));

    [Test]
    public void Finds_by_the_head_kept_elsewhere_that_a_chain_was_made_anew() => Gen.Int[0, Story.Events - 1].Sample(place =>
    {
        var events = Chain(Whole.Events.Select((written, index) => index == place ? written.Event! with { Person = "somebody else" } : written.Event!));
        return Check(Whole with { Events = events, Snapshot = Whole.Snapshot! with { Head = events[^1].Hash } }).Problems is [var only] && only.Contains("kept elsewhere", StringComparison.Ordinal);
    });

    [Test]
    public void Finds_words_that_are_missing_were_added_or_changed_places()
    {
        for (var place = 0; place < Whole.Revisions.Count; place++)
        {
            Assert.That(IsFound(Whole with { Revisions = Without(Whole.Revisions, place) }), $"without {place}");
            Assert.That(IsFound(Whole with { Revisions = [.. Whole.Revisions, Whole.Revisions[place] with { Key = "revision|000009" }] }), $"a copy of {place}");
            var next = (place + 1) % Whole.Revisions.Count;
            var (one, other) = (Whole.Revisions[place], Whole.Revisions[next]);
            Assert.That(IsFound(With(With(Whole, place, other with { Key = one.Key }), next, one with { Key = other.Key })), $"{place} in place of {next}");
        }
    }

    [Test]
    public void Finds_that_a_snapshot_is_missing_or_another_drafts()
    {
        Assert.That(IsFound(Whole with { Snapshot = null }));
        Assert.That(IsFound(Whole with { DraftId = Ids.New() }));
        Assert.That(IsFound(Whole with { Snapshot = null, Events = [], Revisions = [] }));
    }

    [Test]
    public void Tells_erased_words_and_does_not_blame_them()
    {
        var found = Check(With(Whole, 1, Whole.Revisions[1] with { Json = null, Salt = null }));

        Assert.That((found.Problems.Count, found.Erased), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Finds_that_erased_words_are_not_those_of_their_events() =>
        Assert.That(IsFound(With(Whole, 1, Whole.Revisions[1] with { Json = null, Salt = null, ContentHash = AuditChain.Hash("") })));

    [Test]
    public void Holds_for_records_from_before_the_state_was_bound_and_says_so()
    {
        var events = Chain(Whole.Events.Select(written => written.Event! with { StateHash = null }));
        var found = Check(Whole with { Events = events, Snapshot = Whole.Snapshot! with { Head = events[^1].Hash, Salt = null }, Head = new(Story.Events, events[^1].Hash) });

        Assert.That((found.Problems.Count, found.IsStateBound), Is.EqualTo((0, false)));
    }

    [Test]
    public void Gives_the_head_time_to_be_kept_elsewhere()
    {
        var (missing, behind) = (Whole with { Head = null }, Whole with { Head = new(3, Whole.Events[2].Hash) });

        foreach (var record in new[] { missing, behind })
        {
            Assert.That(RecordCheck.Of(record, Story.JustAfter).Problems, Is.Empty);
            Assert.That(IsFound(record));
        }
    }

    [Test]
    public void Tells_a_changed_event_once_and_where_it_is()
    {
        var events = Whole.Events.ToList();
        events[2] = events[2] with { Event = events[2].Event! with { Person = "somebody else" } };

        Assert.That(Check(Whole with { Events = events }).Problems, Is.EqualTo(["event 3 was changed, or what it follows."]));
    }

    [Test]
    public void Tells_no_words_and_no_names()
    {
        var told = string.Join('\n', Texts(Whole).Select(entry => Check(entry.With("x"))).SelectMany(found => found.Problems));

        Assert.That(told, Is.Not.Empty.And.Not.Contains("ello").And.Not.Contains("Ana").And.Not.Contains("Ben").And.Not.Contains("Shorter"));
        Assert.That(LongRun().IsMatch(told), Is.False, "a hash or an id is told");
    }

    private static CheckedRecord Check(DraftRecord record) => RecordCheck.Of(record, Story.LongAfter);

    private static bool IsFound(DraftRecord record) => Check(record).Problems.Count > 0;

    /// <summary>Every text of a record, with what puts another in its place.</summary>
    private static IEnumerable<(string? Text, Func<string?, DraftRecord> With)> Texts(DraftRecord record)
    {
        var (snapshot, head) = (record.Snapshot!, record.Head!);
        yield return (snapshot.Json, text => record with { Snapshot = snapshot with { Json = text } });
        yield return (snapshot.Salt, text => record with { Snapshot = snapshot with { Salt = text } });
        yield return (snapshot.Head, text => record with { Snapshot = snapshot with { Head = text } });
        yield return (head.Hash, text => record with { Head = head with { Hash = text ?? "" } });
        for (var place = 0; place < record.Revisions.Count; place++)
        {
            var (at, revision) = (place, record.Revisions[place]);
            yield return (revision.Json, text => With(record, at, revision with { Json = text }));
            yield return (revision.Salt, text => With(record, at, revision with { Salt = text }));
            yield return (revision.BoundWith, text => With(record, at, revision with { BoundWith = text }));
            yield return (revision.ContentHash, text => With(record, at, revision with { ContentHash = text }));
        }

        for (var place = 0; place < record.Events.Count; place++)
        {
            var (at, written, happened) = (place, record.Events[place], record.Events[place].Event!);
            yield return (written.Hash, text => With(record, at, written with { Hash = text ?? "" }));
            yield return (happened.Kind, text => With(record, at, written with { Event = happened with { Kind = text ?? "" } }));
            yield return (happened.Person, text => With(record, at, written with { Event = happened with { Person = text ?? "" } }));
            yield return (happened.ContentHash, text => With(record, at, written with { Event = happened with { ContentHash = text ?? "" } }));
            yield return (happened.NoteHash, text => With(record, at, written with { Event = happened with { NoteHash = text } }));
            yield return (happened.StateHash, text => With(record, at, written with { Event = happened with { StateHash = text } }));
        }
    }

    private static IEnumerable<Func<int, DraftRecord>> Numbers(DraftRecord record)
    {
        yield return by => record with { Head = record.Head! with { Version = record.Head.Version + by } };
        for (var place = 0; place < record.Events.Count; place++)
        {
            var (at, written, happened) = (place, record.Events[place], record.Events[place].Event!);
            yield return by => With(record, at, written with { Event = happened with { Number = happened.Number + by } });
            yield return by => With(record, at, written with { Event = happened with { Revision = happened.Revision + by } });
            yield return by => With(record, at, written with { Event = happened with { Step = happened.Step + by } });
            yield return by => With(record, at, written with { Event = happened with { At = happened.At.AddTicks(by) } });
        }
    }

    private static List<RecordedEvent> Chain(IEnumerable<AuditEvent> events)
    {
        var (before, chain) = (AuditChain.Start, new List<RecordedEvent>());
        foreach (var happened in events) chain.Add(new($"event|{happened.Number:D6}", happened, before = AuditChain.Append(before, happened)));
        return chain;
    }

    private static string Flipped(string text, int letter, int bit) =>
        text.Length == 0 ? "x" : text[..(letter % text.Length)] + (char)(text[letter % text.Length] ^ (1 << bit)) + text[((letter % text.Length) + 1)..];

    private static DraftRecord With(DraftRecord record, int place, RecordedRevision revision) =>
        record with { Revisions = [.. record.Revisions.Select((old, index) => index == place ? revision : old)] };

    private static DraftRecord With(DraftRecord record, int place, RecordedEvent written) =>
        record with { Events = [.. record.Events.Select((old, index) => index == place ? written : old)] };

    private static List<T> Without<T>(IReadOnlyList<T> all, int place) => [.. all.Where((_, index) => index != place % all.Count)];

    [GeneratedRegex("[0-9a-z]{20}")]
    private static partial Regex LongRun();
}
