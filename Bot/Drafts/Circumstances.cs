using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>What is so around a draft at the moment something is asked of it. The workflow knows nothing of the world but this, so it stays a pure function.</summary>
public sealed record Circumstances
{
    /// <summary>Nobody away, nobody busy, every hour worked: as far as nobody has looked.</summary>
    public static readonly Circumstances Unknown = new();

    /// <summary>The Center with its people; null where nobody has looked.</summary>
    public CenterDefinition? Center { get; init; }

    /// <summary>Who is away, by id, and whom they named in their place.</summary>
    public IReadOnlyDictionary<string, Person?> Away { get; init; } = new Dictionary<string, Person?>();

    /// <summary>How many drafts wait for a person, by id; who is not in it has none.</summary>
    public IReadOnlyDictionary<string, int> Waiting { get; init; } = new Dictionary<string, int>();

    /// <summary>When the department works.</summary>
    public WorkCalendar Calendar { get; init; } = new(TimeZoneInfo.Utc, WorkHours.Always, []);

    /// <summary>The department's clock.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public IEnumerable<Person> Owners => Center?.Holders(Role.Owner, null) ?? [];

    public bool IsAway(Person person) => Away.ContainsKey(person.Id);

    /// <summary>The beginning of a day, or an hour of it, by the department's clock.</summary>
    public DateTimeOffset At(DateOnly day, int hour = 0) => Zone.At(day, hour);

    public DateOnly Today(DateTimeOffset now) => Zone.Shown(now).Day;
}
