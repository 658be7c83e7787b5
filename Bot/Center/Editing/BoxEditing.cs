using CoEBot.Boxes;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Editing;

/// <summary>Whether a box may be changed, by whom, and into what. Pure: the same question always gets the same answer.</summary>
public static class BoxEditing
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int LongestNote = 200;

    /// <param name="center">The Center as it is now.</param>
    /// <param name="scope">Whose box.</param>
    /// <param name="proposed">The box as it should be; its version does not matter.</param>
    /// <param name="seen">The version it was written from.</param>
    /// <param name="next">The version that came right after that one, if there is one.</param>
    /// <param name="note">Why.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="now">The moment.</param>
    public static BoxVerdict Apply(CenterDefinition center, BoxScope scope, Box proposed, int seen, BoxVersion? next, string? note, Actor actor, DateTimeOffset now)
    {
        if (!MayEdit(scope, actor)) return new BoxVerdict.Denied();
        if (!scope.ExistsIn(center)) return new BoxVerdict.Gone();
        if (next is { By.Id: var by } && by == actor.Person.Id && BoxChanges.Fingerprint(next.Box) == BoxChanges.Fingerprint(proposed)) return new BoxVerdict.Done(next);
        var current = scope.BoxIn(center);
        if (current.Version != seen) return new BoxVerdict.Stale();
        if (BoxProblems.Of(proposed, scope.AroundIn(center), now, current) is { Count: > 0 } problems) return new BoxVerdict.Invalid(problems);
        var box = proposed.Tidy() with { Version = current.Version + 1 };
        return BoxChanges.Between(current, box).Count == 0
            ? new BoxVerdict.NoChange()
            : new BoxVerdict.Saved(scope.With(center, box), new() { Box = box, By = actor.Person, At = now, Note = Short(note) });
    }

    /// <summary>An owner changes every box, and a department's communicator that department's.</summary>
    public static bool MayEdit(BoxScope scope, Actor actor) =>
        actor.Holds(Role.Owner, scope.Department) || (scope.Department is { } department && actor.Holds(Role.Communicator, department));

    /// <summary>Whoever has a part in the department's posts reads what holds for them; for everybody else an embargo would tell its own news.</summary>
    public static bool MayRead(BoxScope scope, Actor actor) => MayEdit(scope, actor)
        || actor.Roles.Any(grant => grant.Role != Role.Employee && (scope.Department is null || grant.Covers(grant.Role, scope.Department)));

    /// <summary>Who may change it, those nearest to it first.</summary>
    public static IReadOnlyList<Person> Editors(CenterDefinition center, BoxScope scope) =>
        [.. (scope.Department is { } department ? center.Holders(Role.Communicator, department) : []).Concat(center.Holders(Role.Owner, scope.Department)).DistinctBy(person => person.Id)];

    /// <summary>An older box to go back to: without the news that nobody waits for any more.</summary>
    public static Box AsOf(Box old, DateTimeOffset now) => old with { Embargoes = [.. old.Embargoes.Where(embargo => embargo.Until > now)] };

    /// <summary>A note as it is kept.</summary>
    internal static string? Short(string? note) => BoxTidying.Line(note) switch
    {
        "" => null,
        { Length: > LongestNote } words => words[..(char.IsHighSurrogate(words[LongestNote - 1]) ? LongestNote - 1 : LongestNote)],
        var words => words,
    };
}
