using System.Text;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Planning;

/// <summary>What a plan may not say: the same for the form and for the Center's file. That a card is to come when nobody works is no problem (<see cref="PlanOddities"/>).</summary>
public static class PlanProblems
{
    public static IReadOnlyList<PlanProblem> Of(Plan plan)
    {
        List<PlanProblem> problems = [.. Work(plan), .. Holidays(plan.Holidays), .. plan.Rhythm is { } rhythm ? Card(rhythm) : [], .. Announcement(plan.Announcement)];
        return problems.Count == 0 && Bytes(plan) is > PlanLimits.Bytes and var bytes
            ? [new(null, $"The plan has {BoxProblems.Number(bytes)} bytes in all, and {BoxProblems.Number(PlanLimits.Bytes)} are the most a card takes. Take some questions out.")]
            : problems;
    }

    private static IEnumerable<PlanProblem> Work(Plan plan)
    {
        if (LocalClock.Find(plan.TimeZone) is null) yield return new(PlanPart.TimeZone, ZoneNames.WhyNot(plan.TimeZone));
        if (plan.Hours.Days.Count == 0) yield return new(PlanPart.Days, "Choose at least one day. Drafts get their time in working hours, and cards come in them.");
        else if (plan.Hours.Days.Any(day => !Enum.IsDefined(day))) yield return new(PlanPart.Days, "Choose some from Monday to Sunday.");
        if (plan.Hours.Length <= TimeSpan.Zero)
            yield return new(PlanPart.To, $"{PlanWords.Time(plan.Hours.To)} is not after {PlanWords.Time(plan.Hours.From)}, when work begins. Let it end later; 00:00 is the day’s end.");
        if (!IsWhole(plan.Hours.From)) yield return new(PlanPart.From, "Give it in whole minutes.");
        if (!IsWhole(plan.Hours.To)) yield return new(PlanPart.To, "Give it in whole minutes.");
    }

    private static bool IsWhole(TimeOnly time) => time.Ticks % TimeSpan.TicksPerMinute == 0;

    private static IEnumerable<PlanProblem> Holidays(IReadOnlyList<DateOnly> days)
    {
        if (days.Distinct().Count() is > PlanLimits.Holidays and var count)
            yield return new(PlanPart.Holidays, $"{BoxProblems.Number(count)} days are more than a year. Name {PlanLimits.Holidays} at the most; those that have passed are needed no more.");
        if (days.Cast<DateOnly?>().FirstOrDefault(day => day!.Value.Year is < PlanLimits.FirstYear or > PlanLimits.LastYear) is { } far)
            yield return new(PlanPart.Holidays, $"{far.Year} is too far away. Name days from {PlanLimits.FirstYear} to {PlanLimits.LastYear}.");
    }

    private static IEnumerable<PlanProblem> Card(Rhythm rhythm)
    {
        if (rhythm.Days.Any(day => !Enum.IsDefined(day))) yield return new(PlanPart.RhythmDays, "Choose some from Monday to Sunday, or none for never.");
        if (rhythm.Hour is < 0 or > 23) yield return new(PlanPart.RhythmHour, $"{rhythm.Hour} is no hour. Choose one from 0 to 23.");
        if (rhythm.Prompts.Count > PlanLimits.Prompts) yield return new(PlanPart.Prompts, $"{rhythm.Prompts.Count} are more than people see in a year. Keep the best {PlanLimits.Prompts}.");
        foreach (var (index, prompt) in rhythm.Prompts.Take(PlanLimits.Prompts).Index())
            if (WhyNot(prompt) is { } says) yield return new(PlanPart.Prompts, says, index);
    }

    private static string? WhyNot(string? prompt) => prompt switch
    {
        _ when string.IsNullOrWhiteSpace(prompt) => "It is empty. Take it out.",
        { Length: > PlanLimits.Prompt } => $"It has {BoxProblems.Number(prompt.Length)} characters, and {PlanLimits.Prompt} are the most that a card’s headline takes.",
        _ when prompt.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar) => $"{BoxProblems.Quoted(prompt)} holds a character that nobody sees. Type it anew.",
        _ => null,
    };

    private static IEnumerable<PlanProblem> Announcement(AnnouncementHour hour)
    {
        if (!Enum.IsDefined(hour.Day)) yield return new(PlanPart.AnnouncementDay, "Choose a weekday.");
        if (hour.Hour is < 0 or > 23) yield return new(PlanPart.AnnouncementHour, $"{hour.Hour} is no hour. Choose one from 0 to 23.");
    }

    private static int Bytes(Plan plan)
    {
        var text = PlanText.Of(plan);
        return Encoding.UTF8.GetByteCount(text.Holidays) + Encoding.UTF8.GetByteCount(text.Prompts);
    }
}
