using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>
/// Phone numbers: international ones with their plus, national ones with their leading zero or in North America's groups, and any long number right after "call" or
/// "phone". A number that follows "order", "ISBN" or "version" is one of those; dates, prices and ranges have other shapes.
/// </summary>
internal static class PhoneNumbers
{
    private const int LongestMark = 2;

    private const int Least = 6;

    private const int LookBack = 24;

    private static readonly string[] Callers = ["call", "phone", "tel", "telefon", "mobile", "mobil", "cell", "whatsapp", "dial", "ring", "fax", "hotline", "handy", "appel"];

    private static readonly string[] Others =
    [
        "order", "invoice", "ticket", "ref", "reference", "isbn", "issn", "version", "build", "release", "part", "serial", "sku", "case", "patent", "doi", "id", "no", "nr",
        "bestellung", "rechnung", "auftrag",
    ];

    public static IEnumerable<Stretch> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!(char.IsAsciiDigit(text[at]) || text[at] is '+' or '(') || (at > 0 && GoesOn(text[at - 1]))) continue;
            var number = Read(text, at);
            if (number.Groups.Count == 0) continue;
            if (IsPhone(number, text, at)) yield return Stretch.Between(at, number.End);
            at = number.End - 1;
        }
    }

    /// <summary>What stands before the middle of a word, a price, a path or a number in a list, and never before a phone number.</summary>
    private static bool GoesOn(char before) => Scripts.IsWord(before) || before is '.' or ',' or '-' or '$' or '€' or '£' or '#' or '/';

    /// <summary>Digits in groups, with up to two of " -./()" between them.</summary>
    private static Number Read(string text, int start)
    {
        var (groups, marks, end) = (new List<int>(), new HashSet<char>(), start);
        var at = start;
        if (text[at] == '+') at++;
        while (at < text.Length)
        {
            var from = at;
            while (at < text.Length && at - from <= LongestMark && text[at] is ' ' or '\u00A0' or '-' or '.' or '/' or '(' or ')') at++;
            if (at - from > LongestMark || at == text.Length || !char.IsAsciiDigit(text[at])) break;
            if (groups.Count > 0) marks.UnionWith(text[from..at]);
            var group = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at < text.Length && Scripts.IsWord(text[at])) break;
            groups.Add(at - group);
            end = at;
        }

        return new(groups, marks, end, end > start ? Digits.Only(text, Stretch.Between(start, end)) : "");
    }

    private static bool IsPhone(Number number, string text, int start)
    {
        var (groups, digits) = (number.Groups, number.Digits);
        if (text[start] == '+') return digits.Length is >= 8 and <= 15 && digits[0] != '0' && !digits.EndsWith("000", StringComparison.Ordinal);
        if (digits.Length < Least || number.IsDecimal(text)) return false;
        var before = WordBefore(text, start);
        if (Callers.Contains(before)) return digits.Length <= 15;
        if (Others.Contains(before)) return false;
        var isNorthAmerican = groups is [3, 3, 4] or [1, 3, 3, 4] && digits[^10] >= '2' && digits[^7] >= '2';
        var isInternational = digits.StartsWith("00", StringComparison.Ordinal) && digits[2] != '0' && groups.Count > 1 && digits.Length is >= 11 and <= 16;
        var isNational = digits[0] == '0' && digits[1] != '0' && groups.Count > 1 && groups[0] >= 2 && digits.Length is >= 9 and <= 12 && !number.Marks.Contains('.');
        return isNorthAmerican || isInternational || isNational;
    }

    /// <summary>The last word before a number that has something to say about it: in "call me at", "call".</summary>
    private static string WordBefore(string text, int start)
    {
        var words = text[Math.Max(0, start - LookBack)..start].ToLowerInvariant().Split([' ', ':', '.', '-', '#', '(', '\n', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.LastOrDefault(word => Callers.Contains(word) || Others.Contains(word)) ?? "";
    }

    /// <summary>The lengths of its groups, what stands between them, where it ends, and its digits.</summary>
    private sealed record Number(IReadOnlyList<int> Groups, IReadOnlySet<char> Marks, int End, string Digits)
    {
        /// <summary>It goes on as a price, a percentage or a time does.</summary>
        public bool IsDecimal(string text) => End + 1 < text.Length && text[End] is ',' or ':' or '%' && (text[End] == '%' || char.IsAsciiDigit(text[End + 1]));
    }
}
