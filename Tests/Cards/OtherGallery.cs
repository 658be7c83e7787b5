using CoEBot.Cards;

namespace CoEBot.Tests.Cards;

/// <summary>Welcome, the department's invitation, the wish to be added to a team, and short answers.</summary>
internal static class OtherGallery
{
    private static readonly WelcomeView Hello = new()
    {
        Company = "Contoso",
        Reader = "Ana",
        Commands = [new("draft", "begin a post"), new("drafts", "your drafts and where they stand"), new("review", "what waits for your review"), new("help", "this card again")],
    };

    private static readonly ShareIdeaView Invitation = new("engineering", "Engineering", "Contoso");

    private static readonly ShareIdeaView Weekly = Invitation with { Prompt = new(1, "What did you learn from a bug?"), Rhythm = new([DayOfWeek.Tuesday]) };

    private static readonly RhythmView Paused = new([DayOfWeek.Tuesday]) { PausedBy = "Ben", PausedAt = Samples.Tuesday };

    private static readonly AnswerView Unknown = new(
        $"I do not know “{"drfats"}” yet",
        $"Did you mean one of these? **help** shows all that I can do.",
        [new("My drafts", new ShowDrafts()), new("Share an idea", new ShareIdea())]);

    public static IEnumerable<GalleryCard> All =>
    [
        new("welcome", WelcomeCard.Render(Hello)),
        new("welcome stranger", WelcomeCard.Render(Hello with { Reader = null })),
        new("welcome demo", WelcomeCard.Render(Hello with { Cast = [new("Ana", "employee, Engineering"), new("Ben", "advocate of Engineering"), new("Cleo", "communicator")] })),
        new("share idea", ShareIdeaCard.Render(Invitation)),
        new("share idea answered", ShareIdeaCard.Render(Invitation with { Banner = new($"The form is in our chat.", BannerTone.Good) })),
        new("share idea comes back", ShareIdeaCard.Render(Weekly)),
        new("share idea without a prompt", ShareIdeaCard.Render(Weekly with { Prompt = null })),
        new("share idea many days", ShareIdeaCard.Render(Weekly with { Rhythm = new([DayOfWeek.Friday, DayOfWeek.Monday, DayOfWeek.Wednesday]) })),
        new("share idea paused", ShareIdeaCard.Render(Weekly with { Rhythm = Paused, Banner = new($"Paused. No new card comes by itself until somebody lets them come again.", BannerTone.Good) })),
        new("share idea resumed", ShareIdeaCard.Render(Weekly with { Rhythm = Weekly.Rhythm! with { ResumedBy = "Cleo" } })),
        new("share idea not yours", ShareIdeaCard.Render(Weekly with
        {
            Banner = new($"That is for an advocate of Engineering, a communicator or an owner to say: Ben. Nothing was changed.", BannerTone.Attention),
        })),
        new("share idea right to left", ShareIdeaCard.Render(Weekly with { Prompt = new(0, "ما الذي تعلمته من زميل هذا الأسبوع؟") })),
        new("share idea very long", ShareIdeaCard.Render(Weekly with { DepartmentName = Samples.Long, Prompt = new(0, Samples.Long), Rhythm = Paused with { PausedBy = Samples.Long } })),
        new("share idea replaced", ShareIdeaCard.Replaced(Weekly)),
        new("install", InstallCard.Render(new("Nominate a win"))),
        new("install done", InstallCard.Render(new("Nominate a win", IsAdded: true))),
        new("answer", AnswerCard.Render(Unknown)),
        new("answer alone", AnswerCard.Render(Unknown with { Suggestions = [] })),
        new("answer many", AnswerCard.Render(Unknown with { Suggestions = [.. Enumerable.Range(1, 9).Select(number => new Suggestion($"Choice {number}", new ShowReviews()))] })),
    ];

    public static WelcomeView WelcomeFullOf(string text) => Hello with
    {
        Company = text,
        Reader = text,
        Commands = [.. Enumerable.Repeat(new CommandView(text, text), 30)],
        Cast = [.. Enumerable.Repeat(new CastMember(text, text), 30)],
    };

    public static ShareIdeaView ShareFullOf(string text) => new("engineering", text, text)
    {
        Prompt = new(7, text),
        Rhythm = Paused with { PausedBy = text },
        Banner = new($"{text[..Math.Min(200, text.Length)]}"),
    };

    public static AnswerView AnswerFullOf(string text)
    {
        var word = text[..Math.Min(200, text.Length)];
        return new($"I do not know “{word}” yet", $"Did you mean {word}?", [.. Enumerable.Repeat(new Suggestion(text, new ShareIdea()), 9)]);
    }
}
