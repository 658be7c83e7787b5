using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>A text next to an earlier one: new words bold and underlined, those that are gone struck through, and a line that says so.</summary>
internal static class DiffPart
{
    /// <summary>How much of what stayed is shown on each side of a change.</summary>
    private const int Around = 50;

    private const string Ellipsis = " … ";

    /// <summary>The least room for a text among several: where there is less, some of them are left out.</summary>
    private const int LeastRoom = 50;

    /// <summary>A run costs some of a card's room beside its text: one for so many characters.</summary>
    private const int CharactersARun = 25;

    /// <summary>What changed since last time in each text, with a few words around it; nothing where nothing did.</summary>
    public static IEnumerable<CardElement> Changes(IReadOnlyList<TextChangeView> texts, int room)
    {
        var shown = Math.Min(texts.Count, room / LeastRoom);
        return
        [
            .. texts.Take(shown).SelectMany(text => Changes(Title(text.Networks), text.Diff, room / shown)),
            .. LeftOut(shown < texts.Count),
        ];
    }

    private static IEnumerable<CardElement> Changes(Wording title, IReadOnlyList<DiffRun> diff, int room)
    {
        if (diff.All(run => run.Kind is DiffKind.Same)) return [];
        if (!diff.Any(run => run.Kind is DiffKind.Same && !string.IsNullOrWhiteSpace(run.Text)))
            return [Heading.Section(title), new TextBlock($"Every word is new.") { Spacing = Spacing.Small }];
        var shown = Shown(diff, room).ToList();
        return [Heading.Section(title), Text(shown), Legend(), .. LeftOut(shown.Count < diff.Count || IsCut(shown[^1], diff[^1]))];
    }

    /// <summary>Whether every run can be shown within the room.</summary>
    public static bool Fits(IReadOnlyList<DiffRun> diff, int room) => diff.Count <= room / CharactersARun && diff.Sum(run => (long)run.Text.Length) <= room;

    /// <summary>The whole of it, as it was and as it is.</summary>
    public static IEnumerable<CardElement> Whole(IReadOnlyList<DiffRun> diff) => [Text(diff), Legend()];

    private static Wording Title(IReadOnlyList<string> networks) => networks switch
    {
        [] => $"What changed since last time",
        _ => $"What changed since last time on {Names.Every(networks)}",
    };

    private static CardElement Text(IReadOnlyList<DiffRun> runs) =>
        Written.Of(string.Concat(runs.Select(run => run.Text)), [.. runs.SelectMany((run, index) => AsTextRuns(run, index == 0 ? null : runs[index - 1]))]) with { Spacing = Spacing.Small };

    /// <summary>New words that took the place of others stand apart from them.</summary>
    private static IEnumerable<TextRun> AsTextRuns(DiffRun run, DiffRun? before) =>
        before is { Kind: DiffKind.Removed, Text: [.., var end] } && run is { Kind: DiffKind.Added, Text: [var start, ..] } && !char.IsWhiteSpace(end) && !char.IsWhiteSpace(start)
            ? [new TextRun { Text = " " }, AsTextRun(run)]
            : [AsTextRun(run)];

    private static TextRun AsTextRun(DiffRun run) => run.Kind switch
    {
        DiffKind.Added => new TextRun { Text = Visible(run.Text, "↵\n"), Weight = TextWeight.Bolder, Underline = true },
        DiffKind.Removed => new TextRun { Text = Visible(run.Text, "↵"), Strikethrough = true, IsSubtle = true },
        _ => new TextRun { Text = run.Text },
    };

    /// <summary>A line's end that came or went alone would not be seen.</summary>
    private static string Visible(string text, string lineEnd) => string.IsNullOrWhiteSpace(text) ? text.ReplaceLineEndings(lineEnd) : text;

    private static TextBlock Legend() => new($"Underlined is new, struck through is gone.") { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };

    private static IEnumerable<CardElement> LeftOut(bool isCut) =>
        isCut ? [new TextBlock($"… and more changes than fit on this card.") { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None }] : [];

    private static string Elided(string text, bool isFirst, bool isLast)
    {
        if (text.Length <= (isFirst || isLast ? 1 : 2) * (Around + Ellipsis.Length)) return text;
        return (isFirst ? "" : Clip.Beginning(text, Around)) + Ellipsis + (isLast ? "" : Clip.Ending(text, Around));
    }

    private static IEnumerable<DiffRun> Shown(IReadOnlyList<DiffRun> diff, int room)
    {
        foreach (var (index, run) in diff.Take(room / CharactersARun).Index())
        {
            var text = run.Kind is DiffKind.Same ? Elided(run.Text, index == 0, index == diff.Count - 1) : Clip.Beginning(run.Text, room);
            yield return run with { Text = text };
            room -= text.Length;
            if (room <= 0 || (run.Kind is not DiffKind.Same && text.Length < run.Text.Length)) yield break;
        }
    }

    private static bool IsCut(DiffRun shown, DiffRun whole) => whole.Kind is not DiffKind.Same && shown.Text.Length < whole.Text.Length;
}
