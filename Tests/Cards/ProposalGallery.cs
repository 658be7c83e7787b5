using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>A wall that people let posts through all the time, and what its change would have meant.</summary>
internal static class ProposalGallery
{
    private static readonly WallProposalView Launch = new()
    {
        Department = "engineering",
        Wall = "watched",
        Entry = "0123456789abcdefghjkmnpqrs",
        Box = "Engineering",
        WallName = "Words we look at twice",
        Change = ProposedChange.TakePhraseOff,
        Words = "launch",
        Posts = [new(Post, "Ana"), new("The launch of our new build is near. #ContosoEmployee", "Mia"), new(Arabic, "Yusuf")],
    };

    private static readonly ReplayView Replay = new() { Posts = 120, FastNow = 29, Fast = 41, Blocked = 0, Changed = [Changed(Post), Changed("The launch of our new build is near.", "Mia"), Changed(Arabic, "Yusuf")] };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("phrase", Launch),
        Of("topic", Launch with { Wall = "topics", WallName = "Topics for a specialist", Words = "settlement", Topic = "the law", Department = null, Box = "Contoso" }),
        Of("site", Launch with { Wall = "otherLinks", WallName = "Links we do not know", Words = "partner.example", Change = ProposedChange.KnowDomain }),
        Of("contact", Launch with { Wall = "contacts", WallName = "Private contact details", Words = "jobs@contoso.com", Change = ProposedChange.MakePublic, Department = null, Box = "Contoso" }),
        Of("advice", Launch with { Wall = "tags", WallName = "Hashtags and mentions", Words = "", Change = ProposedChange.Advise }),
        Of("many", Launch with { Posts = [.. Enumerable.Repeat(Launch.Posts[0], 14)] }),
        Tried("tried", Replay),
        Tried("tried nothing", new() { Posts = 0, FastNow = 0, Fast = 0 }),
        Tried("tried one", new() { Posts = 1, FastNow = 0, Fast = 1, Changed = [Changed(Post)] }),
        Tried("tried same", new() { Posts = 120, FastNow = 29, Fast = 29 }),
        Tried("tried hard", Replay with
        {
            Blocked = 3,
            BlockedNow = 1,
            Changed =
            [
                .. Enumerable.Range(0, 3).Select(_ => Changed("So cheap a launch, best in the world", "Mia") with { After = ReplayedWay.Blocked, Walls = ["Words we do not use", "Length on X"] }),
                Changed("A quiet post") with { Before = ReplayedWay.Fast, After = ReplayedWay.Full },
                .. Enumerable.Repeat(Changed(Long), 14),
            ],
        }),
    ];

    public static WallProposalView FullOf(string text) => Launch with
    {
        Box = text,
        WallName = text,
        Words = text,
        Topic = text,
        Posts = [.. Enumerable.Repeat(new ApprovedPostView(text, text), 9)],
    };

    public static ReplayView ReplayFullOf(string text) =>
        Replay with { Posts = int.MaxValue, Changed = [.. Enumerable.Repeat(new ReplayedPostView(text, text, ReplayedWay.Fast, ReplayedWay.Blocked, [text, text, text]), 200)] };

    private static ReplayedPostView Changed(string text, string author = "Ana") => new(text, author, ReplayedWay.Full, ReplayedWay.Fast, ["Words we look at twice"]);

    private static GalleryCard Tried(string state, ReplayView replay) => new($"proposal {state}", BoxPreviewCard.Render(new()
    {
        Owner = new("engineering", "Engineering"),
        Version = 3,
        Proposal = "p1",
        Changes = [new("Words we look at twice", [], ["launch"])],
        Replay = replay,
        Note = "3 posts that touched this wall were approved",
    }));

    private static GalleryCard Of(string state, WallProposalView view) => new($"proposal {state}", WallProposalCard.Render(view));
}
