using System.Globalization;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Drafts;

namespace CoEBot.Conversation;

/// <summary>Review in conversation: what reviewers decide and propose, what authors answer, and what becomes of approved posts.</summary>
public sealed class ReviewConversation(ReviewDesk reviews, DraftDesk drafts)
{
    private const int PageLength = 6;

    public async Task<AdaptiveCard> DecideAsync(Visitor visitor, Decide asked, CancellationToken cancellation)
    {
        var (kind, note) = asked switch
        {
            RequestChanges changes => (DecisionKind.ChangesRequested, changes.Note),
            Reject reject => (DecisionKind.Rejected, reject.Reason),
            _ => (DecisionKind.Approved, null),
        };
        var outcome = await reviews.DecideAsync(asked.DraftId, new(asked.Revision, asked.Step, kind, note), visitor.Actor, cancellation);
        return Answer(visitor, outcome, draft => DraftAnswers.Decided(draft, kind, asked.Step), note);
    }

    public async Task<AdaptiveCard> ProposeAsync(Visitor visitor, ProposeEdit asked, CancellationToken cancellation)
    {
        var proposal = new DraftCommand.Propose(asked.Revision, asked.Step, asked.Proposal ?? "", asked.Note) { Seen = asked.Seen, Others = OwnTexts.Typed(asked.Own) };
        var outcome = await reviews.ProposeAsync(asked.DraftId, proposal, visitor.Actor, cancellation);
        return Answer(visitor, outcome, DraftAnswers.Proposed, asked.Note, asked);
    }

    public async Task<AdaptiveCard> AcceptEditAsync(Visitor visitor, AcceptEdit asked, CancellationToken cancellation) =>
        await drafts.AcceptEditAsync(asked.DraftId, asked.Proposed, visitor.Actor, cancellation) switch
        {
            DraftOutcome.Refused { Why: Denial.ProposalBlocked, Draft: { } draft } => visitor.Shows(draft, DraftAnswers.ProposalBlocked(draft)),
            var outcome => Answer(visitor, outcome, DraftAnswers.Accepted),
        };

    public async Task<AdaptiveCard> DeclineEditAsync(Visitor visitor, DeclineEdit asked, CancellationToken cancellation) =>
        Answer(visitor, await reviews.DeclineEditAsync(asked.DraftId, new(asked.Proposed, asked.Note), visitor.Actor, cancellation), DraftAnswers.Declined, asked.Note);

    public async Task<AdaptiveCard> WithdrawAsync(Visitor visitor, Withdraw asked, CancellationToken cancellation) =>
        Answer(visitor, await reviews.WithdrawAsync(asked.DraftId, new(asked.Revision), visitor.Actor, cancellation), DraftAnswers.Withdrawn);

    public async Task<AdaptiveCard> RecallAsync(Visitor visitor, Recall asked, CancellationToken cancellation) =>
        Answer(visitor, await reviews.RecallAsync(asked.DraftId, new(asked.Revision, asked.Reason), visitor.Actor, cancellation), DraftAnswers.Recalled, asked.Reason);

    public async Task<AdaptiveCard> RetireAsync(Visitor visitor, Retire asked, CancellationToken cancellation) =>
        Answer(visitor, await reviews.RetireAsync(asked.DraftId, new(asked.Revision), visitor.Actor, cancellation), DraftAnswers.Retired);

    public async Task<AdaptiveCard> ScheduleAsync(Visitor visitor, ScheduleDraft asked, CancellationToken cancellation)
    {
        DateOnly? day = DateOnly.TryParseExact(asked.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : null;
        return Answer(visitor, await reviews.ScheduleAsync(asked.DraftId, new(asked.Revision, day) { Seen = asked.Seen }, visitor.Actor, cancellation), DraftAnswers.Scheduled);
    }

    public async Task<AdaptiveCard> ListMineAsync(Visitor visitor, ShowDrafts asked, CancellationToken cancellation) =>
        await ListAsync(visitor, DraftList.Mine, DraftListKind.MyDrafts, asked.After, cancellation);

    public async Task<AdaptiveCard> ListReviewsAsync(Visitor visitor, ShowReviews asked, CancellationToken cancellation) =>
        await ListAsync(visitor, DraftList.Reviews, DraftListKind.MyReviews, asked.After, cancellation);

    public async Task<AdaptiveCard> HistoryAsync(Visitor visitor, ShowHistory asked, CancellationToken cancellation) =>
        await drafts.FindAsync(asked.DraftId, cancellation) switch
        {
            { Draft: var draft } file when visitor.SightOf(draft) is DraftSight.Whole =>
                HistoryCard.Render(DraftHistories.View(visitor.Center, draft, await reviews.HistoryAsync(file, visitor.Center, cancellation), visitor.Person, asked.After)),
            { Draft: var draft } => visitor.Shows(draft),
            null => DraftAnswers.NotFound(),
        };

    private async Task<AdaptiveCard> ListAsync(Visitor visitor, DraftList list, DraftListKind kind, string? after, CancellationToken cancellation)
    {
        var (drafts, next) = await reviews.ListAsync(list, visitor.Actor, after, PageLength, cancellation);
        return DraftListCard.Render(new() { Kind = kind, Items = [.. drafts.Select(draft => DraftViews.Item(visitor.Center, draft, visitor.Person))], After = next });
    }

    /// <summary>The truth, and one sentence on what came of the click. What was typed and not taken comes back.</summary>
    private static AdaptiveCard Answer(Visitor visitor, DraftOutcome outcome, Func<Draft, Banner> done, string? typed = null, ProposeEdit? proposed = null) => outcome switch
    {
        DraftOutcome.Done { Draft: var draft } => visitor.Shows(draft, done(draft)),
        DraftOutcome.Overtaken { Draft: var draft } => visitor.Shows(draft, DraftAnswers.TooLate(draft, visitor.Person), typed, proposed),
        DraftOutcome.Refused { Draft: { } draft, Why: var why } => visitor.Shows(draft, DraftAnswers.Refused(why, draft, visitor.Center), typed, proposed),
        _ => DraftAnswers.NotFound(),
    };
}
