using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>The steps a draft takes: inside the box one advocate of the department, outside it a communicator after them.</summary>
public static class DraftRoute
{
    public static IReadOnlyList<ReviewStep> For(CenterDefinition center, Department department, Person author, bool insideBox)
    {
        var advocates = Step(center, Role.Advocate, department.Key, author, []);
        return insideBox ? [advocates] : [advocates, Step(center, Role.Communicator, null, author, advocates.Reviewers)];
    }

    /// <summary>
    /// Where nobody but the author holds the role, or only the one who decides the step before, the owners stand in, so that a draft never waits for nobody.
    /// </summary>
    private static ReviewStep Step(CenterDefinition center, Role role, string? department, Person author, IReadOnlyList<Person> before)
    {
        var reviewers = Others(center.Holders(role, department), author);
        var someoneIsLeft = before.Count != 1 || reviewers.Any(reviewer => reviewer.Id != before[0].Id);
        return reviewers.Count > 0 && someoneIsLeft
            ? new(role, department, reviewers)
            : new(Role.Owner, null, Others(center.Holders(Role.Owner, null), author), role);
    }

    private static List<Person> Others(IEnumerable<Person> people, Person author) => [.. people.Where(person => person.Id != author.Id)];
}
