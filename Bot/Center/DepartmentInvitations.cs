using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Center;

/// <summary>The cards that invite ideas in a department's home.</summary>
public sealed class DepartmentInvitations(CenterDirectory centers) : INoticeSource
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

    public async Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        return partition.StartsWith(Prefix, StringComparison.Ordinal) && center.FindDepartment(partition[Prefix.Length..]) is { } department
            ? new Home(center, department)
            : null;
    }

    private sealed class Home(CenterDefinition center, Department department) : INoticeSubject
    {
        public int Version => 1;

        /// <summary>A channel that is no longer the home gets nothing any more.</summary>
        public AdaptiveCard? Compose(Notice notice) => notice.Audience is Audience.InChannel channel && channel.ChannelId == department.Channel
            ? ShareIdeaCard.Render(new(department.Key, department.Name, center.Company))
            : null;

        /// <summary>For channels only, where there are no digests.</summary>
        public DigestLine? Summarize(Notice notice) => null;

        public bool KeepsUpToDate(Notice notice) => false;

        public Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}
