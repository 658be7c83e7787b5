using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Facts that help to decide, a line each.</summary>
internal static class FactsPart
{
    public static IEnumerable<CardElement> Of(DateOnly? wishedDate, string? topic)
    {
        if (wishedDate is { } date) yield return Fact("Wished date", $"{date}") with { Spacing = Spacing.Large };
        if (string.IsNullOrWhiteSpace(topic)) yield break;
        yield return Fact("Topic", $"{Clip.Line(topic, FieldLimits.Topic)}") with { Spacing = wishedDate is null ? Spacing.Large : Spacing.Small };
    }

    private static TextBlock Fact(string name, Wording value) => new($"**{name}** {value}");
}
