using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Load;

/// <summary>How long a changed box takes to be tried on past posts, and how long looking for exceptions in them does. The drafts are made up and come without storage.</summary>
internal static class ReplayLoad
{
    private const int Posts = 500;

    private const int Rounds = 20;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| posts | characters each | question | median | most | found |");
        await output.WriteLineAsync("|---|---|---|---|---|---|");
        foreach (var length in (int[])[280, 1_000, 8_000])
        {
            var before = RulesLoad.Demo;
            var after = before with { Brand = before.Brand with { Watched = [.. before.Brand.Watched, "w7", "w100"] }, Departments = [.. before.Departments.Select(Without)] };
            var drafts = Drafts(length, before);
            await output.WriteLineAsync(Row(length, "a change of the brand's box, tried", () => DraftReplay.Of(drafts, before, after, null).Changed.Count));
            await output.WriteLineAsync(Row(length, "exceptions to Engineering's walls", () => DraftReplay.Exceptions(drafts, before, "engineering").Count));
        }
    }

    private static string Row(int length, string question, Func<int> ask)
    {
        var found = ask();
        var timings = Timings.Of(Enumerable.Range(0, Rounds), _ => found = ask());
        return FormattableString.Invariant($"| {Posts:N0} | {length:N0} | {question} | {timings.Median:0} ms | {timings.Most:0} ms | {found} |");
    }

    private static Department Without(Department department) => department with { Box = department.Box with { Watched = [] } };

    /// <summary>Every second one holds a word that Engineering watches, all were approved.</summary>
    private static List<Draft> Drafts(int length, CenterDefinition center)
    {
        var (made, home, ana) = (new MadeUpPosts(seed: 1), center.FindDepartment("engineering")!, new Person("a1", "Ana Author"));
        return [.. Enumerable.Range(0, Posts).Select(number => Approved(number, $"#ContosoEmployee {(number % 2 == 0 ? "launch" : "build")} {made.Sized(length - 24)}"))];

        Draft Approved(int number, string text)
        {
            var at = DateTimeOffset.UnixEpoch.AddYears(56).AddHours(number);
            var content = new DraftContent { Networks = "linkedin", Text = text };
            return new()
            {
                Id = Ids.From($"{number}"),
                Department = home.Key,
                Author = ana,
                State = DraftState.Approved,
                Version = 2,
                Revision = 1,
                Content = content,
                Submission = new() { Revision = 1, Route = [], Findings = DraftCheck.Of(content, home, center, at).Findings, At = at, Content = content },
                Decisions = [new(1, 1, DecisionKind.Approved, new("a2", "Ben Advocate"), at.AddHours(1))],
                CreatedAt = at,
                ChangedAt = at,
            };
        }
    }
}
