using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Tests.Drafts;

/// <summary>People and a Center for tests of the pure rules: Engineering with two advocates, and two communicators.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly Person Ana = new("a1", "Ana Author");
    public static readonly Person Ben = new("a2", "Ben Advocate");
    public static readonly Person Bea = new("a7", "Bea Advocate");
    public static readonly Person Cleo = new("a3", "Cleo Communicator");
    public static readonly Person Carl = new("a8", "Carl Communicator");
    public static readonly Person Olga = new("a5", "Olga Owner");
    public static readonly Person Mia = new("a6", "Mia Marketing");

    public static readonly Department Engineering = new()
    {
        Key = "engineering",
        Name = "Engineering",
        Channel = "19:engineering@thread.tacv2",
        Box = new() { Version = 3, Watched = ["launch"] },
    };

    public static readonly CenterDefinition Contoso = new()
    {
        Company = "Contoso",
        Departments = [Engineering],
        People =
        [
            Member(Ana), Member(Mia),
            Member(Ben, new RoleGrant(Role.Advocate, "engineering")), Member(Bea, new RoleGrant(Role.Advocate, "engineering")),
            Member(Cleo, new RoleGrant(Role.Communicator)), Member(Carl, new RoleGrant(Role.Communicator), new RoleGrant(Role.Advocate, "engineering")),
            Member(Olga, new RoleGrant(Role.Owner)),
        ],
    };

    public static readonly DraftContent Content = new() { Networks = "linkedin", Text = "Our build is twice as fast. #ContosoEmployee" };

    /// <summary>What the box says of a draft inside it.</summary>
    public static readonly BoxCheck Inside = new([]);

    /// <summary>And of one outside.</summary>
    public static readonly BoxCheck Outside = new([new Finding("Words we look at twice", Severity.Review, "\u201Claunch\u201D is looked at twice.", "Say it in another way.") { Rule = "watched" }]);

    public static Actor As(Person person) => new(person, Contoso.FindMember(person.Id)?.Roles ?? []);

    public static DraftCommand.Submit Submit(bool insideBox = true, DraftContent? content = null, Person? author = null, int seen = 0) => new(
        "d1", seen, Engineering, content ?? Content, new BoxCheck([]), DraftRoute.For(Contoso, Engineering, author ?? Ana, insideBox ? Inside : Outside));

    public static Draft Submitted(bool insideBox = true) => Accepted(DraftWorkflow.Apply(null, Submit(insideBox), As(Ana), Monday)).Draft;

    public static Verdict.Accepted Accepted(Verdict verdict)
    {
        Assert.That(verdict, Is.TypeOf<Verdict.Accepted>());
        return (Verdict.Accepted)verdict;
    }

    private static Member Member(Person person, params RoleGrant[] roles) => new() { Id = person.Id, Name = person.Name, Department = "engineering", Roles = roles };
}
