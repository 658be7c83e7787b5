using System.Text.Json.Serialization;
using CoEBot.Boxes;

namespace CoEBot.Center;

/// <summary>
/// The whole Center as one document: what the import file holds and the records keep. A generated reader sets what a file leaves out to null,
/// so each part with a default says so where it is set.
/// </summary>
public sealed record CenterDefinition
{
    public required string Company { get; init; }

    /// <summary>When it was imported: nothing is made up for the time before.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The brand's own box, around every department's.</summary>
    public Box Brand { get; init => field = value ?? new(); } = new();

    public IReadOnlyList<Department> Departments { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Member> People { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Goal> Goals { get; init => field = value ?? []; } = [];

    public Department? FindDepartment(string? key) => Departments.FirstOrDefault(department => department.Key == key);

    public Member? FindMember(string personId) => People.FirstOrDefault(member => member.Id.Equals(personId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Everybody who could be asked to decide a draft: who reviews, and whom a route names as a backup.</summary>
    public IEnumerable<Member> MayBeAsked()
    {
        var backups = Departments.SelectMany(department => department.Route.AllSteps).SelectMany(step => step.Backups).ToHashSet();
        return People.Where(member => member.Reviews || backups.Contains(member.Id));
    }

    /// <summary>Who holds a role; where a department is named, for it or for all.</summary>
    public IEnumerable<Person> Holders(Role role, string? department, string? specialty = null) =>
        People.Where(member => member.Holds(role, department, specialty)).Select(member => member.Person);
}

/// <summary>A business unit with a voice of its own.</summary>
public sealed record Department
{
    /// <summary>A short, stable name for records: lowercase letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The Teams channel that is its home; null until an owner made one so.</summary>
    public string? Channel { get; init; }

    /// <summary>How often when it works and hears from the bot was changed here: the parts down to <see cref="Rhythm"/> together are its <see cref="Plan"/>.</summary>
    public int PlanVersion { get; init; }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init => field = value ?? "UTC"; } = "UTC";

    /// <summary>When it works, by its own clock.</summary>
    public WorkHours Hours { get; init => field = value ?? WorkHours.Default; } = WorkHours.Default;

    /// <summary>Days without work, whatever weekday they fall on.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init => field = value ?? []; } = [];

    /// <summary>When its weekly announcement goes out; null for Friday at 15:00.</summary>
    public AnnouncementHour? Announcement { get; init; }

    /// <summary>How often the invitation to share an idea comes back in its home; null for never.</summary>
    public Rhythm? Rhythm { get; init; }

    public Box Box { get; init => field = value ?? new(); } = new();

    /// <summary>The way its drafts take.</summary>
    public Route Route { get; init => field = value ?? Route.Default; } = Route.Default;

    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone, though the one that read the file did.</exception>
    internal TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}

/// <summary>A person as everybody may see them: the Entra object id, in lower case, and a name for display.</summary>
public sealed record Person(string Id, string Name)
{
    public string FirstName => Name.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [{ } first, ..] ? first : "Somebody";
}

/// <summary>A person the Center knows by name, with the roles an owner gave them.</summary>
public sealed record Member
{
    /// <summary>The Entra object id, in the one form that all keys and comparisons use.</summary>
    public required string Id { get; init => field = ObjectId.Normal(value); }

    public required string Name { get; init; }

    /// <summary>The key of the department they belong to.</summary>
    public string? Department { get; init; }

    public IReadOnlyList<RoleGrant> Roles { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public Person Person => new(Id, Name);

    /// <summary>Whether any of their roles is asked to decide drafts.</summary>
    [JsonIgnore]
    public bool Reviews => Roles.Any(grant => grant.Role is Role.Advocate or Role.Communicator or Role.Specialist or Role.Owner);

    public bool Holds(Role role, string? department, string? specialty = null) => Roles.Any(grant => grant.Covers(role, department, specialty));
}

/// <summary>Entra object ids come in several spellings; one of them is ours.</summary>
public static class ObjectId
{
    /// <summary>Lower case with hyphens; what is no GUID stays as it is.</summary>
    public static string Normal(string value) => Guid.TryParse(value, out var id) ? id.ToString() : value;
}

/// <summary>A role, for one department or for all.</summary>
/// <param name="Role">The role.</param>
/// <param name="Department">The department's key; null for all.</param>
/// <param name="Specialty">For specialists: the kind of them ("legal"), as boxes name it; null for every kind.</param>
public sealed record RoleGrant(Role Role, string? Department = null, string? Specialty = null)
{
    public bool Covers(Role role, string? department, string? specialty = null) =>
        Role == role
        && (Department is null || Department == department)
        && (specialty is null || Specialty is null || Specialty.Equals(specialty, StringComparison.OrdinalIgnoreCase));
}

public enum Role
{
    Employee,
    Advocate,
    Communicator,
    Specialist,
    Strategist,
    Owner,
}

/// <summary>Who acts, with the roles they hold at this moment. Made from the authenticated activity, never from a card.</summary>
public sealed record Actor(Person Person, IReadOnlyList<RoleGrant> Roles)
{
    public bool Holds(Role role, string? department, string? specialty = null) => Roles.Any(grant => grant.Covers(role, department, specialty));
}
