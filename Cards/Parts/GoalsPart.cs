using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Where the goals stand, each as a bar and as words. A bar is full, and a goal called reached, only when it is.</summary>
internal static class GoalsPart
{
    private const int Shown = 4;

    private const int BarLength = 10;

    public static bool IsReached(GoalView goal) => goal.Reached >= goal.Target;

    public static IEnumerable<CardElement> Of(IReadOnlyList<GoalView> goals) => goals.Count == 0 ? [] :
    [
        Heading.Section($"Where we stand"),
        .. goals.Take(Shown).Select(Goal),
        .. More(goals.Count - Shown),
    ];

    private static Container Goal(GoalView goal) => new(
    [
        new RichTextBlock([new TextRun { Text = Clip.Line(goal.Name, 80) }]),
        new TextBlock($"{Bar(goal)}") { Color = IsReached(goal) ? TextColor.Good : TextColor.Accent, Spacing = Spacing.None },
        new TextBlock(Words(goal)) { Weight = IsReached(goal) ? TextWeight.Bolder : null, Size = TextSize.Small, Spacing = Spacing.None },
    ])
    { Spacing = Spacing.Small };

    /// <summary>Whole tenths only: what is not reached yet is never rounded up to it.</summary>
    private static string Bar(GoalView goal)
    {
        var tenths = IsReached(goal) ? BarLength : (int)Math.Clamp((long)BarLength * Math.Max(0, goal.Reached) / Math.Max(1, goal.Target), 0, BarLength - 1);
        return new string('●', tenths) + new string('○', BarLength - tenths);
    }

    private static Wording Words(GoalView goal)
    {
        Wording figures = $"{goal.Reached} of {goal.Target} {Clip.Line(goal.Unit, 60)} by {goal.Due}";
        return IsReached(goal) ? $"✓ Goal reached: {figures}" : figures;
    }

    private static IEnumerable<CardElement> More(int count) =>
        count <= 0 ? [] : [new TextBlock($"{count} more goals beside these.") { IsSubtle = true, Size = TextSize.Small }];
}
