using CoEBot.Cards;
using CoEBot.Drafts;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

internal static class ReviewGallery
{
    private static readonly ReviewCardView Outside = new()
    {
        DraftId = "7f3c2a90d1e84b5f",
        Revision = 1,
        Step = 0,
        Department = "Engineering",
        Author = "Ana",
        Standing = DraftStanding.InReview,
        Post = PostOf(Post, new MarkedSpan(Post.IndexOf("launch", StringComparison.Ordinal), "launch".Length)),
        Findings = [Launch],
        WishedDate = new DateOnly(2026, 11, 27),
        Topic = "Billing",
        Way = [BenNext, CleoWaits],
        CanDecide = true,
    };

    private static readonly ReviewCardView Two = Outside with
    {
        Post = new(
            [
                new(Post, [new("LinkedIn", 187, 3000), new("Mastodon", 187, 500)], Outside.Post.Texts[0].Marks) { Networks = ["LinkedIn", "Mastodon"], Key = "linkedin" },
                TextOn(AllNetworks[1].Network, 280, ShortPost, new MarkedSpan(ShortPost.IndexOf("launch", StringComparison.Ordinal), "launch".Length)),
            ],
            "https://contoso.com/blog/billing"),
        Findings = [Launch with { Networks = ["LinkedIn", "Mastodon"] }, Launch with { Networks = ["X"] }],
    };

    private static readonly ReviewerNote AskedFor = new("Ben", "Lovely. Please name the teams that did the migration.");

    private static readonly ReviewCardView Approved = Outside with { Standing = DraftStanding.Approved, CanDecide = false, Findings = [], Way = [BenApproved] };

    private static readonly ReviewCardView Proposed = Outside with { Standing = DraftStanding.EditProposed, CanDecide = false, Proposal = Shorter };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("outside the box", Outside),
        Of("inside the box", Outside with { Findings = [], Post = PostOf(Post), Way = [BenNext] }),
        Of("with an image", Outside with { Post = Outside.Post with { Image = Image } }),
        Of("with an image without words", Outside with { Post = Outside.Post with { Image = Image with { AltText = null } } }),
        Of("second step", Outside with { Step = 1, Way = [BenApproved, CleoWaits with { Mark = StepMark.Next }] }),
        Of("not mine to decide", Outside with { CanDecide = false }),
        Of("without rights", Outside with { Banner = new($"This one is for Ben to decide. You can write to him, or wait for your own turn.") }),
        Of("stale", Outside with
        {
            Standing = DraftStanding.Approved,
            CanDecide = false,
            Way = [BenApproved],
            TypedNote = "Please name the team.",
            Banner = new($"Ben decided this {Tuesday}, before your click.", BannerTone.Attention),
        }),
        Of("changes asked for", Outside with
        {
            Standing = DraftStanding.ChangesRequested,
            CanDecide = false,
            Way = [BenApproved with { Mark = StepMark.ChangesRequested }, CleoWaits],
            Note = new("Ben", "Lovely. Please name the team that did the migration."),
        }),
        Of("approved", Outside with { Standing = DraftStanding.Approved, CanDecide = false, Findings = [], Way = [BenApproved, BenApproved with { Role = "communicator", People = ["Cleo"] }] }),
        Of("rejected", Outside with
        {
            Standing = DraftStanding.Rejected,
            CanDecide = false,
            Way = [BenApproved with { Mark = StepMark.Rejected }],
            Note = new("Ben", "The customer has not agreed to be named."),
        }),
        Of("still being written", Outside with { Standing = DraftStanding.Unfinished, CanDecide = false, Way = [] }),
        Of("too long for X", Outside with { Post = new([new(Post, [new("X", 301, 280), new("LinkedIn", 301, 3000)], [])], null) }),
        Of("right to left", Outside with { Author = "ليلى", Post = PostOf(Arabic), Findings = [] }),
        Of("two texts", Two),
        Of("two texts with an image", Two with { Post = Two.Post with { Image = Image } }),
        Of("two texts right to left", Outside with
        {
            Author = "ليلى",
            Post = new([TextOn(AllNetworks[0].Network, 3000, Post), TextOn(AllNetworks[1].Network, 280, Arabic)], "https://contoso.com/blog/billing"),
            Findings = [],
        }),
        Of("two texts submitted again", Two with
        {
            Revision = 2,
            Changes = [new(ShortPost, WordDiff.Between("New billing, one outage, one weekend. #ContosoEmployee", ShortPost)) { Networks = ["X"] }],
            Note = AskedFor,
        }),
        Of("two texts, one proposed anew", Two with
        {
            Standing = DraftStanding.EditProposed,
            CanDecide = false,
            MayAnswerProposal = true,
            Proposal = Shorter with { Texts = [new("New billing, no outage. #ContosoEmployee", WordDiff.Between(ShortPost, "New billing, no outage. #ContosoEmployee")) { Networks = ["X"] }] },
        }),
        Of("two texts, proposal too late", Two with
        {
            Standing = DraftStanding.Approved,
            CanDecide = false,
            TypedProposal = "Our new billing service is live.",
            TypedOthers = [new("x", "X", "New billing is live.")],
            Banner = new($"Ben decided this {Tuesday}, before your click.", BannerTone.Attention),
        }),
        Of("seven texts", Outside with { Post = new([.. AllNetworks.Select(network => TextOn(network.Network, network.Limit, ShortPost))], null) }),
        Of("seven texts very long", Outside with { Post = new([.. AllNetworks.Select(network => TextOn(network.Network, network.Limit, Long))], "https://contoso.com/blog/billing", Image) }),
        Of("very long", Outside with { Post = PostOf(Long) }),
        Of("many reviewers", Outside with { Way = [BenNext with { People = ["Ben", "Dan", "Eve", "Finn", "Gus"] }, CleoWaits with { People = ["Cleo", "Kim"] }] }),
        Of("two of three", Outside with { Way = [Quorum, CleoWaits with { Needed = 2 }], HasHistory = true }),
        Of("two of three not begun", Outside with { Way = [Quorum with { Given = 0, People = ["Ben", "Dan", "Eve"] }] }),
        Of("escalated", Outside with { Way = [Quorum with { IsEscalated = true }, CleoWaits] }),
        Of("submitted again", Outside with { Revision = 2, Post = PostOf(Post), Changes = [new(Post, Revised)], Note = AskedFor, HasHistory = true }),
        Of("all new", Outside with { Revision = 2, Changes = [new(Post, [new(DiffKind.Removed, "Nothing much."), new(DiffKind.Added, Post)])] }),
        Of("one change in a long post", Outside with { Revision = 2, Post = PostOf(Long), Changes = [new(Long, WordDiff.Between(Long, Long.Insert(Long.Length / 2, "Two words ") + "\n"))] }),
        Of("right to left again", Outside with { Post = PostOf(Arabic), Changes = [new(Arabic, WordDiff.Between(Arabic, Arabic.Replace("الجديدة", "الأسرع", StringComparison.Ordinal) + " شكرا لكم"))] }),
        Of("everything behind the dots", Outside with { Source = "https://teams.microsoft.com/l/message/1", HasHistory = true, MayWithdraw = true }),
        Of("edit proposed", Proposed),
        Of("edit proposed to its author", Proposed with { MayAnswerProposal = true, MayWithdraw = true, HasHistory = true }),
        Of("edit proposed right to left", Proposed with
        {
            Author = "ليلى",
            MayAnswerProposal = true,
            Post = PostOf(Arabic),
            Proposal = ProposalOf("Ben", Arabic, null, WordDiff.Between(Arabic, Arabic.Replace("الجديدة", "الأسرع", StringComparison.Ordinal))),
        }),
        Of("proposal kept", Outside with { TypedProposal = "Our new billing service is live.", TypedNote = "Shorter", Banner = new($"Write the whole post, as it should read.", BannerTone.Attention) }),
        Of("proposal too late", Outside with
        {
            Standing = DraftStanding.Approved,
            CanDecide = false,
            Way = [BenApproved],
            TypedProposal = "Our new billing service is live. Three teams, one weekend, no outage.",
            TypedNote = "Shorter",
            Banner = new($"Ben decided this {Tuesday}, before your click.", BannerTone.Attention),
        }),
        Of("approved for a day", Approved with { GoesOut = new DateOnly(2026, 11, 30), MaySchedule = true, MayRevise = true, HasHistory = true, MayRecall = true, MayRetire = true }),
        Of("mine to withdraw", Outside with { CanDecide = false, MayWithdraw = true, HasHistory = true }),
        Of("withdrawn", Outside with { Standing = DraftStanding.Withdrawn, CanDecide = false, Way = [], HasHistory = true }),
        Of("recalled", Approved with { Standing = DraftStanding.Recalled, Note = new("Cleo", "The customer has asked us to wait until Monday."), HasHistory = true }),
        Of("expired", Outside with { Standing = DraftStanding.Expired, CanDecide = false, Way = [], MayRevise = true, HasHistory = true }),
        Of("retired", Approved with { Standing = DraftStanding.Retired, HasHistory = true }),
        Of("note too long", Outside with
        {
            TypedNote = string.Concat(Enumerable.Repeat("Please name the team that did the migration. ", 50)),
            Banner = new($"Your note is longer than the {FieldLimits.Note} characters that it may have. Nothing was changed; make it shorter and send it again.", BannerTone.Attention),
        }),
        Of("note kept", Outside with { TypedNote = "Please name the", Banner = new($"Your note is empty. One sentence is enough.", BannerTone.Attention) }),
    ];

    public static ReviewCardView FullOf(string text) => Outside with
    {
        Department = text,
        Author = text,
        Post = new([new(text, [.. Enumerable.Repeat(new NetworkCount(text, int.MaxValue, 280), 12)], MarksEverywhere)], text, new(text, text)),
        Findings = [.. Enumerable.Repeat(new FindingView(text, FindingWeight.Review, text, text, text), 20)],
        Topic = text,
        Way = [.. Enumerable.Repeat(new StepView(text, StepMark.Next, [text, text, text, text], Tuesday), 12)],
        Note = new(text, text),
        TypedNote = text,
        Changes = [new(text, DiffFullOf(text))],
        HasHistory = true,
        Banner = new($"{text[..Math.Min(200, text.Length)]}"),
    };

    /// <summary>Seven texts, all of them this one, each marked, changed and proposed anew.</summary>
    public static ReviewCardView TextsFullOf(string text)
    {
        IReadOnlyList<TextView> texts = [.. Enumerable.Range(0, 7).Select(at => new TextView(text, [new(text, int.MaxValue, 280)], MarksEverywhere) { Networks = [text], Key = $"n{at}" })];
        return FullOf(text) with
        {
            Post = new(texts, text, new(text, text)),
            Findings = [.. Enumerable.Repeat(new FindingView(text, FindingWeight.Review, text, text, text) { Networks = [text, text, text] }, 20)],
            Changes = [.. texts.Select(one => new TextChangeView(text, DiffFullOf(text)) { Networks = one.Networks })],
            TypedProposal = text,
            TypedOthers = [.. texts.Skip(1).Select(one => new TypedText(one.Key, text, text))],
        };
    }

    public static ReviewCardView TextsProposedFullOf(string text)
    {
        var view = TextsFullOf(text);
        return view with
        {
            Standing = DraftStanding.EditProposed,
            CanDecide = false,
            MayAnswerProposal = true,
            Proposal = new(text, text, view.Changes),
        };
    }

    public static ReviewCardView ProposedFullOf(string text) => FullOf(text) with
    {
        Standing = DraftStanding.EditProposed,
        CanDecide = false,
        MayAnswerProposal = true,
        MayWithdraw = true,
        TypedProposal = text,
        Proposal = ProposalOf(text, text, text, DiffFullOf(text)),
    };

    public static ReviewCardView ApprovedFullOf(string text) => FullOf(text) with
    {
        Standing = DraftStanding.Approved,
        CanDecide = false,
        GoesOut = DateOnly.MaxValue,
        MaySchedule = true,
        MayRevise = true,
        MayRecall = true,
        MayRetire = true,
        MayWithdraw = true,
    };

    private static IReadOnlyList<MarkedSpan> MarksEverywhere => [.. Enumerable.Range(-2, 400).Select(at => new MarkedSpan(at * 3, 2)), new(int.MaxValue, int.MaxValue)];

    private static GalleryCard Of(string state, ReviewCardView view) => new($"review {state}", ReviewCard.Render(view));
}
