using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

internal static class FormGallery
{
    private static readonly DraftFormView Empty = new()
    {
        DraftId = "7f3c2a90d1e84b5f",
        Revision = 0,
        Department = "engineering",
        Departments = [Departments[0]],
        Networks = Networks,
        Disclosure = "#ContosoEmployee",
    };

    private static readonly DraftFormView Filled = Empty with
    {
        Revision = 2,
        SelectedNetworks = ["linkedin", "x"],
        Text = Post,
        Link = "https://contoso.com/blog/billing",
        Topic = "Billing",
        WishedDate = "2026-11-27",
    };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("empty", Empty),
        Of("asked a question", AskedWith("What did you learn from a bug?")),
        Of("choose a department", Empty with { Department = null, Departments = Departments }),
        Of("picked up again", Filled),
        Of("with findings", Filled with { Findings = [Length, Launch, Disclosure] }),
        Of("with things to mend", Filled with { Findings = [Disclosure, Launch, Plain], ImageLink = Image.Address, ImageAlt = Image.AltText }),
        Of("with advice", Filled with { Findings = [Length] }),
        Of("full route", Filled with { Findings = [Launch] }),
        Of("comes back", Filled with { Note = new("Ben", "Lovely. Please name the team that did the migration, and drop the second sentence.") }),
        Of("storage away", Filled with { Banner = new($"I could not save this just now. Nothing is lost: press Submit for review again in a minute.", BannerTone.Attention) }),
        Of("right to left", Filled with { Text = Arabic }),
        Of("very long", Filled with { Text = Long, Findings = [.. Enumerable.Repeat(Launch, 14)] }),
    ];

    public static DraftFormView AskedWith(string prompt) => Empty with { Prompt = prompt };

    public static DraftFormView FullOf(string text) => Filled with
    {
        Departments = [new("a", text), new("b", text)],
        Networks = [new("x", text)],
        Text = text,
        Link = text,
        ImageLink = text,
        ImageAlt = text,
        Topic = text,
        WishedDate = text.Length > 100 ? null : text,
        Disclosure = text,
        Findings = [.. Enumerable.Repeat(new FindingView(text, FindingWeight.Block, text, text, text, new(text, "rule", 7)), 8)],
        Note = new(text, text),
        Banner = new($"{text[..Math.Min(200, text.Length)]}", BannerTone.Attention),
    };

    private static GalleryCard Of(string state, DraftFormView view) => new($"form {state}", DraftFormCard.Render(view));
}
