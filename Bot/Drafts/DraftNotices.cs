using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Outbox;

namespace CoEBot.Drafts;

/// <summary>The cards that tell of drafts. Review cards that stand are kept up to date; news for an author stays the news it was.</summary>
public sealed class DraftNotices(IDraftStore store, IDraftLists lists, CenterDirectory centers) : INoticeSource
{
    /// <summary>The short name of the table that drafts and their notices share.</summary>
    public const string TableName = "drafts";

    public string Table => TableName;

    public async Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation) =>
        await store.FindAsync(partition, null, cancellation) is { } file ? new Subject(file, await centers.ReadAsync(cancellation), lists) : null;

    private sealed class Subject(DraftFile file, CenterDefinition center, IDraftLists lists) : INoticeSubject
    {
        private Draft Draft => file.Draft;

        public int Version => Draft.Version;

        public AdaptiveCard? Compose(Notice notice) => notice.Kind == DraftNotice.News ? OutcomeCard.Render(DraftViews.Outcome(center, Draft))
            : IsSuperseded(notice) ? AnswerCard.Render(Superseded())
            : ReviewCard.Render(DraftViews.Review(center, Draft, Draft.State == DraftState.InReview));

        public bool KeepsUpToDate(Notice notice) => notice.Kind == DraftNotice.Review;

        public Task SettleAsync(CancellationToken cancellation) => lists.ProjectAsync(file, cancellation);

        /// <summary>A newer revision was sent for review, with a card of its own.</summary>
        private bool IsSuperseded(Notice notice) => Draft.Submission is { } sent && notice.About < sent.Revision;

        private AnswerView Superseded() => new(
            $"{Draft.Author.FirstName} sent a newer version", $"It has a card of its own; this one is out of date.", [new("Show the draft", new OpenDraft(Draft.Id))]);
    }
}
