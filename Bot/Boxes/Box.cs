using System.Text.Json.Serialization;

namespace CoEBot.Boxes;

/// <summary>
/// The walls around what a department may say on its own: data, with a version, changed by its owners and never in code. What a box leaves out does not stand, but the
/// walls of <see cref="Walls"/> that need no words of their own (length, secrets, hidden characters...) stand everywhere. A generated reader sets what a file leaves out to
/// null, so each part with a default says so where it is set.
/// </summary>
public sealed record Box
{
    /// <summary>Grows with every change.</summary>
    public int Version { get; init; }

    /// <summary>Words that tell the connection in the post itself, such as <c>#ContosoEmployee</c>: those that are proposed.</summary>
    public string? Disclosure { get; init; }

    /// <summary>Other words that tell it as well.</summary>
    public IReadOnlyList<string> OtherDisclosures { get; init => field = value ?? []; } = [];

    /// <summary>Phrases that may not be said.</summary>
    public IReadOnlyList<string> Banned { get; init => field = value ?? []; } = [];

    /// <summary>Phrases that call for the full route.</summary>
    public IReadOnlyList<string> Watched { get; init => field = value ?? []; } = [];

    /// <summary>Topics that a specialist should see.</summary>
    public IReadOnlyList<Topic> Topics { get; init => field = value ?? []; } = [];

    /// <summary>News that waits for its moment.</summary>
    public IReadOnlyList<Embargo> Embargoes { get; init => field = value ?? []; } = [];

    /// <summary>The domains that links may lead to, each with all below it; null where any may.</summary>
    public IReadOnlyList<string>? LinkDomains { get; init; }

    /// <summary>Domains that no link leads to, each with all below it.</summary>
    public IReadOnlyList<string> DeniedDomains { get; init => field = value ?? []; } = [];

    /// <summary>Mail addresses and phone numbers that are public, such as the press office's.</summary>
    public IReadOnlyList<string> PublicContacts { get; init => field = value ?? []; } = [];

    /// <summary>The sites that no other may look like, as each box names them: a department that lists a look-alike of the brand's sites makes it none of them.</summary>
    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<string>> KnownSites { get => field ?? [LinkDomains ?? []]; private init; }

    /// <summary>Null for any number.</summary>
    public int? MostHashtags { get; init; }

    /// <summary>Null for any number.</summary>
    public int? MostMentions { get; init; }

    /// <summary>How strict a wall is, by its id, where that is not its default.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init => field = value ?? NoSeverities; } = NoSeverities;

    private static readonly Dictionary<string, Severity> NoSeverities = [];

    /// <summary>All words that tell the connection; empty where none are asked for.</summary>
    internal IEnumerable<string> AllDisclosures => OtherDisclosures.Prepend(Disclosure ?? "").Where(words => !string.IsNullOrWhiteSpace(words));

    public Severity SeverityOf(Wall wall) => Severities.GetValueOrDefault(wall.Id, wall.Severity);

    /// <summary>
    /// The box of a department inside the brand's. The department adds walls and sharpens them; what it says that would weaken or remove one of the brand's is not heard:
    /// whatever touches a wall of the brand's own box touches it at least as hard in this one.
    /// </summary>
    public Box Inside(Box brand)
    {
        var disclosures = Narrowed(brand.AllDisclosures.ToList(), AllDisclosures.ToList());
        return new()
        {
            Version = Version,
            Disclosure = disclosures.FirstOrDefault(),
            OtherDisclosures = [.. disclosures.Skip(1)],
            Banned = Together(brand.Banned, Banned),
            Watched = Together(brand.Watched, Watched),
            Topics = [.. brand.Topics, .. Topics],
            Embargoes = [.. brand.Embargoes, .. Embargoes],
            LinkDomains = Domains.InBoth(brand.LinkDomains, LinkDomains),
            KnownSites = [.. brand.KnownSites, .. KnownSites],
            DeniedDomains = Together(brand.DeniedDomains, DeniedDomains),
            PublicContacts = brand.PublicContacts,
            MostHashtags = Fewer(brand.MostHashtags, MostHashtags),
            MostMentions = Fewer(brand.MostMentions, MostMentions),
            Severities = Sharper(brand),
        };
    }

    /// <summary>Of several ways to disclose, a department may choose some; where it knows others only, the brand's stand.</summary>
    private static List<string> Narrowed(List<string> brand, List<string> department)
    {
        if (brand.Count == 0) return department;
        var chosen = department.Intersect(brand, StringComparer.OrdinalIgnoreCase).ToList();
        return chosen.Count == 0 ? brand : chosen;
    }

    private static List<string> Together(IReadOnlyList<string> brand, IReadOnlyList<string> department) =>
        [.. brand.Union(department, StringComparer.OrdinalIgnoreCase)];

    private static int? Fewer(int? brand, int? department) => (brand, department) is ({ } one, { } other) ? Math.Min(one, other) : brand ?? department;

    private Dictionary<string, Severity> Sharper(Box brand)
    {
        var severities = brand.Severities.ToDictionary();
        foreach (var (id, severity) in Severities)
        {
            var least = brand.Severities.TryGetValue(id, out var said) ? said : Walls.Find(id)?.Severity ?? Severity.Off;
            severities[id] = severity > least ? severity : least;
        }

        return severities;
    }
}

/// <summary>Phrases that belong to a topic, and the kind of specialist who should see them.</summary>
public sealed record Topic
{
    /// <summary>As people call it: "health claims".</summary>
    public required string Name { get; init; }

    /// <summary>The kind of specialist: "legal", "finance", "security".</summary>
    public required string Specialist { get; init; }

    public IReadOnlyList<string> Phrases { get; init => field = value ?? []; } = [];
}

/// <summary>Phrases that may not be said before a moment.</summary>
public sealed record Embargo
{
    public required DateTimeOffset Until { get; init; }

    public IReadOnlyList<string> Phrases { get; init => field = value ?? []; } = [];
}
