using System.Globalization;

namespace CoEBot.Cards;

/// <summary>When an invitation comes back, and why it does not.</summary>
internal static class RhythmWords
{
    public static Wording? Standing(RhythmView? rhythm) => rhythm switch
    {
        null => null,
        { PausedBy: { } who, PausedAt: { } at } => $"{Clip.Name(who)} paused these cards {at}. An advocate, a communicator or an owner can let them come again.",
        { ResumedBy: { } who } => $"{Clip.Name(who)} let these cards come again: {Days(rhythm)} a new one takes this one’s place.",
        _ => $"{Days(rhythm)} a new card takes this one’s place. Behind **…** an advocate, a communicator or an owner can pause them.",
    };

    private static Wording Days(RhythmView rhythm) => rhythm.Days.Distinct().OrderBy(day => ((int)day + 6) % 7).Select(Plural).ToList() switch
    {
        { Count: 7 } => $"Every day",
        [var one] => $"On {one}",
        [.. var first, var last] => $"On {string.Join(", ", first)} and {last}",
        [] => $"From time to time",
    };

    private static string Plural(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day) + "s";
}
