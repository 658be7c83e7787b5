namespace CoEBot.Center.Planning;

/// <summary>A field of a plan's form.</summary>
public enum PlanPart
{
    TimeZone,
    Days,
    From,
    To,
    Holidays,
    RhythmDays,
    RhythmHour,
    Prompts,
    AnnouncementDay,
    AnnouncementHour,
}

/// <summary>Something that keeps a plan from being what it says, in a sentence for who wrote it.</summary>
/// <param name="Part">Where; null where it is about the whole.</param>
/// <param name="Says">What is so, and what to do instead; it follows the place and a colon.</param>
/// <param name="Entry">Which prompt, from 0; null where it is about all of them.</param>
public sealed record PlanProblem(PlanPart? Part, string Says, int? Entry = null)
{
    /// <summary>The line in which it was written, from 1, where it came as text.</summary>
    public int? Line { get; init; }

    public string Sentence => (Part, Line, Entry) switch
    {
        (null, _, _) => Says,
        ({ } part, { } line, _) => $"{PlanPartWords.Of(part)}, line {line}: {Says}",
        ({ } part, _, { } entry) => $"{PlanPartWords.Of(part)}, question {entry + 1}: {Says}",
        ({ } part, _, _) => $"{PlanPartWords.Of(part)}: {Says}",
    };
}

/// <summary>The fields as the form calls them.</summary>
public static class PlanPartWords
{
    public static string Of(PlanPart part) => part switch
    {
        PlanPart.TimeZone => "Time zone",
        PlanPart.Days => "Working days",
        PlanPart.From => "Work begins at",
        PlanPart.To => "Work ends at",
        PlanPart.Holidays => "Holidays",
        PlanPart.RhythmDays => "Days of the Share an idea card",
        PlanPart.RhythmHour => "Hour of the Share an idea card",
        PlanPart.Prompts => "Questions on the card",
        PlanPart.AnnouncementDay => "Day of the weekly announcement",
        _ => "Hour of the weekly announcement",
    };
}
