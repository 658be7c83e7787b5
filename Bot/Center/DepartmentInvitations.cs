using System.Globalization;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Center;

/// <summary>
/// The cards that invite ideas in a department's home: one when the channel becomes the home, and where there is a rhythm, another from time to time. A new one takes the
/// place of the one before, which becomes a line that says so: what people answered below it stays, and where no new one could be sent the old one stays whole.
/// </summary>
public sealed class DepartmentInvitations(CenterDirectory centers, InvitationTable table, NoticeTable notices, OutboxLanes outbox, TimeProvider time) : INoticeSource
{
    private const string Prefix = "home-";

    public string Table => CenterTable.Name;

    public static string Partition(string department) => Prefix + department;

    public static Notice Notice(Department department) => new()
    {
        Id = Ids.From(department.Channel!),
        Kind = "invitation",
        Audience = new Audience.InChannel(department.Channel!),
    };

    /// <summary>The invitation of a day of the rhythm, and the state it was saved with.</summary>
    public static Notice Notice(Department department, RhythmDay day, InvitationState state) => new()
    {
        Id = day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Kind = "rhythm",
        Audience = new Audience.InChannel(department.Channel!),
        About = state.Version,
    };

    public async Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation) =>
        await FindAsync(partition, cancellation) is { } home ? new Subject(home, async token => await LookAgainAsync(partition, token)) : null;

    private async Task<InvitationHome?> FindAsync(string partition, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        if (!partition.StartsWith(Prefix, StringComparison.Ordinal) || center.FindDepartment(partition[Prefix.Length..]) is not { } department) return null;
        var file = await table.FindAsync(department.Key, cancellation);
        var files = await notices.ListAsync(new(CenterTable.Name, partition), cancellation);
        return new(center, department, file.State, [.. files.Select(notice => notice.Notice)], time.GetUtcNow());
    }

    /// <summary>Once a new card stands, the old one can give way, which was not to be known when this round began.</summary>
    private async Task LookAgainAsync(string partition, CancellationToken cancellation)
    {
        if (await FindAsync(partition, cancellation) is { } home && home.HasUpdates) outbox.Begin(await outbox.HintAsync(new(CenterTable.Name, partition), cancellation));
    }

    private sealed class Subject(InvitationHome home, Func<CancellationToken, Task> lookAgain) : INoticeSubject
    {
        public int Version => home.State.Version;

        public AdaptiveCard? Compose(Notice notice) => home.Compose(notice);

        /// <summary>For channels only, where there are no digests.</summary>
        public DigestLine? Summarize(Notice notice) => null;

        public bool KeepsUpToDate(Notice notice) => home.KeepsUpToDate(notice);

        public Task SettleAsync(CancellationToken cancellation) => home.HasUnsent ? lookAgain(cancellation) : Task.CompletedTask;
    }
}
