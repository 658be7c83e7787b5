using CoEBot.Outbox.Pacing;
using CoEBot.Storage;

namespace CoEBot.Outbox;

/// <summary>All sources by their table: the features', and the digests that tell of theirs.</summary>
public sealed class NoticeSources
{
    private readonly Dictionary<string, INoticeSource> _byTable;

    public NoticeSources(IEnumerable<INoticeSource> features, PaceTable pace, NoticeTable notices, TimeProvider time)
    {
        var others = features.ToDictionary(source => source.Table);
        var digests = new DigestNotices(pace, notices, others, time);
        _byTable = new(others) { [digests.Table] = digests };
    }

    public IReadOnlyCollection<string> Tables => _byTable.Keys;

    public INoticeSource? Find(string table) => _byTable.GetValueOrDefault(table);
}
