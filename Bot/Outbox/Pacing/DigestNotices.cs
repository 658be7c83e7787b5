using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Storage;

namespace CoEBot.Outbox.Pacing;

/// <summary>
/// People's digests: one message with what was beyond a day's number, in the words of the records as they are when it is sent. What it told counts as delivered once it
/// is sent; a digest that cannot be sent takes what is in it along to the same end.
/// </summary>
public sealed class DigestNotices(PaceTable table, NoticeTable notices, IReadOnlyDictionary<string, INoticeSource> sources, TimeProvider time) : INoticeSource
{
    /// <summary>The kind of notice that a digest is.</summary>
    public const string Kind = "digest";

    /// <summary>How many places are read at once.</summary>
    private const int AtOnce = 8;

    public string Table => PeopleTable.Name;

    public async Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation)
    {
        var place = new NoticePlace(Table, partition);
        var file = await table.ReadAsync(place, cancellation);
        if (file.Digests.Count == 0) return null;
        var lines = new Dictionary<string, IReadOnlyList<DigestLine>>();
        foreach (var digest in file.Digests.Where(digest => NoticeLife.Next(digest.Notice, 0, false, time.GetUtcNow()) == NoticeStep.Send))
            lines[digest.Notice.Id] = await SummarizeAsync([.. file.EntriesOf(digest.Notice)], cancellation);
        return new Subject(this, place, lines);
    }

    private async Task<IReadOnlyList<DigestLine>> SummarizeAsync(IReadOnlyList<DigestEntry> entries, CancellationToken cancellation)
    {
        var lines = new Dictionary<PlacedNotice, DigestLine>();
        foreach (var places in entries.Select(entry => entry.Notice.Place).Distinct().Chunk(AtOnce))
            foreach (var (notice, line) in (await Task.WhenAll(places.Select(place => SummarizeAsync(place, entries, cancellation)))).SelectMany(found => found))
                lines[notice] = line;
        // What was told twice of one thing, such as a review that was asked for and then reminded of, is one thing now.
        return [.. entries.Where(entry => lines.ContainsKey(entry.Notice)).Select(entry => lines[entry.Notice]).GroupBy(line => (line.Shelf, line.Open)).Select(same => same.Last())];
    }

    /// <summary>The notices before the records, as wherever notices are sent. One that was sent by itself is told already.</summary>
    private async Task<List<(PlacedNotice Notice, DigestLine Line)>> SummarizeAsync(NoticePlace place, IReadOnlyList<DigestEntry> entries, CancellationToken cancellation)
    {
        var entered = entries.Where(entry => entry.Notice.Place == place).Select(entry => entry.Notice.Id).ToHashSet();
        var files = (await notices.ListAsync(place, cancellation)).Where(file => entered.Contains(file.Notice.Id) && !file.Notice.IsOver);
        if (!sources.TryGetValue(place.Table, out var source) || await source.LoadAsync(place.Partition, cancellation) is not { } subject) return [];
        return [.. files.SelectMany(file => subject.Summarize(file.Notice) is { } line ? [(new PlacedNotice(place, file.Notice.Id), line)] : Array.Empty<(PlacedNotice, DigestLine)>())];
    }

    /// <summary>Ends what each digest that is over has told, then the digest. Safe to repeat, and by several at once.</summary>
    private async Task SettleAsync(NoticePlace place, CancellationToken cancellation)
    {
        var file = await table.ReadAsync(place, cancellation);
        foreach (var digest in file.Digests.Select(digest => digest.Notice).Where(digest => digest.IsOver))
        {
            var entries = file.EntriesOf(digest).ToList();
            foreach (var there in entries.GroupBy(entry => entry.Notice.Place))
                await EndAsync(there.Key, there.Select(entry => entry.Notice.Id).ToHashSet(), digest, cancellation);
            await table.ForgetAsync(place, digest, entries, cancellation);
        }
    }

    private async Task EndAsync(NoticePlace place, HashSet<string> told, Notice digest, CancellationToken cancellation)
    {
        // Again where another worker changed one in between, which may have been about to leave it to the digest.
        while ((await notices.ListAsync(place, cancellation)).Where(file => told.Contains(file.Notice.Id) && !file.Notice.IsOver).ToList() is { Count: > 0 } left)
            foreach (var file in left) await notices.UpdateAsync(place, file, NoticeLife.AfterDigest(file.Notice, digest), cancellation);
    }

    private sealed class Subject(DigestNotices digests, NoticePlace place, Dictionary<string, IReadOnlyList<DigestLine>> lines) : INoticeSubject
    {
        public int Version => 1;

        public AdaptiveCard? Compose(Notice notice) => lines.GetValueOrDefault(notice.Id) is { Count: > 0 } told ? DigestCard.Render(new(told)) : null;

        /// <summary>A digest tells others, and is told in none.</summary>
        public DigestLine? Summarize(Notice notice) => null;

        public bool KeepsUpToDate(Notice notice) => false;

        public Task SettleAsync(CancellationToken cancellation) => digests.SettleAsync(place, cancellation);
    }
}
