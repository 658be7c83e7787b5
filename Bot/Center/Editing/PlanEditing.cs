using CoEBot.Center.Planning;

namespace CoEBot.Center.Editing;

/// <summary>Whether a department's plan may be changed, by whom, and into what: by whoever may change its box and its route. Pure.</summary>
public static class PlanEditing
{
    /// <param name="center">The Center as it is now.</param>
    /// <param name="department">The department's key.</param>
    /// <param name="proposed">The plan as it should be; its version does not matter.</param>
    /// <param name="seen">The version it was written from.</param>
    /// <param name="next">The version that came right after that one, if there is one.</param>
    /// <param name="note">Why.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="now">The moment.</param>
    public static PlanVerdict Apply(CenterDefinition center, string department, Plan proposed, int seen, PlanVersion? next, string? note, Actor actor, DateTimeOffset now)
    {
        if (!MayEdit(department, actor)) return new PlanVerdict.Denied();
        if (center.FindDepartment(department) is not { } found) return new PlanVerdict.Gone();
        if (next is { By.Id: var by } && by == actor.Person.Id && PlanChanges.Fingerprint(next.Plan) == PlanChanges.Fingerprint(proposed)) return new PlanVerdict.Done(next);
        var current = Plan.Of(found);
        if (current.Version != seen) return new PlanVerdict.Stale();
        if (PlanProblems.Of(proposed) is { Count: > 0 } problems) return new PlanVerdict.Invalid(problems);
        return PlanChanges.Between(current, proposed).Count == 0
            ? new PlanVerdict.NoChange()
            : new PlanVerdict.Saved(new() { Plan = proposed with { Version = current.Version + 1 }, By = actor.Person, At = now, Note = BoxEditing.Short(note) });
    }

    /// <summary>An owner changes every plan, and a department's communicator that department's.</summary>
    public static bool MayEdit(string department, Actor actor) => BoxEditing.MayEdit(new(department), actor);

    /// <summary>Whoever has a part in the department's posts reads when they have time for it.</summary>
    public static bool MayRead(string department, Actor actor) => BoxEditing.MayRead(new(department), actor);

    /// <summary>The same Center where the department goes by this plan from now on.</summary>
    public static CenterDefinition With(CenterDefinition center, string key, Plan plan, DateTimeOffset now) =>
        center with { Departments = [.. center.Departments.Select(department => department.Key == key ? plan.For(department, now) : department)] };
}
