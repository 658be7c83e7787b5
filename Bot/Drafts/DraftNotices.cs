using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Outbox;

namespace CoEBot.Drafts;

/// <summary>The cards that tell of drafts. Review cards that stand are kept up to date; news for an author stays the news it was.</summary>
public sealed class DraftNotices(IDraftStore store, IEnumerable<IDraftProjection> projections, CenterDirectory centers) : INoticeSource
{
    /// <summary>The short name of the table that drafts and their notices share.</summary>
    public const string TableName = "drafts";

    public string Table => TableName;

    public async Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation) =>
        await store.FindAsync(partition, null, cancellation) is { } file ? new Subject(file, await centers.ReadAsync(cancellation), projections) : null;

    private sealed class Subject(DraftFile file, CenterDefinition center, IEnumerable<IDraftProjection> projections) : INoticeSubject
    {
        private Draft Draft => file.Draft;

        public int Version => Draft.Version;

        public AdaptiveCard? Compose(Notice notice) => notice switch
        {
            { Kind: DraftNotice.News } => IsOldNews(notice) ? null : OutcomeCard.Render(DraftViews.Outcome(center, Draft)),
            { Audience: Audience.InChat chat } when !MayStillRead(chat.PersonId) => null,
            _ when IsSuperseded(notice) => AnswerCard.Render(Superseded()),
            _ => ReviewCard.Render(DraftViews.Review(center, Draft, Draft.State == DraftState.InReview)),
        };

        /// <summary>What the card would say first, and the post to know it by. A newer version is told by a notice of its own.</summary>
        public DigestLine? Summarize(Notice notice) =>
            !(notice.Kind == DraftNotice.Review && IsSuperseded(notice)) && Compose(notice) is { FallbackText: { } headline } ? new(headline, (Draft.Submission?.Content ?? Draft.Content).Text, new OpenDraft(Draft.Id)) : null;

        public bool KeepsUpToDate(Notice notice) => notice.Kind == DraftNotice.Review;

        public Task SettleAsync(CancellationToken cancellation) => Task.WhenAll(projections.Select(projection => projection.ProjectAsync(file, cancellation)));

        /// <summary>A later decision brings news of its own, and an author who sent the draft again knows what was said of the last one.</summary>
        private bool IsOldNews(Notice notice) =>
            Draft.Decisions.Count > notice.About || (Draft.State == DraftState.InReview && Draft.LastDecision is { } last && last.Revision != Draft.Submission!.Revision);

        /// <summary>A role may have been taken away since the notice was saved.</summary>
        private bool MayStillRead(string personId) => DraftReaders.MayRead(Draft, CenterDirectory.Actor(center, personId, null), inItsHome: false);

        /// <summary>A newer revision was sent for review, with a card of its own.</summary>
        private bool IsSuperseded(Notice notice) => Draft.Submission is { } sent && notice.About < sent.Revision;

        private AnswerView Superseded() => new(
            $"{Draft.Author.FirstName} sent a newer version", $"It has a card of its own; this one is out of date.", [new("Show the draft", new OpenDraft(Draft.Id))]);
    }
}
