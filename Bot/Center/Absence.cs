using System.Collections.Frozen;

namespace CoEBot.Center;

/// <summary>Somebody is away. It begins and ends by itself.</summary>
/// <param name="From">When it begins; null where it had begun when it was told.</param>
/// <param name="Until">The first moment at which they are back.</param>
/// <param name="StandInId">The Entra object id of who is asked in their place.</param>
public sealed record Absence(DateTimeOffset? From, DateTimeOffset Until, string? StandInId = null)
{
    public bool Holds(DateTimeOffset now) => !(now < From) && now < Until;
}

/// <summary>Who is away: what people said here themselves, and who is out of office. A person's own word outranks their out-of-office.</summary>
public sealed class Absences
{
    public static readonly Absences None = new([]);

    private readonly FrozenSet<string> _outOfOffice = FrozenSet<string>.Empty;

    /// <param name="byPerson">Everybody's absence that is not over, one a person at most.</param>
    /// <param name="back">Those who said that they are back while they were out of office: asked as ever, as long as that lasts.</param>
    public Absences(IEnumerable<KeyValuePair<string, Absence>> byPerson, IEnumerable<string>? back = null)
    {
        ByPerson = new Dictionary<string, Absence>(byPerson, StringComparer.OrdinalIgnoreCase);
        Back = (back ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private Absences(Absences said, FrozenSet<string> outOfOffice) => (ByPerson, Back, _outOfOffice) = (said.ByPerson, said.Back, outOfOffice);

    /// <summary>What people said themselves, by Entra object id, absences that begin later included.</summary>
    public IReadOnlyDictionary<string, Absence> ByPerson { get; }

    /// <summary>Those who said that they are back, whatever their out-of-office says.</summary>
    public FrozenSet<string> Back { get; }

    /// <summary>The same words, and these people out of office, in any case.</summary>
    public Absences With(FrozenSet<string> outOfOffice) => new(this, outOfOffice);

    public bool IsAway(string personId, DateTimeOffset now) => Said(personId, now) is not null || IsOutOfOffice(personId);

    /// <summary>Whether they are out of office and said nothing against it.</summary>
    public bool IsOutOfOffice(string personId) => _outOfOffice.Contains(personId) && !Back.Contains(personId);

    /// <summary>Everybody who is away, by Entra object id.</summary>
    public IEnumerable<string> AwayAt(DateTimeOffset now) =>
        ByPerson.Keys.Where(person => Said(person, now) is not null).Union(_outOfOffice.Where(IsOutOfOffice), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Who is asked in the place of somebody away: the one they named, and where that one is away too, the one whom that one named, and so on. Null where
    /// they are not away, or nobody who was named is there; an out-of-office names nobody.
    /// </summary>
    public string? StandInFor(string personId, DateTimeOffset now)
    {
        var asked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var person = personId; asked.Add(person) && Said(person, now) is { StandInId: { } standIn }; person = standIn)
            if (!IsAway(standIn, now)) return standIn;
        return null;
    }

    private Absence? Said(string personId, DateTimeOffset now) => ByPerson.TryGetValue(personId, out var absence) && absence.Holds(now) ? absence : null;
}
