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
        Networks = [.. AllNetworks.Select(network => network.Network)],
        OwnTexts = [.. AllNetworks.Select(network => new OwnTextField(network.Network.Value, network.Network.Title, network.Limit))],
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
        Of("comes back with other words", Filled with
        {
            WishedDate = null,
            Note = new("Ben", ShortPost),
            IsProposal = true,
            Banner = new($"Ben’s words stand below, and yours in the form. Nothing is sent yet: submit what you like best, and it goes through review as a new version."),
        }),
        Of("storage away", Filled with { Banner = new($"I could not save this just now. Nothing is lost: press Submit for review again in a minute.", BannerTone.Attention) }),
        Of("right to left", Filled with { Text = Arabic }),
        Of("own words on X", Own(Filled, ("x", ShortPost))),
        Of("own words for a network that is not chosen", Own(Filled, ("mastodon", ShortPost), ("facebook", Post))),
        Of("own words right to left", Own(Filled, ("x", Arabic))),
        Of("own words with findings", Own(Filled, ("x", "New billing. Proud of this launch!!!")) with
        {
            Findings =
            [
                Disclosure with { Networks = ["X"] },
                Launch with { Networks = ["LinkedIn"] },
                new("A calm voice", FindingWeight.Advise, "One exclamation mark says it as well.", "Keep one of them.", "!!!", new("Keep one !", "shouting", 32, "x")) { Networks = ["X"] },
            ],
        }),
        Of("own words everywhere", Own(Filled, [.. AllNetworks.Select(network => (network.Network.Value, Long[..Math.Min(network.Limit - 10, 2000)]))])),
        Of("own words too long to show", Own(Filled, [.. AllNetworks.Select(network => (network.Network.Value, Long[..8000]))])),
        Of("own words too long and nowhere kept", Own(Filled, [.. AllNetworks.Select(network => (network.Network.Value, Long[..8000]))]) with { IsUnsaved = true }),
        Of("own words for a network that left the list", Filled with { OwnTexts = [.. Filled.OwnTexts, new("orkut", "orkut", 0) { IsGone = true }] }),
        Of("too long to show", Filled with { IsTextKept = true }),
        Of("own words in Japanese", OwnInJapanese),
        Of("own words in Japanese nowhere kept", OwnInJapanese with { IsUnsaved = true }),
        Of("very long", Filled with { Text = Long, Findings = [.. Enumerable.Repeat(Launch, 14)] }),
    ];

    private static DraftFormView OwnInJapanese => Own(Filled with { Text = Japanese(3500) }, ("linkedin", Japanese(2900)), ("x", Japanese(140)), ("facebook", Japanese(2000)));

    public static DraftFormView AskedWith(string prompt) => Empty with { Prompt = prompt };

    public static DraftFormView FullOf(string text) => Filled with
    {
        Departments = [new("a", text), new("b", text)],
        Networks = [new("x", text)],
        Text = text,
        OwnTexts = [.. Enumerable.Range(0, 7).Select(at => new OwnTextField($"n{at}", text, int.MaxValue, text))],
        Link = text,
        ImageLink = text,
        ImageAlt = text,
        Topic = text,
        WishedDate = text.Length > 100 ? null : text,
        Disclosure = text,
        Findings = [.. Enumerable.Repeat(new FindingView(text, FindingWeight.Block, text, text, text, new(text, "rule", 7, "n1")) { Networks = [text, text] }, 8)],
        Note = new(text, text),
        Banner = new($"{text[..Math.Min(200, text.Length)]}", BannerTone.Attention),
    };

    private static DraftFormView Own(DraftFormView view, params (string Network, string Text)[] own) =>
        view with { OwnTexts = [.. view.OwnTexts.Select(field => own.FirstOrDefault(words => words.Network == field.Key) is { Text: { } text } ? field with { Text = text } : field)] };

    private static string Japanese(int length) => string.Concat(Enumerable.Repeat("新しい請求書の仕組みが動き始めました。", length))[..length];

    private static GalleryCard Of(string state, DraftFormView view) => new($"form {state}", DraftFormCard.Render(view));
}
