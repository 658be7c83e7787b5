using CoEBot.Cards;
using CoEBot.Drafts;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

internal static class OutcomeGallery
{
    private static readonly OutcomeCardView Submitted = new()
    {
        DraftId = "7f3c2a90d1e84b5f",
        Revision = 1,
        Department = "Engineering",
        Standing = DraftStanding.InReview,
        Text = Post,
        Way = [BenNext, CleoWaits],
    };

    private static readonly OutcomeCardView Approved = Submitted with { Standing = DraftStanding.Approved, Way = [BenApproved] };

    private static readonly OutcomeCardView Proposed = Submitted with { Standing = DraftStanding.EditProposed, Proposal = Shorter };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("saved", Submitted with { Standing = DraftStanding.Unfinished, Way = [] }),
        Of("saved empty", Submitted with { Standing = DraftStanding.Unfinished, Way = [], Text = "" }),
        Of("submitted", Submitted),
        Of("submitted fast lane", Submitted with { FastLane = true, Way = [BenNext] }),
        Of("submitted with advice", Submitted with
        {
            FastLane = true,
            Way = [BenNext],
            Advice =
            [
                new("Echo", FindingWeight.Advise, "Mia from Marketing had nearly the same words on 3 November.", "Add what only you can tell: what you saw, did or learned yourself.", Post[..40]),
                new("Own voice", FindingWeight.Advise, "Your colleagues in Engineering write short sentences, 11 words on average; these have 31.", "Cut the longest sentence in two.", null),
            ],
        }),
        Of("a step further", Submitted with { Way = [BenApproved, CleoWaits with { Mark = StepMark.Next }] }),
        Of("changes asked for", Submitted with
        {
            Standing = DraftStanding.ChangesRequested,
            Way = [BenApproved with { Mark = StepMark.ChangesRequested }, CleoWaits],
            Note = new("Ben", "Lovely. Please name the team that did the migration."),
        }),
        Of("approved", Submitted with { Standing = DraftStanding.Approved, Way = [BenApproved] }),
        Of("approved all of it", Submitted with { Standing = DraftStanding.Approved, Way = [BenApproved], Post = PostOf(Post) with { Link = "https://contoso.com/blog/billing" }, MayRecall = true, MaySchedule = true, HasHistory = true }),
        Of("in review all of it very long", Submitted with { Post = PostOf(Long), Advice = [Launch], MayWithdraw = true }),
        Of("rejected", Submitted with
        {
            Standing = DraftStanding.Rejected,
            Way = [BenApproved with { Mark = StepMark.Rejected }],
            Note = new("Ben", "The customer has not agreed to be named."),
        }),
        Of("two of three", Submitted with { Way = [Quorum, CleoWaits], MayWithdraw = true, HasHistory = true }),
        Of("escalated", Submitted with { Way = [Quorum with { IsEscalated = true }] }),
        Of("edit proposed", Proposed),
        Of("edit proposed without a note", Proposed with { MayWithdraw = true, HasHistory = true, Proposal = Shorter with { Note = null } }),
        Of("edit proposed right to left", Proposed with
        {
            Proposal = ProposalOf("ليلى", Arabic, Arabic, WordDiff.Between(Arabic, Arabic.Replace("الجديدة", "الأسرع", StringComparison.Ordinal))),
        }),
        Of("edit proposed very long", Proposed with { Proposal = ProposalOf("Ben", Long, Long, WordDiff.Between(Long, "Short. " + Long)) }),
        Of("approved for a day", Approved with { GoesOut = new DateOnly(2026, 11, 30), MaySchedule = true, MayRecall = true, HasHistory = true }),
        Of("approved without a day", Approved with { MaySchedule = true, HasHistory = true }),
        Of("small change", Approved with { IsTrivialChange = true, HasHistory = true }),
        Of("withdrawn", Submitted with { Standing = DraftStanding.Withdrawn, Way = [], HasHistory = true }),
        Of("recalled", Approved with { Standing = DraftStanding.Recalled, Note = new("Cleo", "The customer has asked us to wait until Monday."), HasHistory = true }),
        Of("expired", Submitted with { Standing = DraftStanding.Expired, Way = [], HasHistory = true }),
        Of("expired with other words", Submitted with { Standing = DraftStanding.Expired, Way = [], HasHistory = true, Unanswered = "Ben" }),
        Of("withdrawn with other words", Submitted with { Standing = DraftStanding.Withdrawn, Way = [], HasHistory = true, Unanswered = "Ben" }),
        Of("retired", Approved with { Standing = DraftStanding.Retired, HasHistory = true }),
        Of("very long advice", Submitted with { Text = Long, Advice = [.. Enumerable.Repeat(new FindingView(Long, FindingWeight.Advise, Long, Long, Long), 8)] }),
        Of("own words on X", Submitted with { OwnWords = ["X"] }),
        Of("own words on all", Submitted with { OwnWords = ["X", "Bluesky", "Mastodon", "Threads", "Instagram", "Facebook"] }),
        Of("edit proposed on X", Proposed with { Proposal = Shorter with { Texts = [Shorter.Texts[0] with { Networks = ["X"] }] } }),
        Of("right to left", Submitted with { Text = Arabic }),
        Of("very long", Submitted with { Standing = DraftStanding.Rejected, Text = Long, Note = new("Ben", Long) }),
        Of("already submitted", Submitted with { Banner = new($"I have it already. You submitted this {Tuesday}.", BannerTone.Good) }),
    ];

    public static OutcomeCardView FullOf(string text) => Submitted with
    {
        Department = text,
        Standing = DraftStanding.ChangesRequested,
        Text = text,
        OwnWords = [text, text, text, text, text, text, text],
        Way = [.. Enumerable.Repeat(new StepView(text, StepMark.Approved, [text, text, text], Tuesday), 12)],
        Note = new(text, text),
    };

    public static OutcomeCardView ProposedFullOf(string text) => FullOf(text) with
    {
        Standing = DraftStanding.EditProposed,
        Proposal = ProposalOf(text, text, text, DiffFullOf(text)),
        MayWithdraw = true,
        HasHistory = true,
    };

    public static OutcomeCardView WholeFullOf(string text) => FullOf(text) with { Post = ReviewGallery.FullOf(text).Post, MayWithdraw = true, MayRecall = true, MaySchedule = true, HasHistory = true };

    public static OutcomeCardView UnansweredFullOf(string text) => FullOf(text) with { Standing = DraftStanding.Expired, Unanswered = text, HasHistory = true };

    private static GalleryCard Of(string state, OutcomeCardView view) => new($"outcome {state}", OutcomeCard.Render(view));
}
