using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Says that a draft touches no wall. Only where the way is one step, else it would promise too much.</summary>
internal static class InTheBox
{
    public static CardElement Line() =>
        MarkedLine.Of($"✓", TextColor.Good, new TextBlock($"Inside the box: one approval is enough.")) with { Spacing = Spacing.Medium };
}
