using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>The form for a win and the list of wins.</summary>
internal static class WinGallery
{
    private static readonly WinFormView Empty = new() { WinId = "5d0e9c41a7b2f836", Department = "engineering", Departments = [Departments[0]] };

    private static readonly WinFormView Typed = Empty with { Departments = Departments, Department = "sales", People = Billing.People, Story = Billing.Story };

    private static readonly IReadOnlyList<WinView> Some =
    [
        Billing,
        FirstPost,
        Billing with { WinId = "3", Department = "Sales", Celebrated = true, Cheers = 12 },
        Billing with { WinId = "4", People = "ليلى ويوسف", Story = Arabic, Cheers = 1 },
        Billing with { WinId = "5", Celebrated = true, Cheers = 1 },
    ];

    public static IEnumerable<GalleryCard> All =>
    [
        Form("empty", Empty),
        Form("choose a department", Empty with { Departments = Departments, Department = null }),
        Form("something is missing", Typed with { Story = null, Banner = new($"Tell in a sentence what happened.", BannerTone.Attention) }),
        Form("filled", Typed),
        Form("right to left", Typed with { People = "ليلى", Story = Arabic }),
        Form("very long", Typed with { People = Long, Story = Long }),
        List("empty", new() { Items = [] }),
        List("one", new() { Items = [Billing] }),
        List("some", new() { Items = Some }),
        List("page", new() { Items = [.. Some, .. Some.Take(WinListCard.MostItems - Some.Count)], After = "2026-11-24" }),
        List("nominated", new() { Items = [Billing with { Cheers = 0 }], Banner = new($"Thank you. Everybody can celebrate it now.", BannerTone.Good) }),
        List("very long", new() { Items = [.. Enumerable.Repeat(Billing with { People = Long, Story = Long }, WinListCard.MostItems)] }),
    ];

    public static WinFormView FormFullOf(string text) => Typed with
    {
        Departments = [new("a", text), new("b", text)],
        People = text,
        Story = text,
        Banner = new($"{text[..Math.Min(200, text.Length)]}", BannerTone.Attention),
    };

    public static WinListView ListFullOf(string text) => new()
    {
        Items = [.. Enumerable.Repeat(WinFullOf(text), WinListCard.MostItems)],
        After = "2026-11-24",
    };

    public static WinView WinFullOf(string text) => Billing with { People = text, Department = text, Story = text, NominatedBy = text, Cheers = int.MaxValue };

    private static GalleryCard Form(string state, WinFormView view) => new($"win form {state}", WinFormCard.Render(view));

    private static GalleryCard List(string state, WinListView view) => new($"win list {state}", WinListCard.Render(view));
}
