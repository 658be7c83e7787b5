using System.Globalization;

namespace CoEBot.Boxes.Editing;

/// <summary>A part of a box that people fill in, each of its entries as one line of words.</summary>
/// <param name="Id">Its name in files; it never changes.</param>
/// <param name="Name">Its name on cards.</param>
/// <param name="Wall">The wall that its words belong to; null where it is about all of them.</param>
/// <param name="Entries">What stands in it. Two boxes whose entries are the same, in whatever order, are the same.</param>
public sealed record BoxField(string Id, string Name, Wall? Wall, Func<Box, IEnumerable<string>> Entries);

/// <summary>Every part of a box, in the order in which people read them.</summary>
public static class BoxFields
{
    public static readonly BoxField Disclosure = new("disclosure", "Disclosure", Walls.Disclosure, box => One(box.Disclosure));
    public static readonly BoxField OtherDisclosures = new("otherDisclosures", "Other ways to disclose", Walls.Disclosure, box => box.OtherDisclosures);
    public static readonly BoxField Banned = new("banned", Walls.Banned.Name, Walls.Banned, box => box.Banned);
    public static readonly BoxField Watched = new("watched", Walls.Watched.Name, Walls.Watched, box => box.Watched);
    public static readonly BoxField Topics = new("topics", Walls.Topics.Name, Walls.Topics, box => box.Topics.Select(Words));
    public static readonly BoxField Embargoes = new("embargoes", Walls.Embargo.Name, Walls.Embargo, box => box.Embargoes.Select(Words));
    public static readonly BoxField LinkDomains = new("linkDomains", "Sites we link to", Walls.OtherLinks, box => Sites(box.LinkDomains));
    public static readonly BoxField DeniedDomains = new("deniedDomains", "Sites we do not link to", Walls.DeniedLinks, box => box.DeniedDomains);
    public static readonly BoxField PublicContacts = new("publicContacts", "Public contacts", Walls.Contacts, box => box.PublicContacts);
    public static readonly BoxField MostHashtags = new("mostHashtags", "Most hashtags", Walls.Tags, box => Count(box.MostHashtags, "hashtag"));
    public static readonly BoxField MostMentions = new("mostMentions", "Most mentions", Walls.Tags, box => Count(box.MostMentions, "mention"));
    public static readonly BoxField Severities = new("severities", "How strict the walls are", null, box => box.Severities.Select(Words).Order(StringComparer.Ordinal));

    public static IReadOnlyList<BoxField> All { get; } =
        [Disclosure, OtherDisclosures, Banned, Watched, Topics, Embargoes, LinkDomains, DeniedDomains, PublicContacts, MostHashtags, MostMentions, Severities];

    internal static string Words(Topic topic) => $"{topic.Name} ({topic.Specialist}): {string.Join(", ", topic.Phrases)}";

    internal static string Words(Embargo embargo) => $"until {embargo.Until.ToString("ddd d MMM yyyy, HH:mm 'UTC'zzz", CultureInfo.InvariantCulture)}: {string.Join(", ", embargo.Phrases)}";

    private static string Words(KeyValuePair<string, Severity> strictness) => $"{Walls.Find(strictness.Key)?.Name ?? strictness.Key}: {SeverityWords.Of(strictness.Value)}";

    private static IEnumerable<string> One(string? words) => string.IsNullOrWhiteSpace(words) ? [] : [words];

    /// <summary>Any site and no site are both worth a word where they change.</summary>
    private static IEnumerable<string> Sites(IReadOnlyList<string>? domains) => domains switch
    {
        null => ["any site"],
        [] => ["no site at all"],
        _ => domains,
    };

    private static IEnumerable<string> Count(int? most, string what) => most is not { } count ? [] : [$"at most {count.ToString(CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}"];
}

/// <summary>What touching a wall means, in words that go after its name.</summary>
public static class SeverityWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Block => "stops the post",
        Severity.Review => "takes the full route",
        Severity.Advise => "gives advice",
        _ => "does not stand",
    };
}
