using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>What the box says about a draft, the worst first: how much it weighs, the wall's name, why, and the smallest edit.</summary>
internal static class FindingsPart
{
    /// <summary>The worst of the findings, as many as <paramref name="shown"/>, each sentence of them within <paramref name="room"/>.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="room">The most characters of a sentence.</param>
    /// <param name="shown">The most findings.</param>
    /// <param name="buttons">The most buttons: each carries what the form carries, and twice.</param>
    /// <param name="button">The button that makes a finding's edit; null where nobody edits.</param>
    public static IEnumerable<CardElement> Of(IReadOnlyList<FindingView> findings, int room, int shown, int buttons = 0, Func<FixView, ExecuteAction>? button = null)
    {
        foreach (var finding in findings.OrderByDescending(finding => finding.Weight).Take(shown))
            yield return Line(finding, room, finding.Fix is { } fix && button is not null && buttons-- > 0 ? button(fix) : null);
        foreach (var more in More(findings.Count - shown)) yield return more;
    }

    private static ColumnSet Line(FindingView finding, int room, ExecuteAction? button) =>
        MarkedLine.Of(
            Symbol(finding.Weight),
            finding.Weight is FindingWeight.Block ? TextColor.Attention : null,
            [
                new TextBlock($"{Weight(finding.Weight)} · {Clip.Line(finding.Wall, 80)}") { Weight = TextWeight.Bolder },
                new RichTextBlock([new TextRun { Text = Clip.Line(finding.Why, room) }, .. Marked(finding)]) { Spacing = Spacing.None },
                new RichTextBlock([new TextRun { Text = "→ " + Clip.Line(finding.Edit, room) }]) { Spacing = Spacing.None },
                .. button is null ? Array.Empty<CardElement>() : [new ActionSet([button]) { Spacing = Spacing.Small }],
            ]) with
        { Spacing = Spacing.Medium };

    /// <summary>Where a post has several texts, the networks say in which.</summary>
    private static IEnumerable<TextRun> Marked(FindingView finding)
    {
        var (place, isMarked) = (finding.Networks.Count == 0 ? "In the post" : $"In the words for {Names.Every(finding.Networks)}", !string.IsNullOrWhiteSpace(finding.Marked));
        return isMarked ? [new TextRun { Text = $"  {place}: " }, Marker.Mark(Clip.Line(finding.Marked!, 60))]
            : finding.Networks.Count > 0 ? [new TextRun { Text = $"  {place}." }]
            : [];
    }

    private static IEnumerable<CardElement> More(int count) =>
        count <= 0 ? [] : [new TextBlock($"{count} more after these.") { IsSubtle = true }];

    private static Wording Symbol(FindingWeight weight) => weight switch
    {
        FindingWeight.Block => $"✕",
        FindingWeight.Review => $"▲",
        _ => $"○",
    };

    private static Wording Weight(FindingWeight weight) => weight switch
    {
        FindingWeight.Block => $"To change",
        FindingWeight.Review => $"Takes the full route",
        _ => $"Advice",
    };
}
