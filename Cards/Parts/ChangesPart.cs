using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>What changes in a box, a route or a plan, part by part: what comes in and what goes out, in the words that people wrote.</summary>
internal static class ChangesPart
{
    /// <summary>Characters of a part's name; a topic may have a long one.</summary>
    private const int LongestPart = 48;

    /// <param name="changes">The changes.</param>
    /// <param name="room">The most characters of a list.</param>
    /// <param name="parts">The most parts.</param>
    public static IEnumerable<CardElement> Of(IReadOnlyList<ChangeView> changes, int room, int parts) =>
    [
        .. changes.Take(parts).SelectMany(change => Change(change, room)),
        .. changes.Count <= parts ? [] : new[] { new TextBlock($"{changes.Count - parts} more parts change than fit on this card.") { IsSubtle = true, Size = TextSize.Small } },
    ];

    private static IEnumerable<CardElement> Change(ChangeView change, int room) =>
    [
        new TextBlock($"{Clip.Line(change.Part, LongestPart)}") { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
        // A plain plus at the beginning of a line is a list's mark in Markdown, and vanishes.
        .. Line($"＋", "New", change.Added, TextColor.Good, room),
        .. Line($"−", "Taken out", change.Removed, TextColor.Attention, room),
    ];

    private static IEnumerable<CardElement> Line(Wording mark, string what, IReadOnlyList<string> entries, TextColor color, int room)
    {
        if (entries.Count == 0) yield break;
        var list = BoxWords.List(entries, room);
        yield return MarkedLine.Of(mark, color, Written.Of(list, [new TextRun { Text = $"{what}: ", IsSubtle = true }, new TextRun { Text = list }])) with { Spacing = Spacing.None };
    }
}
