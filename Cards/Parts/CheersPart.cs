using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>How many celebrate a win, beside the button for those who do not yet.</summary>
internal static class CheersPart
{
    /// <param name="win">The win.</param>
    /// <param name="celebrate">What the button asks for; null where there is nothing to click yet.</param>
    /// <param name="style">Positive where it is the card's likely click.</param>
    public static IEnumerable<CardElement> Of(WinView win, Celebrate? celebrate, ActionStyle? style = null) => (win, celebrate) switch
    {
        ({ Celebrated: true }, _) => [Words(win) with { Weight = TextWeight.Bolder, Spacing = Spacing.Small }],
        ({ Cheers: > 0 }, null) => [Words(win) with { Spacing = Spacing.Small }],
        (_, null) => [],
        (_, { } verb) => [WithButton(win, verb, style)],
    };

    private static ColumnSet WithButton(WinView win, Celebrate celebrate, ActionStyle? style) =>
        new(
        [
            new Column([new ActionSet([Closing.Button($"Celebrate", celebrate, style) with { Tooltip = $"Celebrate {WinWords.People(win, 32)}" }])], Column.Auto),
            new Column([Words(win)], Column.Stretch) { VerticalContentAlignment = VerticalAlignment.Center },
        ])
        { Spacing = Spacing.Small };

    private static TextBlock Words(WinView win) => new(WinWords.Cheers(win)) { Size = TextSize.Small };
}
