using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Drafts.Workflow;
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
            { Kind: DraftNotice.News } => notice.About == Draft.NewsAt || Draft.NewsAt == 0
                ? Opened(OutcomeCard.Render(DraftViews.Outcome(center, Draft) with { Banner = DraftAnnouncements.ForAuthor(Draft) }), DraftAnnouncements.ForAuthor(Draft))
                : null,
            { Audience: Audience.InChat chat } when !MayStillRead(chat.PersonId) || IsIdle(notice, chat.PersonId) => null,
            _ when IsSuperseded(notice) => AnswerCard.Render(Superseded()),
            _ => Opened(ReviewCard.Render(DraftViews.Review(center, Draft, MayBeDecided(notice.Audience)) with { Banner = BannerOf(notice) }), BannerOf(notice)),
        };

        /// <summary>Where a card comes for what its first sentence says, that sentence is its short form too.</summary>
        private static AdaptiveCard Opened(AdaptiveCard card, Banner? banner) => banner is null ? card : card with { FallbackText = banner.Text };

        /// <summary>What the card would say first, and the post to know it by. A newer version is told by a notice of its own.</summary>
        public DigestLine? Summarize(Notice notice) =>
            !IsSuperseded(notice) && Compose(notice) is { FallbackText: { } headline }
                ? new(headline, (Draft.Submission?.Content ?? Draft.Content).Lead, new OpenDraft(Draft.Id)) { Shelf = Shelf(notice), Waits = Waits(notice), Until = Limit }
                : null;

        /// <summary>When others are asked, or the day it was wished for is over.</summary>
        private DateTimeOffset? Limit => Draft.Clock?.Until is { } until && !(Draft.ExpiresAt < until) ? until : Draft.ExpiresAt;

        private static DigestShelf Shelf(Notice notice) => notice.Kind switch
        {
            DraftNotice.News => DigestShelf.Drafts,
            DraftNotice.Told => DigestShelf.Nowhere,
            _ => DigestShelf.Reviews,
        };

        /// <summary>A reviewer is asked to decide; an author is where other words are proposed, or changes asked for.</summary>
        private bool Waits(Notice notice) => notice.Kind switch
        {
            DraftNotice.Review or DraftNotice.Reminder => Draft.State == DraftState.InReview,
            DraftNotice.News => Draft.State is DraftState.EditProposed or DraftState.ChangesRequested,
            _ => false,
        };

        public bool KeepsUpToDate(Notice notice) => notice.Kind != DraftNotice.News;

        public Task SettleAsync(CancellationToken cancellation) => Task.WhenAll(projections.Select(projection => projection.ProjectAsync(file, cancellation)));

        /// <summary>Nobody is asked any more for what was decided or written anew before the card could go out.</summary>
        private bool IsIdle(Notice notice, string personId) =>
            notice is { Kind: DraftNotice.Review or DraftNotice.Reminder, ActivityId: null } && (IsSuperseded(notice) || DraftWorkflow.WaitingFor(Draft).All(person => person.Id != personId));

        private Banner? BannerOf(Notice notice) => notice.Kind switch
        {
            DraftNotice.Reminder when IsAsked(notice) => DraftAnnouncements.Reminder(Draft),
            DraftNotice.Told => DraftAnnouncements.ForReviewer(Draft, notice.About),
            _ => null,
        };

        /// <summary>Who has answered is asked for nothing any more.</summary>
        private bool IsAsked(Notice notice) => notice.Audience is Audience.InChat chat && DraftWorkflow.WaitingFor(Draft).Any(person => person.Id == chat.PersonId);

        /// <summary>By its reader; on a card that many read, by any of them.</summary>
        private bool MayBeDecided(Audience audience) => Draft.State == DraftState.InReview
            && (audience is not Audience.InChat chat || DraftWorkflow.WhyNot(Draft, CenterDirectory.Actor(center, chat.PersonId, null)) is null);

        /// <summary>A role may have been taken away since the notice was saved.</summary>
        private bool MayStillRead(string personId) => DraftReaders.MayRead(Draft, CenterDirectory.Actor(center, personId, null), inItsHome: false);

        /// <summary>A newer revision was sent for review, with a card of its own.</summary>
        private bool IsSuperseded(Notice notice) => notice.Kind is DraftNotice.Review or DraftNotice.Reminder && Draft.Submission is { } sent && notice.About < (sent.CardOf == 0 ? sent.Revision : sent.CardOf);

        private AnswerView Superseded() => new(
            $"{Draft.Author.FirstName} sent a newer version", $"It has a card of its own; this one is out of date.", [new("Show the draft", new OpenDraft(Draft.Id))]);
    }
}
