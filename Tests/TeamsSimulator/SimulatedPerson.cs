namespace CoEBot.TeamsSimulator;

/// <summary>Somebody in Teams, as a bot gets to see them.</summary>
/// <param name="Id">The id for this bot, <c>29:...</c>.</param>
/// <param name="Name">The display name: not unique, chosen by people, proof of nothing.</param>
/// <param name="AadObjectId">The Entra object id (a GUID); null for an anonymous person, whose activities carry none.</param>
/// <param name="TenantId">The person's own tenant, which in a shared channel is not that of the activity.</param>
/// <param name="UserRole">As rosters give it: <c>user</c>, <c>guest</c> or <c>anonymous</c>.</param>
public sealed record SimulatedPerson(string Id, string Name, string? AadObjectId, string TenantId, string UserRole = "user")
{
    /// <summary>Somebody invited into the tenant from outside. The id ends with the first name, as for everyone here.</summary>
    public static SimulatedPerson Guest(string name, string tenantId) =>
        new(IdFor(name), name, Guid.NewGuid().ToString(), tenantId, "guest");

    /// <summary>Somebody who never signed in.</summary>
    public static SimulatedPerson Anonymous(string name, string tenantId) =>
        new(IdFor(name), name, AadObjectId: null, tenantId, "anonymous");

    /// <summary>A full member of another organization, as met in a shared channel. Without <paramref name="tenantId"/> the tenant is a fresh one.</summary>
    public static SimulatedPerson OfAnotherTenant(string name, string? tenantId = null) =>
        new(IdFor(name), name, Guid.NewGuid().ToString(), tenantId ?? Guid.NewGuid().ToString());

    /// <summary>Whether <paramref name="id"/> is this person's <c>29:</c> id or Entra object id; Teams takes either in a member's address.</summary>
    public bool Answers(string id) => id == Id || string.Equals(id, AadObjectId, StringComparison.OrdinalIgnoreCase);

    private static string IdFor(string name) => $"29:{name.Split(' ')[0].ToLowerInvariant()}";
}
