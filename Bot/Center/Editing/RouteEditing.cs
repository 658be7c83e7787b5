using CoEBot.Center.Routing;

namespace CoEBot.Center.Editing;

/// <summary>Whether a department's route may be changed, by whom, and into what: by whoever may change its box. Pure.</summary>
public static class RouteEditing
{
    /// <param name="center">The Center as it is now, with everybody it knows.</param>
    /// <param name="department">The department's key.</param>
    /// <param name="proposed">The route as it should be; its version does not matter.</param>
    /// <param name="seen">The version it was written from.</param>
    /// <param name="next">The version that came right after that one, if there is one.</param>
    /// <param name="note">Why.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="now">The moment.</param>
    public static RouteVerdict Apply(CenterDefinition center, string department, Route proposed, int seen, RouteVersion? next, string? note, Actor actor, DateTimeOffset now)
    {
        if (!MayEdit(department, actor)) return new RouteVerdict.Denied();
        if (center.FindDepartment(department) is not { Route: var current }) return new RouteVerdict.Gone();
        if (next is { By.Id: var by } && by == actor.Person.Id && RouteChanges.Fingerprint(next.Route) == RouteChanges.Fingerprint(proposed)) return new RouteVerdict.Done(next);
        if (current.Version != seen) return new RouteVerdict.Stale();
        if (RouteProblems.Of(proposed, center) is { Count: > 0 } problems) return new RouteVerdict.Invalid(problems);
        return RouteChanges.Between(current, proposed).Count == 0
            ? new RouteVerdict.NoChange()
            : new RouteVerdict.Saved(new() { Route = proposed with { Version = current.Version + 1 }, By = actor.Person, At = now, Note = BoxEditing.Short(note) });
    }

    /// <summary>An owner changes every route, and a department's communicator that department's.</summary>
    public static bool MayEdit(string department, Actor actor) => BoxEditing.MayEdit(new(department), actor);

    /// <summary>Whoever has a part in the department's posts reads how they are decided.</summary>
    public static bool MayRead(string department, Actor actor) => BoxEditing.MayRead(new(department), actor);

    /// <summary>The same Center with this route in the place of the one the department has.</summary>
    public static CenterDefinition With(CenterDefinition center, string key, Route route) =>
        center with { Departments = [.. center.Departments.Select(department => department.Key == key ? department with { Route = route } : department)] };
}
