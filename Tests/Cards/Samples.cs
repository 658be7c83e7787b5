using CoEBot.Cards;
using CoEBot.Drafts;

namespace CoEBot.Tests.Cards;

/// <summary>Texts and small views that the gallery's cards are made of.</summary>
internal static class Samples
{
    public const string Post = "Our new billing service went live this morning. Three teams, one weekend, no outage. "
        + "Proud of what this launch says about how we work together. #ContosoEmployee";

    /// <summary>The same for X.</summary>
    public const string ShortPost = "New billing, no outage, one weekend. Proud of this launch. #ContosoEmployee";

    public const string Arabic = "أطلقنا خدمة الفواتير الجديدة هذا الصباح. ثلاثة فرق وعطلة أسبوع واحدة، دون أي انقطاع. #ContosoEmployee";

    /// <summary>2026-11-24, a Tuesday.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 14, 2, 0, TimeSpan.Zero);

    public static readonly string Long = string.Join("\n\n", Enumerable.Repeat(Post, 120));

    /// <summary>What somebody types who means harm, or pastes without looking.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "**bold** _italic_ [click me](https://evil.example) `code` ~~gone~~ \\*",
        "# heading\n- list\n1. first\n> quote",
        "<at>Everyone</at> <b>hi</b> <script>alert(1)</script> &lt;at&gt; &#x202E;",
        "{{DATE(2026-01-01T00:00:00Z,SHORT)}} {{TIME(2026-01-01T00:00:00Z)}} ${name} {{{{",
        "\u202Egnp.exe\u202C \u2066isolate\u2069 \u200Fmark \uFEFF",
        "\0\u0001\u0007\u001B[31m \uD800 \uDC00 \uFFFF",
        "'; DROP TABLE drafts; -- \"}],\"x\":[{\"",
        new('W', 400),
        "e" + new string('\u0301', 5000),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 900)),
        new('\u0001', 20_000),
        new('<', 20_000),
        new('日', 20_000),
        new('\n', 20_000),
        new('x', 1_000_000),
        "https://contoso.com/" + new string('日', 180),
        "https://contoso.com/" + new string('日', 900),
    ];

    public static readonly IReadOnlyList<Choice> Departments = [new("engineering", "Engineering"), new("marketing", "Marketing"), new("sales", "Sales")];

    public static readonly IReadOnlyList<Choice> Networks = [new("linkedin", "LinkedIn"), new("x", "X"), new("bluesky", "Bluesky"), new("mastodon", "Mastodon")];

    /// <summary>All there are, with their limits.</summary>
    public static readonly IReadOnlyList<(Choice Network, int Limit)> AllNetworks =
    [
        (new("linkedin", "LinkedIn"), 3000), (new("x", "X"), 280), (new("bluesky", "Bluesky"), 300), (new("mastodon", "Mastodon"), 500), (new("threads", "Threads"), 500),
        (new("instagram", "Instagram"), 2200), (new("facebook", "Facebook"), 8000),
    ];

    public static readonly FindingView Launch = new(
        "Product names", FindingWeight.Review, "Posts about a launch are seen by a communicator as well.", "Say what people gain and leave the launch out, or take the full route.", "launch");

    public static readonly FindingView Disclosure = new(
        "Disclosure", FindingWeight.Block, "Readers must see in the post that you work at Contoso.", "Add #ContosoEmployee to the post.",
        Fix: new("Add #ContosoEmployee", "disclosure", 0));

    public static readonly FindingView Length = new("Short sentences", FindingWeight.Advise, "The second sentence has 41 words.", "Break it in two after “weekend”.");

    public static readonly FindingView Plain = new(
        "Plain words", FindingWeight.Advise, "\"use\" says the same as \"utilize\".", "Write \"use\".", "utilize", new("Write \"use\"", "plainWords", 40));

    public static readonly ImageView Image = new("https://contoso.com/images/migration.png", "Three teams around one screen at night, with a cake in front of it");

    public static readonly StepView BenNext = new("advocate of Engineering", StepMark.Next, ["Ben"]);

    public static readonly StepView BenApproved = new("advocate of Engineering", StepMark.Approved, ["Ben"], Tuesday);

    public static readonly StepView CleoWaits = new("communicator", StepMark.Waiting, ["Cleo"]);

    /// <summary>Two of three advocates.</summary>
    public static readonly StepView Quorum = BenNext with { People = ["Dan", "Eve"], Needed = 2, Given = 1, Until = Tuesday.AddDays(1) };

    public static readonly IReadOnlyList<DiffRun> Revised = WordDiff.Between(
        "Our new billing service went live this morning. Three teams, one weekend, no outage. We are very proud of what this says about us. #ContosoEmployee",
        "Our new billing service went live this morning. Payments, Ledger and Support, one weekend, no outage. Proud of what this launch says about how we work together. #ContosoEmployee");

    public static readonly ProposalView Shorter = ProposalOf(
        "Ben", "Our new billing service is live. Three teams, one weekend, no outage. Proud of how we work together. #ContosoEmployee", "Shorter, and the launch can wait for Marketing.",
        WordDiff.Between(Post, "Our new billing service is live. Three teams, one weekend, no outage. Proud of how we work together. #ContosoEmployee")) with
    { Revision = 2 };

    public static readonly WinView Billing = new()
    {
        WinId = "5d0e9c41a7b2f836",
        People = "Ana and Yusuf",
        Department = "Engineering",
        Story = "They moved the billing service over one weekend without an outage, and wrote down how, so that Sales could tell its customers the same morning.",
        Cheers = 7,
        NominatedBy = "Cleo",
        At = Tuesday,
    };

    public static readonly WinView FirstPost = new()
    {
        WinId = "8c21f0aa94d7e635",
        People = "Mia Berg",
        Department = "Marketing",
        Story = "Mia wrote the first approved post of Marketing.",
        Cheers = 0,
        DraftId = "7f3c2a90d1e84b5f",
        At = Tuesday,
    };

    /// <summary>A goal on its way.</summary>
    public static readonly GoalView Posts = new("Fifty posts by our own people", "approved posts", 18, 50, new DateOnly(2026, 12, 18));

    public static readonly GoalView Voices = new("Twenty voices", "people with an approved post", 9, 20, new DateOnly(2026, 12, 18));

    /// <summary>Every other word another.</summary>
    public static IReadOnlyList<DiffRun> DiffFullOf(string text) => [.. Enumerable.Range(0, 900).Select(index => new DiffRun((DiffKind)(index % 3), text))];

    public static PostView PostOf(string text, params MarkedSpan[] marks) =>
        new([new(text, [new("X", 187, 280), new("LinkedIn", 187, 3000)], marks)], "https://contoso.com/blog/billing");

    /// <summary>A text for one network.</summary>
    public static TextView TextOn(Choice network, int limit, string text, params MarkedSpan[] marks) =>
        new(text, [new(network.Title, text.Length, limit)], marks) { Networks = [network.Title], Key = network.Value };

    /// <summary>A proposal for a post of one text.</summary>
    public static ProposalView ProposalOf(string from, string text, string? note, IReadOnlyList<DiffRun> diff) => new(from, note, [new(text, diff)]);
}
