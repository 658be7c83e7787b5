using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Wins;

/// <summary>The weekly announcements in the departments' channels; the posted card counts the celebrations live.</summary>
public sealed class AnnouncementNotices(AnnouncementTable table, WinTable wins, CenterDirectory centers) : INoticeSource
{
    /// <summary>The short name of the table.</summary>
    public const string TableName = "announcements";

    public string Table => TableName;

    public static string Key(string department, AnnouncementWeek week) => $"week|{department}|{week}";

    public static Notice Notice(Department department) => new() { Id = "channel", Kind = "announcement", Audience = new Audience.InChannel(department.Channel!) };

    public async Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation)
    {
        if (await table.FindAsync(partition, cancellation) is not { } announcement) return null;
        var files = await Task.WhenAll(announcement.Wins.Select(id => wins.FindAsync(id, null, cancellation)));
        return new Subject(partition, announcement, [.. files.OfType<WinFile>()], await centers.ReadAsync(cancellation), wins);
    }

    /// <summary>An announcement as one reader sees it; null where there is none of that key.</summary>
    public async Task<WeeklyAnnouncementView?> FindAsync(string key, Person reader, CancellationToken cancellation)
    {
        if (!IsKey(key) || await table.FindAsync(key, cancellation) is not { } announcement) return null;
        var files = await Task.WhenAll(announcement.Wins.Select(id => wins.FindAsync(id, reader.Id, cancellation)));
        return WinViews.Announcement(await centers.ReadAsync(cancellation), key, announcement, [.. files.OfType<WinFile>()]);
    }

    /// <summary>An announcement that has not gone out.</summary>
    public async Task<WeeklyAnnouncementView> PreviewAsync(Announcement announcement, CenterDefinition center, CancellationToken cancellation)
    {
        var files = await Task.WhenAll(announcement.Wins.Select(id => wins.FindAsync(id, null, cancellation)));
        return WinViews.Announcement(center, null, announcement, [.. files.OfType<WinFile>()]);
    }

    /// <summary>A card may bring back anything; a plan's or any other partition is no announcement's.</summary>
    private static bool IsKey(string key) => key.Length < 100 && key.Split('|') is ["week", _, var week] && AnnouncementWeek.Parse(week) is not null;

    private sealed class Subject(string key, Announcement announcement, IReadOnlyList<WinFile> files, CenterDefinition center, WinTable wins) : INoticeSubject
    {
        /// <summary>Celebrations only ever grow, so their number tells an older card from a newer.</summary>
        public int Version => 1 + files.Sum(file => file.Cheers);

        public AdaptiveCard? Compose(Notice notice) => WeeklyAnnouncementCard.Render(WinViews.Announcement(center, key, announcement, files));

        /// <summary>For channels only, where there are no digests.</summary>
        public DigestLine? Summarize(Notice notice) => null;

        public bool KeepsUpToDate(Notice notice) => true;

        /// <summary>From now on a celebration of one of its wins leads here.</summary>
        public Task SettleAsync(CancellationToken cancellation) =>
            Task.WhenAll(files.Where(file => !file.ShownIn.Contains(key)).Select(file => wins.ShownAsync(file.Win.Id, key, cancellation)));
    }
}
