using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>All cards of routes.</summary>
internal static class RouteGallery
{
    private static readonly RouteOwner Engineering = new("engineering", "Engineering");

    private static readonly VersionView Three = new(3, "Cleo", Tuesday);

    private static readonly RouteView Route = new()
    {
        Owner = Engineering,
        Version = Three,
        Note = "Launches are seen by two of us",
        Ways =
        [
            new("Inside the box", ["an advocate of Engineering within 8 working hours"]),
            new("Outside the box", ["2 of 3 advocates of Engineering within 8 working hours, then Cleo", "all communicators within 16 working hours, then Olga and Ben"]),
            new("Topic Billing", ["a communicator within 8 working hours", "a specialist for finance within 24 working hours"]),
        ],
        MayChange = true,
    };

    private static readonly IReadOnlyList<string> Gaps = ["Nobody is a specialist for finance yet; the owners stand in.", "Only Ben is an advocate of Engineering yet; 2 approvals come down to 1."];

    private static readonly RouteFormView Form = new()
    {
        Owner = Engineering,
        Version = 3,
        FastLane = "advocate within 8 hours",
        FullRoute = "2 of 3 advocates within 8 hours, then Cleo\nall communicators within 16 hours, then Olga, Ben",
        Topics = "Billing: communicator within 8 hours; specialist for finance within 24 hours",
    };

    private static readonly ReroutedWay One = new(1, 8, ["advocate of Engineering"]);

    private static readonly ReroutedWay Two = new(3, 24, ["advocate of Engineering", "communicator"]);

    private static readonly RoutePreviewView Preview = new()
    {
        Owner = Engineering,
        Version = 3,
        Proposal = "p1",
        Changes =
        [
            new("Inside the box", ["2 advocates of Engineering within 8 working hours → a communicator within 16 working hours, then Olga"], ["an advocate of Engineering within 8 working hours"]),
            new("Topic Billing", ["a communicator within 8 working hours → a specialist for finance within 24 working hours"], []),
        ],
        Gaps = Gaps,
        Replay = new()
        {
            Drafts = 40,
            More = 12,
            MoreBy = 2,
            OtherHours = 12,
            StandIns = 3,
            Changed = [new(Post, "Ana", One, Two), new("We mended the build and learned a lot. #ContosoEmployee", "Dan", One, Two)],
        },
    };

    private static readonly RouteHistoryView History = new()
    {
        Owner = Engineering,
        MayChange = true,
        Items =
        [
            new(Three, "Launches are seen by two of us", Preview.Changes, IsCurrent: true),
            new(new(2, "Olga", Tuesday.AddDays(-9)), "Rolled back to version 0", [new("Outside the box", ["a communicator within 8 working hours"], ["an owner within 8 working hours"])], IsCurrent: false),
            new(new(0, null, Tuesday.AddDays(-30)), null, null, IsCurrent: false),
        ],
    };

    public static IEnumerable<GalleryCard> All =>
    [
        new("route", RouteCard.Render(Route)),
        new("route saved with gaps", RouteCard.Render(Route with { Gaps = Gaps, Banner = new($"Saved as version 3. It counts for every draft that is submitted from now on; drafts in review keep the route they started with.", BannerTone.Good) })),
        new("route default", RouteCard.Render(Route with { Version = new(0, null, Tuesday), Note = null, Ways = [Route.Ways[0], new("Outside the box", [.. Route.Ways[0].Steps, "a communicator within 8 working hours"])] })),
        new("route reader", RouteCard.Render(Route with { MayChange = false })),
        new("route many", RouteCard.Render(Route with { Ways = [.. Route.Ways.Take(2), .. Enumerable.Range(1, 30).Select(number => new WayView($"Topic number {number}", [.. Enumerable.Repeat(Route.Ways[1].Steps[0], 6)]))] })),
        new("route right to left", RouteCard.Render(Route with { Owner = new("sales", "المبيعات"), Note = Arabic, Ways = [new("Inside the box", ["an advocate of المبيعات within 8 working hours"]), new("Topic الفواتير", ["a specialist for المالية within 8 working hours, then إيمان"])] })),
        new("route form", RouteFormCard.Render(Form)),
        new("route form picked up", RouteFormCard.Render(Form with { IsPickedUp = true, Banner = new($"Not saved yet: what you wrote {Tuesday} is still here.") })),
        new("route form problems", RouteFormCard.Render(Form with
        {
            FastLane = "editor",
            Problems = ["Inside the box, line 1: “editor” is no step that I can read. Write it like “2 of 3 advocates within 8 hours, then Cleo” or “specialist for legal within 8 hours”.", "Outside the box, line 2: I know 2 people called “Ben”. Write the whole name: “Ben Advocate” or “Ben Baker”."],
        })),
        new("route form empty", RouteFormCard.Render(Form with { FastLane = "", FullRoute = "", Topics = "", Problems = ["Inside the box: Name at least one step, such as advocate."] })),
        new("route form very long", RouteFormCard.Render(Form with { Topics = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"Topic number {number}: 2 of 3 advocates within 8 hours, then Cleo; communicator within 8 hours")) })),
        new("route preview", RoutePreviewCard.Render(Preview)),
        new("route preview nothing to try", RoutePreviewCard.Render(Preview with { Gaps = [], Replay = new() { Drafts = 0 } })),
        new("route preview overtaken", RoutePreviewCard.Render(Preview with
        {
            Replay = new() { Drafts = 1 },
            Banner = new($"Olga changed this route {Tuesday} (Outside the box). Your words are put on top of that, and nothing is saved yet. Look once more, then save.", BannerTone.Attention),
        })),
        new("route preview many", RoutePreviewCard.Render(Preview with
        {
            Changes = [.. Enumerable.Repeat(new ChangeView("Topic Billing", [string.Join(" → ", Enumerable.Repeat(Route.Ways[1].Steps[0], 6))], [string.Join(" → ", Route.Ways[1].Steps)]), 30)],
            Replay = Preview.Replay with { Fewer = 3, Changed = [.. Enumerable.Repeat(Preview.Replay.Changed[0], 15)] },
        })),
        new("route history", RouteHistoryCard.Render(History)),
        new("route history page", RouteHistoryCard.Render(History with { Items = [.. History.Items, .. History.Items.Skip(1)], Before = 2 })),
        new("route history reader", RouteHistoryCard.Render(History with { MayChange = false, Items = [History.Items[^1] with { IsCurrent = true }] })),
    ];

    public static RouteView RouteFullOf(string text) => Route with
    {
        Owner = new("engineering", text),
        Version = new(int.MaxValue, text, Tuesday),
        Note = text,
        Ways = [.. Enumerable.Repeat(new WayView(text, [.. Enumerable.Repeat(text, 6)]), 32)],
        Gaps = [.. Enumerable.Repeat(text, 20)],
        Banner = Said(text),
    };

    public static RouteFormView FormFullOf(string text) => Form with
    {
        Owner = new("engineering", text),
        FastLane = text,
        FullRoute = text,
        Topics = text,
        Problems = [.. Enumerable.Repeat(text, 40)],
        IsPickedUp = true,
        Banner = Said(text),
    };

    public static RoutePreviewView PreviewFullOf(string text) => Preview with
    {
        Owner = new("engineering", text),
        Changes = [.. Enumerable.Repeat(ChangeFullOf(text), 32)],
        Gaps = [.. Enumerable.Repeat(text, 20)],
        Replay = Preview.Replay with { Changed = [.. Enumerable.Repeat(new ReroutedView(text, text, WayFullOf(text), WayFullOf(text)), 200)] },
        Note = text,
        Banner = Said(text),
    };

    public static RouteHistoryView HistoryFullOf(string text) => History with
    {
        Owner = new("engineering", text),
        Items = [.. Enumerable.Repeat(new VersionItem(new(int.MaxValue, text, Tuesday), text, [.. Enumerable.Repeat(ChangeFullOf(text), 32)], false), RouteHistoryCard.MostItems)],
        Before = 2,
        Banner = Said(text),
    };

    private static ChangeView ChangeFullOf(string text) => new(text[..Math.Min(110, text.Length)], [text], [text]);

    private static ReroutedWay WayFullOf(string text) => new(120, 2400, [.. Enumerable.Repeat(text, 6)]);

    private static Banner Said(string text) => new($"{text[..Math.Min(200, text.Length)]}");
}
