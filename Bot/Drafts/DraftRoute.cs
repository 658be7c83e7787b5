using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>The steps a draft takes: inside the box one advocate of the department, outside it a communicator after them.</summary>
public static class DraftRoute
{
    public static IReadOnlyList<ReviewStep> For(CenterDefinition center, Department department, Person author, bool insideBox)
    {
        var advocates = Step(center, Role.Advocate, department.Key, author, []);
        if (insideBox) return [advocates];
        var communicators = Step(center, Role.Communicator, null, author, advocates.Reviewers);
        return IsSamePerson(advocates, communicators) ? [advocates] : [advocates, communicators];
    }

    /// <summary>
    /// Where nobody but the author holds the role, or nobody would be left whoever of those before decides their step, the owners stand in: a draft never
    /// waits for nobody.
    /// </summary>
    private static ReviewStep Step(CenterDefinition center, Role role, string? department, Person author, IReadOnlyList<Person> before)
    {
        var reviewers = Others(center.Holders(role, department), author);
        var someoneIsLeft = before.All(decider => reviewers.Any(reviewer => reviewer.Id != decider.Id));
        return reviewers.Count > 0 && someoneIsLeft
            ? new(role, department, reviewers)
            : new(Role.Owner, null, Others(center.Holders(Role.Owner, null), author), role);
    }

    /// <summary>One owner who stands in for both steps decides once: a second look by the same eyes is none.</summary>
    private static bool IsSamePerson(ReviewStep one, ReviewStep other) =>
        one.Reviewers is [var only] && other.Reviewers is [var second] && only.Id == second.Id;

    private static List<Person> Others(IEnumerable<Person> people, Person author) => [.. people.Where(person => person.Id != author.Id)];
}
