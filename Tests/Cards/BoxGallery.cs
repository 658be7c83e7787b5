using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>Setup, and all cards of boxes.</summary>
internal static class BoxGallery
{
    private static readonly BoxOwner Brand = new(null, "Contoso");

    private static readonly BoxOwner Engineering = new("engineering", "Engineering");

    private static readonly VersionView Four = new(4, "Cleo", Tuesday);

    private static readonly BoxView Box = new()
    {
        Owner = Engineering,
        Version = Four,
        Note = "Outages are for the status page",
        MayChange = true,
        Walls =
        [
            new("Length", "stops the post", [], []),
            new("Disclosure", "stops the post", [], ["#ContosoEmployee", "I work at Contoso"]),
            new("Words we do not use", "stops the post", [], ["guaranteed results", "best in the world", "cheap", "world class"]),
            new("Words we look at twice", "takes the full route", ["launch", "outage"], ["lawsuit", "merger"]),
            new("Topics for a specialist", "takes the full route", ["security (security): data breach, zero-day"], ["money (finance): share price, quarterly results"]),
            new("Not before its day", "stops the post", [], ["until Tue 1 Jun 2027, 09:00 UTC+02:00: Project Aurora"]),
            new("Passwords and keys", "stops the post", [], []),
            new("Links we do not know", "takes the full route", [], ["contoso.com", "github.com", "wikipedia.org", "youtube.com"]),
            new("Hashtags and mentions", "takes the full route", ["at most 3 hashtags"], ["at most 5 hashtags", "at most 5 mentions"]) { IsOwnStrictness = true },
            new("A calm voice", "gives advice", [], []),
            new("Plain words", "does not stand", [], []),
        ],
    };

    private static readonly IReadOnlyList<ChangeView> Changes =
    [
        new("Words we look at twice", ["rollback", "postmortem"], ["outage"]),
        new("Most hashtags", ["at most 3 hashtags"], ["at most 5 hashtags"]),
        new("How strict the walls are", ["Hashtags and mentions: takes the full route"], []),
    ];

    private static readonly BoxFormView Words = new()
    {
        Owner = Engineering,
        Version = 4,
        Page = BoxPageKind.Words,
        Fields =
        [
            new("disclosure", "Disclosure", "", "The brand has already: #ContosoEmployee"),
            new("otherDisclosures", "Other ways to disclose", "", "The brand has already: I work at Contoso"),
            new("banned", "Words we do not use", "", "The brand has already: guaranteed results, best in the world, cheap"),
            new("watched", "Words we look at twice", "launch\noutage", "The brand has already: lawsuit, merger"),
        ],
    };

    private static readonly BoxFormView Topics = Words with
    {
        Page = BoxPageKind.Topics,
        Fields =
        [
            new("topics", "Topics for a specialist", "security | security | data breach, zero-day", "On each line: name | specialist | phrases with commas between them."),
            new("embargoes", "Not before its day", "", "On each line: the moment | phrases with commas between them. A moment without an offset is read in the time of Europe/Berlin."),
        ],
    };

    private static readonly BoxFormView Links = Words with
    {
        Owner = Brand,
        Page = BoxPageKind.Links,
        Fields =
        [
            new("linkDomains", "Sites we link to", "contoso.com\ngithub.com"), new("deniedDomains", "Sites we do not link to", "bit.ly"), new("publicContacts", "Public contacts", "press@contoso.com"),
            new("mostHashtags", "Most hashtags", "5"), new("mostMentions", "Most mentions", ""),
        ],
    };

    private static readonly IReadOnlyList<Choice> Strictness =
        [new("default", "Brand: takes the full route"), new("Block", "stops the post"), new("Review", "takes the full route"), new("Advise", "gives advice"), new("Off", "does not stand")];

    private static readonly BoxFormView HowStrict = Words with
    {
        Page = BoxPageKind.Strictness,
        Fields = [.. StrictnessFields("default", null)],
    };

    private static readonly BoxPreviewView Preview = new() { Owner = Engineering, Version = 4, Proposal = "p1", Changes = Changes };

    private static readonly BoxHistoryView History = new()
    {
        Owner = Engineering,
        MayChange = true,
        Items =
        [
            new(Four, "Outages are for the status page", Changes, IsCurrent: true),
            new(new(3, "Olga", Tuesday.AddDays(-3)), null, [new("Words we look at twice", ["outage"], [])], IsCurrent: false),
            new(new(2, "Olga", Tuesday.AddDays(-9)), "Rolled back to version 1", [], IsCurrent: false),
            new(new(1, null, Tuesday.AddDays(-30)), null, null, IsCurrent: false),
        ],
    };

    private static readonly BoxFileView File = new()
    {
        Owner = Engineering,
        Version = 4,
        File = "{\n  \"version\": 4,\n  \"watched\": [\n    \"launch\",\n    \"outage\"\n  ],\n  \"severities\": {\n    \"tags\": \"Review\"\n  }\n}",
    };

    private static readonly SetupView Setup = new()
    {
        Company = "Contoso",
        Boxes = [new(Brand, new(2, "Olga", Tuesday), true), new(Engineering, Four, true) { Route = new(3, "Cleo", Tuesday), Plan = new(1, "Olga", Tuesday) }, new(new("marketing", "Marketing"), new(1, null, Tuesday.AddDays(-30)), true) { Route = new(0, null, Tuesday.AddDays(-30)), Plan = new(0, null, Tuesday.AddDays(-30)) }],
    };

    public static IEnumerable<GalleryCard> All =>
    [
        new("setup some", SetupCard.Render(Setup)),
        new("setup communicator", SetupCard.Render(Setup with { Boxes = [.. Setup.Boxes.Select((box, index) => box with { MayChange = index > 0 })] })),
        new("setup reader", SetupCard.Render(Setup with { Boxes = [.. Setup.Boxes.Take(2).Select(box => box with { MayChange = false })] })),
        new("setup page", SetupCard.Render(Setup with { Boxes = [.. Setup.Boxes, .. Setup.Boxes, .. Setup.Boxes], After = "marketing" })),
        new("box department", BoxCard.Render(Box)),
        new("box brand", BoxCard.Render(Box with { Owner = Brand, Walls = [.. Box.Walls.Select(wall => wall with { Own = wall.FromBrand, FromBrand = [] })], Note = null })),
        new("box saved", BoxCard.Render(Box with { Banner = new($"Saved as version 4. It counts for every post that is submitted from now on.", BannerTone.Good) })),
        new("box reader", BoxCard.Render(Box with { MayChange = false })),
        new("box empty", BoxCard.Render(Box with { Version = new(1, null, Tuesday), Note = null, Walls = [.. Box.Walls.Select(wall => wall with { Own = [], FromBrand = [] })] })),
        new("box very long", BoxCard.Render(Box with { Walls = [.. Box.Walls.Select(wall => wall with { Own = Many, FromBrand = Many })] })),
        new("box right to left", BoxCard.Render(Box with { Note = Arabic, Walls = [.. Box.Walls.Take(4).Select(wall => wall with { Own = ["إطلاق", "انقطاع"] })] })),
        new("box form words", BoxFormCard.Render(Words)),
        new("box form picked up", BoxFormCard.Render(Words with { IsPickedUp = true, Banner = new($"Not saved yet: what you wrote {Tuesday} is still here.") })),
        new("box form problems", BoxFormCard.Render(Words with
        {
            Problems = ["Words we look at twice, line 2: “outage” stands under “Words we do not use” too. Keep it in one of them.", "Not before its day, line 1: “soon” is no moment. Write the line like 2027-06-01 09:00 | the phrase."],
        })),
        new("box form topics", BoxFormCard.Render(Topics)),
        new("box form links", BoxFormCard.Render(Links)),
        new("box form strictness", BoxFormCard.Render(HowStrict)),
        new("box form very long", BoxFormCard.Render(Words with { Fields = [.. Words.Fields.Select(shown => shown with { Value = string.Join('\n', Many) })] })),
        new("box preview", BoxPreviewCard.Render(Preview)),
        new("box preview overtaken", BoxPreviewCard.Render(Preview with
        {
            Banner = new($"Olga changed this box {Tuesday} (Words we do not use). Your words are put on top of that, and nothing is saved yet. Look once more, then save.", BannerTone.Attention),
        })),
        new("box preview roll back", BoxPreviewCard.Render(Preview with { Note = "Rolled back to version 3" })),
        new("box preview very long", BoxPreviewCard.Render(Preview with { Changes = [.. Enumerable.Repeat(new ChangeView("Words we do not use", Many, Many), 12)] })),
        new("box history", BoxHistoryCard.Render(History)),
        new("box history one", BoxHistoryCard.Render(History with { Items = [History.Items[^1] with { IsCurrent = true }] })),
        new("box history page", BoxHistoryCard.Render(History with { Items = [.. History.Items, History.Items[1]], Before = 2 })),
        new("box history reader", BoxHistoryCard.Render(History with { MayChange = false })),
        new("box export", BoxFileCard.Export(File)),
        new("box import empty", BoxFileCard.Import(File with { File = null })),
        new("box import bad", BoxFileCard.Import(File with { Problems = ["Line 3: “wathced” is no word that a box knows. docs/box.schema.json describes them all."] })),
    ];

    public static SetupView SetupFullOf(string text) => Setup with
    {
        Company = text,
        Boxes = [.. Enumerable.Repeat(new BoxItem(new("engineering", text), new(int.MaxValue, text, Tuesday), true) { Route = new(int.MaxValue, text, Tuesday), Plan = new(int.MaxValue, text, Tuesday) }, SetupCard.MostBoxes)],
        After = "engineering",
        Banner = Said(text),
    };

    public static BoxView BoxFullOf(string text) => Box with
    {
        Owner = new("engineering", text),
        Version = new(int.MaxValue, text, Tuesday),
        Note = text,
        Walls = [.. Enumerable.Range(0, 18).Select(_ => Box.Walls[3] with { Own = [.. Enumerable.Repeat(text, 200)], FromBrand = [.. Enumerable.Repeat(text, 200)] })],
        Banner = Said(text),
    };

    public static BoxFormView FormFullOf(string text) => Words with
    {
        Owner = new("engineering", text),
        Fields = [.. Words.Fields.Select(field => field with { Value = text, Hint = text })],
        Problems = [.. Enumerable.Repeat(text, 40)],
        IsPickedUp = true,
        Banner = Said(text),
    };

    public static BoxFormView StrictnessFullOf(string text) => FormFullOf(text) with { Page = BoxPageKind.Strictness, Fields = [.. StrictnessFields(text, text)] };

    public static BoxPreviewView PreviewFullOf(string text) => Preview with
    {
        Owner = new("engineering", text),
        Changes = [.. Enumerable.Repeat(ChangeFullOf(text), 12)],
        Replay = ProposalGallery.ReplayFullOf(text),
        Note = text,
        Banner = Said(text),
    };

    public static BoxHistoryView HistoryFullOf(string text) => History with
    {
        Owner = new("engineering", text),
        Items = [.. Enumerable.Repeat(new VersionItem(new(int.MaxValue, text, Tuesday), text, [.. Enumerable.Repeat(ChangeFullOf(text), 12)], false), BoxHistoryCard.MostItems)],
        Before = 2,
        Banner = Said(text),
    };

    public static BoxFileView FileFullOf(string text) => File with { Owner = new("engineering", text), File = text, Problems = [.. Enumerable.Repeat(text, 40)], Banner = Said(text) };

    private static IReadOnlyList<string> Many => [.. Enumerable.Range(1, 200).Select(number => $"phrase number {number}")];

    private static IEnumerable<BoxFieldView> StrictnessFields(string value, string? hint) =>
        CoEBot.Boxes.Walls.All.Select(wall => new BoxFieldView(wall.Id, wall.Name, value, hint) { Choices = Strictness });

    private static ChangeView ChangeFullOf(string text) => new("Words we do not use", [.. Enumerable.Repeat(text, 200)], [.. Enumerable.Repeat(text, 200)]);

    private static Banner Said(string text) => new($"{text[..Math.Min(200, text.Length)]}");
}
