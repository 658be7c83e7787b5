using System.Text;

namespace CoEBot.Boxes.Editing;

/// <summary>Phrases as people list them: on lines, or with commas between them. One that holds a comma stands in quotation marks, and a mark inside it is doubled.</summary>
internal static class Phrases
{
    /// <summary>The phrases of one line, those that are empty left out.</summary>
    public static IEnumerable<string> OfLine(string line)
    {
        for (var at = 0; at <= line.Length;)
        {
            var start = at + line.AsSpan(at).Length - line.AsSpan(at).TrimStart().Length;
            var (phrase, end) = Quoted(line, start) ?? Plain(line, at);
            if (BoxTidying.Line(phrase) is { Length: > 0 } words) yield return words;
            at = end + 1;
        }
    }

    public static string Written(string phrase) =>
        phrase.Contains(',', StringComparison.Ordinal) || phrase.StartsWith('"') ? $"\"{phrase.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : phrase;

    public static string Joined(IEnumerable<string> phrases) => string.Join(", ", phrases.Select(Written));

    private static (string Phrase, int End) Plain(string line, int at)
    {
        var comma = line.IndexOf(',', at);
        var end = comma < 0 ? line.Length : comma;
        return (line[at..end], end);
    }

    /// <summary>A phrase in quotation marks that are closed before a comma or the line's end; null where it is none, and the marks are part of it.</summary>
    private static (string Phrase, int End)? Quoted(string line, int at)
    {
        if (at >= line.Length || line[at] != '"') return null;
        var phrase = new StringBuilder();
        for (var index = at + 1; index < line.Length; index++)
        {
            if (line[index] != '"') phrase.Append(line[index]);
            else if (index + 1 < line.Length && line[index + 1] == '"') phrase.Append(line[index++]);
            else return Next(line, index + 1) is { } end ? (phrase.ToString(), end) : null;
        }

        return null;
    }

    /// <summary>Where the comma or the end is, if nothing but spaces comes before it.</summary>
    private static int? Next(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        return at == line.Length || line[at] == ',' ? at : null;
    }
}
