using System.Globalization;
using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>Being away, one's settings, and the digest.</summary>
internal static class PaceGallery
{
    private static readonly IReadOnlyList<Choice> Colleagues = [new("a2", "Ben Advocate"), new("a3", "Cleo Communicator"), new("a6", "Mia Marketing")];

    private static readonly AwayFormView Form = new() { Colleagues = Colleagues, Seen = 2 };

    private static readonly AwayView Friday = new() { Seen = 3, LastDay = new(2026, 11, 27), StandIn = "Cleo" };

    private static readonly SettingsView Settings = new()
    {
        QuietFrom = "20:00",
        QuietTo = "07:00",
        MessagesADay = "2",
        Numbers = [new("0", "none, all in the digest"), new("1", "at most 1"), new("2", "at most 2"), new("5", "at most 5"), new("1000", "as they come")],
        DigestHour = "9",
        Hours = [.. Enumerable.Range(0, 24).Select(hour => new Choice(hour.ToString(CultureInfo.InvariantCulture), $"{hour:00}:00"))],
        TimeZone = "Europe/Berlin",
        Defaults = new(new("20:00 to 07:00", false), new("at most 2", false), new("09:00", false), new("Europe/Berlin", false)),
    };

    private static readonly DigestLine Review = new($"{"Ana"} asks for your review", Post, new OpenDraft("1")) { Shelf = DigestShelf.Reviews, Waits = true, Until = Tuesday };

    private static readonly IReadOnlyList<DigestLine> Some =
    [
        Review,
        new($"{"Ben"} approved {"Mia"}’s post", "We hire. Come and build the boring parts of finance with us, they are not.", new OpenDraft("2")),
        new($"{"Cleo"} asks you for changes", Arabic, new OpenDraft("3")) { Waits = true },
        new($"{"Ben"} said no this time", null, new OpenDraft("4")),
    ];

    public static IEnumerable<GalleryCard> All =>
    [
        Of("form empty", Form),
        Of("form until when", Form with { StandIn = "a3", Banner = new($"Until when? Choose your last day away.", BannerTone.Attention) }),
        Of("form out of office", Form with { IsOutOfOffice = true }),
        Of("form over already", Form with { LastDay = "2026-11-20", LastTime = "14:00", StandIn = "a3", Banner = new($"That is over already. Choose a last day that is still to come.", BannerTone.Attention) }),
        Of("form said otherwise since", Form with { LastDay = "2026-11-27", StandIn = "a3", Banner = new($"You told me something else since: you are away until {new DateOnly(2026, 11, 26)}. If this is to count instead, click **I am away**.", BannerTone.Attention) }),
        Of("form two of that name", Form with { LastDay = "2026-11-27", Colleagues = [new("b1", "Ben Advocate"), new("b2", "Ben Brand")], Banner = new($"More than one colleague is called Ben. Choose the one you mean.", BannerTone.Attention) }),
        Of("form alone in the Center", Form with { Colleagues = [] }),
        Of("form many colleagues", Form with { Colleagues = [.. Enumerable.Range(1, 500).Select(number => new Choice($"{number:00000000}-0000-0000-0000-000000000000", $"Colleague Number {number}"))] }),
        Of("until Friday", Friday),
        Of("nobody asked", Friday with { StandIn = null }),
        Of("until a time", Friday with { LastTime = new(14, 0) }),
        Of("next week", Friday with { FirstDay = new(2026, 11, 30), LastDay = new(2026, 12, 6) }),
        Of("one day", Friday with { FirstDay = new(2026, 11, 27) }),
        Of("some days until a time", Friday with { FirstDay = new(2026, 11, 26), LastTime = new(9, 30) }),
        Of("stand-in away too", Friday with { Banner = new($"Cleo is away in that time too, until {new DateOnly(2026, 11, 26)}. I kept it; you may want to choose somebody else.", BannerTone.Attention) }),
        Of("right to left", Friday with { StandIn = "ليلى" }),
        Of("as the Center has them", Settings),
        Of("saved", Settings with
        {
            QuietFrom = "18:30",
            Defaults = Settings.Defaults with { Quiet = new("20:00 to 07:00", true), MessagesADay = new("at most 2", true) },
            MessagesADay = "5",
            Banner = new($"Saved. It holds from the next message on.", BannerTone.Good),
        }),
        Of("no quiet hours", Settings with { QuietFrom = null, QuietTo = null }),
        Of("one end missing", Settings with { QuietTo = null, Banner = new($"Quiet hours need both ends. Fill in the other one, or leave both empty to be reached at any hour. Nothing is saved yet.", BannerTone.Attention) }),
        Of("unknown zone", Settings with { TimeZone = "Atlantis", Banner = new($"I do not know that time zone. Write a city, such as Berlin, or a full name, such as Europe/Berlin. Nothing is saved yet.", BannerTone.Attention) }),
        Of("one thing", new DigestView([Review])),
        Of("some things", new DigestView(Some)),
        Of("many things", new DigestView([.. Some, .. Some, .. Some, .. Some])),
        Of("many things that stand nowhere else", new DigestView([.. Enumerable.Repeat(new DigestLine($"{"Ana"} takes your words.", Post, new OpenDraft("5")) { Shelf = DigestShelf.Nowhere }, 9), Review])),
        Of("very long", new DigestView([.. Enumerable.Repeat(Review with { About = Long }, 9)])),
    ];

    public static AwayFormView FormFullOf(string text) => new()
    {
        Seen = int.MaxValue,
        FirstDay = text,
        LastDay = text,
        LastTime = text,
        StandIn = text,
        Colleagues = [.. Enumerable.Range(1, 200).Select(number => new Choice($"{number:00000000}-0000-0000-0000-000000000000", text))],
        Banner = new($"{text[..Math.Min(200, text.Length)]}", BannerTone.Attention),
    };

    public static AwayView AwayFullOf(string text) => Friday with { FirstDay = DateOnly.MinValue, LastDay = DateOnly.MaxValue, StandIn = text };

    public static SettingsView SettingsFullOf(string text) => Settings with
    {
        QuietFrom = text,
        QuietTo = text,
        MessagesADay = text,
        DigestHour = text,
        TimeZone = text,
        Defaults = new(new(text, true), new(text, true), new(text, true), new(text, true)),
        Banner = new($"{text[..Math.Min(200, text.Length)]}", BannerTone.Attention),
    };

    public static DigestView DigestFullOf(string text) => new([.. Enumerable.Repeat(new DigestLine($"{text[..Math.Min(100, text.Length)]} asks for your review", text, new OpenDraft("7f3c2a90d1e84b5f")), 50)]);

    private static GalleryCard Of(string state, AwayFormView view) => new($"away {state}", AwayFormCard.Render(view));

    private static GalleryCard Of(string state, AwayView view) => new($"away {state}", AwayCard.Render(view));

    private static GalleryCard Of(string state, SettingsView view) => new($"settings {state}", SettingsCard.Render(view));

    private static GalleryCard Of(string state, DigestView view) => new($"digest {state}", DigestCard.Render(view));
}
