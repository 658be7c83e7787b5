using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoEBot.Boxes;

namespace CoEBot.Tests.Boxes;

/// <summary>A post of <c>labelled-posts.txt</c>, which says how a line is read, and the ids of the walls that it touches.</summary>
internal sealed partial record LabelledPost(IReadOnlySet<string> Labels, Post Post, BoxContext Context)
{
    private const string Disclosure = "#ContosoEmployee";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The box they are labelled for.</summary>
    public static Box Box { get; } = new()
    {
        Disclosure = Disclosure,
        OtherDisclosures = ["I work at Contoso"],
        Banned = ["cheap", "guaranteed results", "best in the world", "crush the competition", "no brainer", "hell"],
        Watched = ["launch", "outage", "merger", "lawsuit", "layoffs"],
        Topics =
        [
            new() { Name = "the law", Specialist = "legal", Phrases = ["court case", "settlement", "patent dispute"] },
            new() { Name = "money", Specialist = "finance", Phrases = ["quarterly results", "revenue forecast", "share price"] },
            new() { Name = "security", Specialist = "security", Phrases = ["data breach", "vulnerability", "zero day"] },
        ],
        Embargoes = [new() { Until = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero), Phrases = ["Project Aurora", "Aurora 2", "Aurora2"] }],
        LinkDomains = ["contoso.com", "github.com", "wikipedia.org", "youtube.com"],
        DeniedDomains = ["fabrikam.com", "bit.ly", "tinyurl.com"],
        PublicContacts = ["press@contoso.com", "+1 425 555 0100"],
        MostHashtags = 5,
        MostMentions = 3,
    };

    public static IReadOnlyList<LabelledPost> All { get; } = [.. DataFile.Lines("labelled-posts.txt").Select(Read)];

    private static LabelledPost Read(string line)
    {
        var columns = line.Split('\t');
        var labels = columns[0].Split(',', StringSplitOptions.RemoveEmptyEntries).Where(label => label != "-").ToHashSet();
        var more = columns[2..].Select(column => column.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var text = Unescaped(Repeat().Replace(columns[1], Repeated));
        var networks = more.GetValueOrDefault("networks", "linkedin").Split(',').Select(key => Network.Find(key)!);
        var image = more.TryGetValue("image", out var words) ? new PostImage("https://contoso.com/image.png", words) : null;
        DateTimeOffset? wish = more.TryGetValue("wish", out var day) ? DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
        var isAsItStands = labels.Contains(Walls.Disclosure.Id) || Discloses(text);
        return new(labels, new([.. networks], isAsItStands ? text : $"{text} {Disclosure}", more.GetValueOrDefault("link"), image), new(Now, wish));
    }

    private static bool Discloses(string text) =>
        Box.AllDisclosures.Any(words => text.ReplaceLineEndings(" ").Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string Repeated(Match match) =>
        string.Concat(Enumerable.Repeat(match.Groups[2].Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));

    private static string Unescaped(string text) => JsonDocument.Parse($"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"").RootElement.GetString()!;

    [GeneratedRegex(@"\{(\d+)×([^}]*)\}")]
    private static partial Regex Repeat();
}
