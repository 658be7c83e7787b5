using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Facts that help to decide, a line each.</summary>
internal static class FactsPart
{
    /// <summary>The day it goes out takes the place of the day that was wished.</summary>
    public static IEnumerable<CardElement> Of(DateOnly? wishedDate, string? topic, DateOnly? goesOut = null)
    {
        var day = (goesOut, wishedDate) switch
        {
            ({ } date, _) => Fact("Goes out", $"{date}"),
            (_, { } date) => Fact("Wished date", $"{date}"),
            _ => null,
        };
        if (day is not null) yield return day with { Spacing = Spacing.Large };
        if (string.IsNullOrWhiteSpace(topic)) yield break;
        yield return Fact("Topic", $"{Clip.Line(topic, FieldLimits.Topic)}") with { Spacing = day is null ? Spacing.Large : Spacing.Small };
    }

    private static TextBlock Fact(string name, Wording value) => new($"**{name}** {value}");
}
