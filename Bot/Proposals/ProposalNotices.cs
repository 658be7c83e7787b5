using System.Globalization;
using CoEBot.Boxes.Replay;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Outbox;

namespace CoEBot.Proposals;

/// <summary>The cards that ask whether a wall should stand as it does. One that stands says so when the question was answered.</summary>
public sealed class ProposalNotices(ProposalDesk desk) : INoticeSource
{
    /// <summary>The short name of the table.</summary>
    public const string TableName = "proposals";

    /// <summary>No department is called so.</summary>
    private const string Brand = "*";

    public string Table => TableName;

    public static string Partition(WallKey key) => $"{key.Department ?? Brand}|{key.Wall}|{key.Entry}";

    /// <summary>The place of a question, where its notices lie.</summary>
    public static NoticePlace Place(WallKey key) => new(TableName, Partition(key));

    /// <summary>What a partition's notices ask about; null where it is no partition of theirs.</summary>
    public static WallKey? KeyOf(string partition) => partition.Split('|') is [var box, var wall, var entry] ? new(box == Brand ? null : box, wall, entry) : null;

    /// <summary>For each who may change the box, once for each time it is asked.</summary>
    public static IEnumerable<Notice> Of(WallQuestion question) => BoxEditing.Editors(question.Center, new(question.Key.Department)).Select(person => new Notice
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{question.Round:D6}-{Ids.From(person.Id)}"),
        Kind = "proposal",
        Audience = new Audience.InChat(person.Id),
        About = question.Round,
    });

    public async Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation) =>
        KeyOf(partition) is { } key && await desk.FindForCardsAsync(key, cancellation) is { } question ? new Subject(question) : null;

    private sealed class Subject(WallQuestion question) : INoticeSubject
    {
        public int Version => question.Version;

        public AdaptiveCard? Compose(Notice notice) => notice switch
        {
            { Audience: Audience.InChat chat } when !BoxEditing.MayEdit(new(question.Key.Department), CenterDirectory.Actor(question.Center, chat.PersonId, null)) => null,
            { ActivityId: null } when notice.About <= question.Kept.Count => null,
            _ when notice.About <= question.Kept.Count => AnswerCard.Render(ProposalViews.Kept(question, question.Kept[notice.About - 1], null)),
            { ActivityId: not null } when question.Changed is { } changed => AnswerCard.Render(ProposalViews.Changed(question, changed)),
            _ when question.Proposal is { } proposal => WallProposalCard.Render(ProposalViews.Question(question, proposal)),
            _ => null,
        };

        public DigestLine? Summarize(Notice notice) => question.Proposal is { } proposal && notice.About > question.Kept.Count && Compose(notice) is { FallbackText: { } headline }
            ? new(headline, proposal.Change.Words, new ShowProposal(question.Key.Department, question.Key.Wall, question.Key.Entry)) { Shelf = DigestShelf.Nowhere, Waits = true }
            : null;

        public bool KeepsUpToDate(Notice notice) => true;

        public Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}
