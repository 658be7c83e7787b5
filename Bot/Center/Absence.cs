namespace CoEBot.Center;

/// <summary>Somebody is away. It begins and ends by itself.</summary>
/// <param name="From">When it begins; null where it had begun when it was told.</param>
/// <param name="Until">The first moment at which they are back.</param>
/// <param name="StandInId">The Entra object id of who is asked in their place.</param>
public sealed record Absence(DateTimeOffset? From, DateTimeOffset Until, string? StandInId = null)
{
    public bool Holds(DateTimeOffset now) => !(now < From) && now < Until;
}

/// <summary>Everybody's absence that is not over, one a person at most.</summary>
public sealed class Absences(IEnumerable<KeyValuePair<string, Absence>> byPerson)
{
    public static readonly Absences None = new([]);

    /// <summary>By Entra object id, those that begin later included.</summary>
    public IReadOnlyDictionary<string, Absence> ByPerson { get; } = new Dictionary<string, Absence>(byPerson, StringComparer.OrdinalIgnoreCase);

    public bool IsAway(string personId, DateTimeOffset now) => ByPerson.TryGetValue(personId, out var absence) && absence.Holds(now);

    /// <summary>
    /// Who is asked in the place of somebody away: the one they named, and where that one is away too, the one whom that one named, and so on. Null where
    /// they are not away, or nobody who was named is there.
    /// </summary>
    public string? StandInFor(string personId, DateTimeOffset now)
    {
        var asked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var person = personId; asked.Add(person) && ByPerson.TryGetValue(person, out var absence) && absence.Holds(now); person = absence.StandInId)
        {
            if (absence.StandInId is not { } standIn) return null;
            if (!IsAway(standIn, now)) return standIn;
        }

        return null;
    }
}
