using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using CsCheck;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

/// <summary>What somebody means to do, before it is known what they will find: kinds of a step, as a generator draws them.</summary>
/// <param name="What">Which command.</param>
/// <param name="Who">Whose, as an index into the people.</param>
/// <param name="Text">Which words.</param>
/// <param name="IsLate">Whether their card shows what is no longer so.</param>
/// <param name="IsInside">Whether the box lets the words onto the fast lane.</param>
/// <param name="Hours">How long after the step before.</param>
/// <param name="Away">Who is away then, a bit for each of the people.</param>
internal sealed record Intent(int What, int Who, int Text, bool IsLate, bool IsInside, int Hours, int Away);

/// <summary>Random people who do random things to one draft, at random times, on a random route.</summary>
internal sealed class Story(Department department, IReadOnlyList<Intent> intents)
{
    public static readonly IReadOnlyList<Person> Everybody = [Ana, Ben, Bea, Cleo, Carl, Olga, Mia];

    private static readonly Gen<RouteStep> Steps = Gen.Select(Gen.Int[0, 2].Select(role => new[] { Role.Advocate, Role.Communicator, Role.Specialist }[role]), Gen.Int[1, 3], Gen.Int[0, 5], Gen.Int[0, 3]).Select((role, needs, odd, asks) => new RouteStep
    {
        Role = role,
        Needs = needs,
        NeedsAll = odd == 1,
        FromElsewhere = odd == 2 && role == Role.Advocate,
        Asks = asks == 0 ? null : asks,
        Backups = odd == 3 ? [Mia.Id] : [],
        Hours = 4 + (4 * odd),
    });

    private static readonly Gen<Department> Departments = Gen.Select(Steps.Array[1, 2], Steps.Array[1, 3]).Select((fast, full) =>
        Engineering with { Route = new() { Version = 1, FastLane = fast, FullRoute = full } });

    private static readonly Gen<Intent> Intents = Gen.Select(Gen.Int[0, 24], Gen.Int[0, 6], Gen.Int[0, 7], Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 511]).Select((what, who, text, late, inside, hours, away) =>
        new Intent(what, who, text, late == 0, inside == 0, hours > 7 ? 200 : hours, away > 127 ? 0 : away));

    public static readonly Gen<Story> Any = Gen.Select(Departments, Intents.Array[1, 40]).Select((department, intents) => new Story(department, intents));

    /// <summary>Each command that was given, with what it was given to and what came of it. What is accepted becomes the draft.</summary>
    public IEnumerable<(Draft? Before, DraftCommand Command, Actor Actor, DateTimeOffset At, Verdict Verdict)> Play()
    {
        Draft? draft = null;
        var now = Monday;
        foreach (var intent in intents)
        {
            now += TimeSpan.FromHours(intent.Hours);
            var command = CommandOf(intent, draft) with { Around = AroundThem(intent) };
            var actor = command is DraftCommand.Tick ? DraftWorkflow.Time : As(Everybody[intent.Who]);
            var verdict = DraftWorkflow.Apply(draft, command, actor, now);
            yield return (draft, command, actor, now, verdict);
            draft = (verdict as Verdict.TooLate)?.Instead.Draft ?? (verdict as Verdict.Accepted)?.Draft ?? draft;
        }
    }

    public override string ToString() => string.Join('\n', Play().Select(turn => $"{turn.At:u} {turn.Actor.Person.FirstName} {turn.Command.GetType().Name} -> {turn.Verdict.GetType().Name} {Shown(turn.Verdict)}"));

    private static string Shown(Verdict verdict) => verdict is Verdict.Accepted { Draft: var draft }
        ? $"{draft.State} at {draft.Step} of {string.Join(" ", draft.Route.Select(step => $"[{step.Role} needs {step.Needs} of {Names(step.Reviewers)} asked {Names(step.Asked ?? [])}]"))}"
        : "";

    private static string Names(IEnumerable<Person> people) => string.Join(",", people.Select(person => person.FirstName));

    private static Circumstances AroundThem(Intent intent) => Circumstances.Unknown with
    {
        Center = Contoso,
        Away = Everybody.Where((_, index) => (intent.Away & (1 << index)) != 0).ToDictionary(person => person.Id, _ => intent.Text % 2 == 0 ? Cleo : (Person?)null),
    };

    private DraftCommand CommandOf(Intent intent, Draft? draft)
    {
        var seen = (draft?.Revision ?? 0) - (intent.IsLate ? 1 : 0);
        var sent = (draft?.Submission?.Revision ?? 1) - (intent.IsLate ? 1 : 0);
        var version = (draft?.Version ?? 0) - (intent.IsLate ? 1 : 0);
        var step = draft?.Step ?? 1;
        var content = ContentOf(intent.Text);
        var check = intent.IsInside ? Inside : Outside;
        var author = draft?.Author ?? Everybody[intent.Who];
        return intent.What switch
        {
            1 or 2 or 3 or 4 when DraftRoute.For(Contoso, department, author, check) is var route && route.All(at => at.Reviewers.Count > 0) =>
                new DraftCommand.Submit("d1", seen, department, content, check, route),
            // A draft that nobody could decide is not sent, but kept.
            <= 4 => new DraftCommand.Save("d1", seen, department, content),
            5 or 6 => new DraftCommand.Propose(sent, step, content.Text, "A thought") { Seen = version, Others = content.Own },
            7 or 8 => new DraftCommand.AcceptEdit(draft?.Proposal?.Revision ?? 0, department, check, DraftRoute.For(Contoso, department, author, check)),
            9 => new DraftCommand.DeclineEdit(draft?.Proposal?.Revision ?? 0),
            10 => new DraftCommand.Withdraw(sent),
            11 => new DraftCommand.Recall(sent, intent.Text == 0 ? null : "A reason"),
            12 => new DraftCommand.Schedule(sent, DateOnly.FromDateTime(Monday.UtcDateTime).AddDays(intent.Text * 5)) { Seen = version },
            13 => intent.Text == 0 ? new DraftCommand.Retire(sent) : new DraftCommand.Tick(),
            14 or 15 => new DraftCommand.Tick(),
            16 => new DraftCommand.Decide(sent, step, DecisionKind.ChangesRequested, intent.Text == 0 ? null : "A note"),
            17 => new DraftCommand.Decide(sent, step, DecisionKind.Rejected, "A reason"),
            _ => new DraftCommand.Decide(sent, step, DecisionKind.Approved),
        };
    }

    /// <summary>Some of them read the same.</summary>
    private static DraftContent ContentOf(int text) => text switch
    {
        0 => Content,
        1 => Content with { Text = Content.Text + " " },
        2 => Content with { Text = "Other words.", WishedDate = "2026-11-27" },
        3 => Content with { Text = "Other  words.", WishedDate = "2026-12-20" },
        5 => OnX("Other words."),
        6 => OnX("Other\nwords."),
        7 => OnX("Words for X alone.") with { Text = "Other words." },
        _ => Content with { Text = "Something else" },
    };

    private static DraftContent OnX(string text) => Content with { Networks = "linkedin,x", Own = OwnTexts.Typed(new Dictionary<string, string> { ["x"] = text }) };
}
