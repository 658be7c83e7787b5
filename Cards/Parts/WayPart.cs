using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>The steps a draft takes, one a line: who, in which role, and where it stands.</summary>
internal static class WayPart
{
    private const int Shown = 6;

    public static IEnumerable<CardElement> Of(IReadOnlyList<StepView> way) =>
        way.Count == 0 ? [] : [Heading.Section($"The way"), .. way.Take(Shown).Select((step, index) => Line(step, index + 1))];

    /// <summary>Whose turn it is, or null when it is nobody's.</summary>
    public static Wording? Next(IReadOnlyList<StepView> way) =>
        way.FirstOrDefault(step => step.Mark is StepMark.Next) is { } step ? Names.Any(step.People) : null;

    /// <summary>Who comes after the one whose turn it is.</summary>
    public static Wording? AfterNext(IReadOnlyList<StepView> way) =>
        way.SkipWhile(step => step.Mark is not StepMark.Next).FirstOrDefault(step => step.Mark is StepMark.Waiting) is { } step ? Names.Any(step.People) : null;

    /// <summary>Who approved last, or null when nobody has yet.</summary>
    public static Wording? LastApproval(IReadOnlyList<StepView> way) =>
        way.LastOrDefault(step => step.Mark is StepMark.Approved) is { } step ? Names.All(step.People) : null;

    /// <summary>How many approvals are still missing where it is somebody's turn.</summary>
    public static int Missing(IReadOnlyList<StepView> way) => way.FirstOrDefault(step => step.Mark is StepMark.Next) is { } step ? step.Needed - step.Given : 0;

    private static ColumnSet Line(StepView step, int number) =>
        MarkedLine.Of(
            Symbol(step.Mark),
            Color(step.Mark),
            new TextBlock($"{number} {Who(step)}, {Clip.Line(step.Role, 60)}: {State(step)}")
            {
                Weight = step.Mark is StepMark.Next ? TextWeight.Bolder : null,
                IsSubtle = step.Mark is StepMark.Waiting ? true : null,
            }) with
        { Spacing = Spacing.Small };

    private static Wording Who(StepView step) => step.Mark is StepMark.Waiting or StepMark.Next ? Names.Any(step.People) : Names.All(step.People);

    private static Wording State(StepView step) => (step.Mark, step.At) switch
    {
        (StepMark.Next, _) => $"next{Quorum(step)}{Limit(step)}",
        (StepMark.Waiting, _) => $"after that{Quorum(step)}",
        (StepMark.Approved, { } at) => $"approved {at}",
        (StepMark.Approved, null) => $"approved",
        (StepMark.ChangesRequested, { } at) => $"asked for changes {at}",
        (StepMark.ChangesRequested, null) => $"asked for changes",
        (_, { } at) => $"said no {at}",
        _ => $"said no",
    };

    private static Wording? Quorum(StepView step) => step switch
    {
        { Needed: <= 1 } => null,
        { Mark: StepMark.Waiting } => $", {step.Needed} approvals needed",
        _ => $", {step.Given} of {step.Needed} approvals",
    };

    private static Wording? Limit(StepView step) => step switch
    {
        { IsEscalated: true } => $". The time was up, so I asked others too",
        { Until: { } until } => $", until {until}",
        _ => null,
    };

    private static Wording Symbol(StepMark mark) => mark switch
    {
        StepMark.Approved => $"✓",
        StepMark.Next => $"●",
        StepMark.ChangesRequested => $"↩",
        StepMark.Rejected => $"✕",
        _ => $"○",
    };

    private static TextColor? Color(StepMark mark) => mark switch
    {
        StepMark.Approved => TextColor.Good,
        StepMark.Next => TextColor.Accent,
        StepMark.Rejected => TextColor.Attention,
        _ => null,
    };
}
