using CoEBot.Center;

namespace CoEBot.Proposals;

/// <summary>Who may change a box: the owners, and a department's also its communicators.</summary>
public static class BoxEditors
{
    /// <param name="actor">Who wants to.</param>
    /// <param name="department">The key of the department whose box it is; null for the brand's.</param>
    public static bool Include(Actor actor, string? department) => actor.Holds(Role.Owner, null) || (department is not null && actor.Holds(Role.Communicator, department));

    /// <summary>All of them, each once.</summary>
    public static IReadOnlyList<Person> Of(CenterDefinition center, string? department) =>
        [.. center.People.Select(member => CenterDirectory.Actor(center, member.Id, null)).Where(actor => Include(actor, department)).Select(actor => actor.Person)];
}
