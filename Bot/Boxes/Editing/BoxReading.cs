using System.Globalization;

namespace CoEBot.Boxes.Editing;

/// <summary>
/// A box read from what people typed. Reading never fails: what cannot be read is a problem with its line, and all else is read. Each entry knows the line it came from, so
/// that what is wrong with the box as a whole can be told by line as well.
/// </summary>
public sealed class BoxReading
{
    private static readonly string[] Moments =
        ["yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-dd HH:mmzzz"];

    private static readonly string[] LocalMoments = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"];

    private readonly List<BoxProblem> _unread = [];
    private readonly Dictionary<(BoxField, int), int> _lines = [];

    private BoxReading(BoxText text, TimeZoneInfo zone) => Box = new Box
    {
        Disclosure = BoxTidying.Line(text.Disclosure) is { Length: > 0 } words ? words : null,
        OtherDisclosures = Entries(BoxFields.OtherDisclosures, text.OtherDisclosures, (line, _) => Phrases.OfLine(line)),
        Banned = Entries(BoxFields.Banned, text.Banned, (line, _) => Phrases.OfLine(line)),
        Watched = Entries(BoxFields.Watched, text.Watched, (line, _) => Phrases.OfLine(line)),
        Topics = Entries<Topic>(BoxFields.Topics, text.Topics, (line, _) => [Topic(line)]),
        Embargoes = Entries(BoxFields.Embargoes, text.Embargoes, (line, number) => Embargo(line, number, zone)),
        LinkDomains = Sites(text.LinkDomains),
        DeniedDomains = Domains(BoxFields.DeniedDomains, text.DeniedDomains),
        PublicContacts = Entries(BoxFields.PublicContacts, text.PublicContacts, (line, _) => Phrases.OfLine(line)),
        MostHashtags = Number(BoxFields.MostHashtags, text.MostHashtags),
        MostMentions = Number(BoxFields.MostMentions, text.MostMentions),
        Severities = Strictness(text.Severities),
    };

    public Box Box { get; }

    /// <param name="text">What was typed.</param>
    /// <param name="zone">The zone of moments that name none.</param>
    public static BoxReading Of(BoxText text, TimeZoneInfo zone) => new(text, zone);

    /// <summary>What could not be read, and then what is wrong with what could, each with its line where it has one.</summary>
    /// <param name="check">Holds the box against what boxes may say (<see cref="BoxProblems"/>).</param>
    public IReadOnlyList<BoxProblem> Problems(Func<Box, IReadOnlyList<BoxProblem>> check) =>
        [.. _unread, .. check(Box).Select(problem => problem is { Field: { } field, Entry: { } entry } && _lines.TryGetValue((field, entry), out var line) ? problem with { Line = line } : problem)];

    /// <summary>The entries that <paramref name="read"/> makes of each line and its number, in their order.</summary>
    private List<T> Entries<T>(BoxField field, string text, Func<string, int, IEnumerable<T>> read)
    {
        var entries = new List<T>();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            foreach (var entry in read(line, index + 1))
            {
                _lines[(field, entries.Count)] = index + 1;
                entries.Add(entry);
            }
        }

        return entries;
    }

    private List<string> Domains(BoxField field, string text) => Entries(field, text, (line, _) => Phrases.OfLine(line).Select(BoxTidying.Domain).Where(domain => domain.Length > 0));

    private List<string>? Sites(string text) => BoxTidying.Line(text) switch
    {
        "" => null,
        var words when words.Equals(BoxText.NoSite, StringComparison.OrdinalIgnoreCase) => [],
        _ => Domains(BoxFields.LinkDomains, text) is { Count: > 0 } domains ? domains : null,
    };

    private static Topic Topic(string line)
    {
        var parts = line.Split('|', 3);
        return new()
        {
            Name = BoxTidying.Line(parts[0]),
            Specialist = parts.Length > 1 ? BoxTidying.Line(parts[1]) : "",
            Phrases = parts.Length > 2 ? [.. Phrases.OfLine(parts[2])] : [],
        };
    }

    private IEnumerable<Embargo> Embargo(string line, int number, TimeZoneInfo zone)
    {
        var parts = line.Split('|', 2);
        if (Moment(BoxTidying.Line(parts[0]), zone) is { } until) return [new Embargo { Until = until, Phrases = parts.Length > 1 ? [.. Phrases.OfLine(parts[1])] : [] }];
        _unread.Add(new(BoxFields.Embargoes, $"{BoxProblems.Quoted(BoxTidying.Line(parts[0]))} is no moment. Write the line like 2027-06-01 09:00 | the phrase.") { Line = number });
        return [];
    }

    private static DateTimeOffset? Moment(string words, TimeZoneInfo zone)
    {
        if (DateTimeOffset.TryParseExact(words, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return moment;
        if (!DateTime.TryParseExact(words, LocalMoments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or >= BoxLimits.Year) return null;
        return new(local, zone.GetUtcOffset(local));
    }

    private int? Number(BoxField field, string text)
    {
        var words = BoxTidying.Line(text);
        if (words.Length == 0) return null;
        if (int.TryParse(words, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        _unread.Add(new(field, $"{BoxProblems.Quoted(words)} is no number. Write one such as 5, or leave it empty for any number."));
        return null;
    }

    private Dictionary<string, Severity> Strictness(IReadOnlyDictionary<string, string> typed)
    {
        var severities = new Dictionary<string, Severity>();
        foreach (var (id, word) in typed)
        {
            if (word.Length == 0) continue;
            if (word.All(char.IsAsciiLetter) && Enum.TryParse<Severity>(word, ignoreCase: true, out var severity)) severities[id] = severity;
            else _unread.Add(new(BoxFields.Severities, $"{BoxProblems.Quoted(word)} is no strictness. Choose one of those that are offered."));
        }

        return severities;
    }
}
