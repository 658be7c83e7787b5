using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>
/// The connection is told in the post itself, letter by letter, since a hashtag with another letter in it is another hashtag; not in a link, and not
/// only behind a network's fold.
/// </summary>
internal static class DisclosureRule
{
    public static IEnumerable<Touch> Find(Reading reading)
    {
        if (Proposed(reading) is not { } words || reading.Text.Length == 0 || Places(reading).Any()) yield break;
        yield return new("Readers must see in the post itself that you work here.", $"Add {words}.") { Fix = Added(reading, words) };
    }

    public static IEnumerable<Touch> InSight(Reading reading)
    {
        if (Proposed(reading) is not { } words || Places(reading).Select(at => (Stretch?)at).FirstOrDefault() is not { } first) yield break;
        var length = Length(reading.Text);
        var read = Length(reading.Text.AsSpan(0, first.End));
        foreach (var network in reading.Post.Networks)
        {
            if (network.Fold is not { } fold || length <= fold || read <= fold) continue;
            yield return new(
                $"{network.Name} shows about {fold} characters before \"more\", and it stands behind them.",
                $"Say it within the first {fold} characters.", first)
            {
                Fix = new($"Put {words} first") { Edits = [new(0, 0, $"{words} ")] },
            };
            yield break;
        }
    }

    private static string? Proposed(Reading reading) => reading.Box.AllDisclosures.FirstOrDefault();

    /// <summary>At the end where that is in sight, else at the beginning.</summary>
    private static Fix Added(Reading reading, string words)
    {
        var isLong = reading.Post.Networks.Any(network => Length(reading.Text) + words.Length + 1 > network.Fold);
        var end = reading.Text.TrimEnd().Length;
        return new($"Add {words}") { Edits = [isLong ? new(0, 0, $"{words} ") : new(end, 0, $" {words}")] };
    }

    /// <summary>Where it is told, from the text's beginning.</summary>
    private static IEnumerable<Stretch> Places(Reading reading) => reading.Box.AllDisclosures
        .SelectMany(words => reading.Folded.Find(FoldedPhrase.Of(words), disguised: false).Where(at => IsToTheLetter(reading.Text.Substring(at.Start, at.Length), words)))
        .Where(at => !reading.IsInLink(at))
        .OrderBy(at => at.Start);

    private static bool IsToTheLetter(string found, string words) => string.Equals(Spaced(found), Spaced(words), StringComparison.OrdinalIgnoreCase);

    private static string Spaced(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Length(ReadOnlySpan<char> text) => Graphemes.Count(text);
}
