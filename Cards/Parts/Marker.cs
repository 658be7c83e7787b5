using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Splits a text into runs, the marked ones highlighted. Spans may overlap, touch, come in any order or reach beyond the text.</summary>
internal static class Marker
{
    /// <summary>Beyond this many marks a text is all marks, and each costs room.</summary>
    public const int MostMarks = 24;

    /// <summary>Underlined as well: not every client's highlight can be seen on a dark ground.</summary>
    public static TextRun Mark(string words) => new() { Text = words, Highlight = true, Underline = true };

    public static IEnumerable<TextRun> Runs(string text, IReadOnlyList<MarkedSpan> marks, int most = MostMarks)
    {
        var from = 0;
        foreach (var mark in marks.Where(mark => mark.Length > 0 && mark.Start >= 0).OrderBy(mark => mark.Start).Take(most))
        {
            var start = Math.Max(from, mark.Start);
            var end = (int)Math.Min(text.Length, (long)mark.Start + mark.Length);
            if (start >= end) continue;
            if (start > from) yield return new TextRun { Text = text[from..start] };
            yield return Mark(text[start..end]);
            from = end;
        }

        if (from < text.Length || from == 0) yield return new TextRun { Text = text[from..] };
    }
}
