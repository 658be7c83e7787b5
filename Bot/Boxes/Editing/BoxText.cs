using System.Globalization;

namespace CoEBot.Boxes.Editing;

/// <summary>A box as people write it in a form, field by field, read or not. The text of a box is read back as that box.</summary>
public sealed record BoxText
{
    /// <summary>The list of sites that lets no site through; an empty field lets any.</summary>
    public const string NoSite = "none";

    public string Disclosure { get; init => field = value ?? ""; } = "";

    public string OtherDisclosures { get; init => field = value ?? ""; } = "";

    /// <summary>Phrases, on lines or with commas between them.</summary>
    public string Banned { get; init => field = value ?? ""; } = "";

    public string Watched { get; init => field = value ?? ""; } = "";

    /// <summary>Lines: <c>name | specialist | phrase, phrase</c>.</summary>
    public string Topics { get; init => field = value ?? ""; } = "";

    /// <summary>Lines: <c>2027-06-01 09:00 +02:00 | phrase, phrase</c>.</summary>
    public string Embargoes { get; init => field = value ?? ""; } = "";

    public string LinkDomains { get; init => field = value ?? ""; } = "";

    public string DeniedDomains { get; init => field = value ?? ""; } = "";

    public string PublicContacts { get; init => field = value ?? ""; } = "";

    public string MostHashtags { get; init => field = value ?? ""; } = "";

    public string MostMentions { get; init => field = value ?? ""; } = "";

    /// <summary>By a wall's id: <c>Block</c>, <c>Review</c>, <c>Advise</c> or <c>Off</c>; a wall that is left out is as strict as it is by itself.</summary>
    public IReadOnlyDictionary<string, string> Severities { get; init => field = value ?? NoSeverities; } = NoSeverities;

    private static readonly Dictionary<string, string> NoSeverities = [];

    public static BoxText Of(Box box)
    {
        var tidy = box.Tidy();
        return new()
        {
            Disclosure = tidy.Disclosure ?? "",
            OtherDisclosures = Lines(tidy.OtherDisclosures),
            Banned = Lines(tidy.Banned),
            Watched = Lines(tidy.Watched),
            Topics = string.Join('\n', tidy.Topics.Select(topic => $"{topic.Name} | {topic.Specialist} | {Phrases.Joined(topic.Phrases)}")),
            Embargoes = string.Join('\n', tidy.Embargoes.Select(embargo => $"{Moment(embargo.Until)} | {Phrases.Joined(embargo.Phrases)}")),
            LinkDomains = tidy.LinkDomains is [] ? NoSite : Lines(tidy.LinkDomains ?? []),
            DeniedDomains = Lines(tidy.DeniedDomains),
            PublicContacts = Lines(tidy.PublicContacts),
            MostHashtags = Number(tidy.MostHashtags),
            MostMentions = Number(tidy.MostMentions),
            Severities = tidy.Severities.ToDictionary(strictness => strictness.Key, strictness => strictness.Value.ToString()),
        };
    }

    private static string Lines(IEnumerable<string> phrases) => string.Join('\n', phrases.Select(Phrases.Written));

    private static string Moment(DateTimeOffset until) =>
        until.ToString(until.Second == 0 ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
