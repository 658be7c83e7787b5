using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What the weekly announcement says. Nothing in it sounds like success that is not there yet.</summary>
internal static class AnnouncementWords
{
    public static Wording Eyebrow(WeeklyAnnouncementView view) => $"{Clip.Name(view.Company)} · {Clip.Name(view.Department)} · week {view.Week}";

    /// <summary>The first win as news.</summary>
    public static Wording Headline(WeeklyAnnouncementView view) => view.Wins switch
    {
        [var first, ..] => $"We are one step further, thanks to {WinWords.People(first, 60)}!",
        _ => $"The next win of {Clip.Name(view.Department)} can be yours",
    };

    /// <summary>The bot's own opening, where no strategist wrote one.</summary>
    public static Wording Opening(WeeklyAnnouncementView view) => view.Wins.Count switch
    {
        0 => $"No win reached me this week. I am curious about the next one.",
        _ => $"Let us take a moment for what went well.",
    };

    /// <summary>The last line. It stays honest until every goal is reached; without a goal, nobody can say that.</summary>
    public static Wording Closing(WeeklyAnnouncementView view) => (view.Goals, view.Wins) switch
    {
        ({ Count: > 0 } goals, _) when goals.All(GoalsPart.IsReached) => $"All of these goals are reached. Thank you, every one of you.",
        (_, []) => $"We are not there yet. Small steps take us there, week by week.",
        _ => $"We are one step closer, and not there yet. Steps like these take us there.",
    };
}
