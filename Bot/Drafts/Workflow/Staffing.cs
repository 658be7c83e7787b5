using System.Security.Cryptography;
using System.Text;
using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>
/// Who is asked at a step: of those who hold its role, are not away, and decided nothing else of this draft, the least busy first. Whoever is away is replaced by the colleague they
/// named; where nobody is left the backups are asked, then the owners. So a draft never waits for nobody.
/// </summary>
internal static class Staffing
{
    /// <summary>Reviewers who are called by chat for one step, unless it needs more.</summary>
    public const int MostCalled = 10;

    /// <summary>What happens to a draft is written at once, and its storage takes a hundred rows at a time.</summary>
    private const int MostRows = 80;

    /// <summary>When those who are asked are reminded: after this part of their time.</summary>
    private const double Reminder = 0.75;

    /// <summary>The draft with this step's turn: its people asked, its time running.</summary>
    public static Draft Begin(Draft draft, int step, Circumstances around, DateTimeOffset now)
    {
        var begun = draft with { Step = step };
        var staffed = Staffed(begun, draft.Route[step - 1], around);
        return begun.With(staffed) with { Clock = Clock(staffed, around, now) };
    }

    public static StepClock Clock(ReviewStep step, Circumstances around, DateTimeOffset now, int escalations = 0) => new(
        now, around.Calendar.Add(now, TimeSpan.FromHours(step.Hours * Reminder)), around.Calendar.Add(now, TimeSpan.FromHours(step.Hours)), escalations);

    /// <summary>The draft with this in place of its current step.</summary>
    public static Draft With(this Draft draft, ReviewStep step) =>
        draft with { Submission = draft.Submission! with { Route = [.. draft.Route.Select((old, index) => index == draft.Step - 1 ? step : old)] } };

    /// <summary>
    /// The first step is called for in the department's channel, where everybody sees it; later steps, and departments without a home, by chat: a few of
    /// those who may, since all find it under <c>review</c>.
    /// </summary>
    public static IEnumerable<DraftNotice> Call(Draft draft, string? channel)
    {
        if (channel is not null) yield return new DraftNotice.ReviewInChannel(channel);
        var isAtHome = channel is not null && draft.CurrentStep is { Role: Role.Advocate, StandIns: [], FromElsewhere: false };
        foreach (var notice in isAtHome ? [] : Ask(draft)) yield return notice;
    }

    /// <summary>Those who are asked at the current step; where it needs many, as many of them.</summary>
    public static IEnumerable<DraftNotice> Ask(Draft draft) => Called(draft).Select(person => new DraftNotice.ReviewInChat(person));

    public static IEnumerable<DraftNotice> Ask(IEnumerable<Person> people) => people.Take(MostCalled).Select(person => new DraftNotice.ReviewInChat(person));

    /// <summary>The review card once more, to those who are asked and have not decided.</summary>
    public static IEnumerable<DraftNotice> Remind(Draft draft) => Called(draft).Select(person => new DraftNotice.ReminderInChat(person));

    private static IEnumerable<Person> Called(Draft draft) => DraftWorkflow.WaitingFor(draft).Take(Math.Clamp(draft.CurrentStep?.Needs ?? 0, MostCalled, MostRows));

    /// <summary>Those who may be asked of some people: not the author, nobody who decided already, nobody twice; the least busy first.</summary>
    public static IEnumerable<Person> Free(Draft draft, IEnumerable<Person> people, Circumstances around) => people
        .DistinctBy(person => person.Id)
        .Where(person => person.Id != draft.Author.Id && !draft.HasDecided(person))
        .OrderBy(person => around.Waiting.GetValueOrDefault(person.Id))
        .ThenBy(person => Lot(draft, person), StringComparer.Ordinal);

    private static ReviewStep Staffed(Draft draft, ReviewStep step, Circumstances around)
    {
        // Whoever proposed the words that were taken has decided here before the step began.
        var deciders = draft.DecisionsOf(draft.Step).Where(decision => decision.Kind == DecisionKind.Approved).Select(decision => decision.By).ToList();
        var free = Free(draft, step.Reviewers, around).ToList();
        var present = free.Where(person => !around.IsAway(person)).ToList();
        var seats = step.NeedsAll && step.Asks is null ? free.Count : step.Asks ?? step.Needs + 1;
        var asked = present.Take(seats).ToList();
        var standIns = Free(draft, free.Select(person => around.Away.GetValueOrDefault(person.Id)).OfType<Person>(), around)
            .Where(person => !around.IsAway(person) && Reviews(person, around) && !asked.Contains(person)).Take(Math.Max(seats - asked.Count, 0)).ToList();
        if (deciders.Count + asked.Count + standIns.Count == 0) standIns = LastResort(draft, step, free, around);
        // A quorum is filled up before it is brought down: two of three are two, also while two are away.
        else if (!step.NeedsAll) standIns.AddRange(InAddition(draft, step, asked.Concat(standIns), around).Take(step.Needs - deciders.Count - asked.Count - standIns.Count));
        List<Person> all = [.. deciders, .. asked, .. standIns];
        return step with
        {
            Asked = all,
            StandIns = [.. standIns.Where(person => !step.Reviewers.Contains(person))],
            Needs = Math.Max(step.NeedsAll ? all.Count : Math.Min(step.Needs, all.Count), 1),
        };
    }

    /// <summary>The backups and the owners who are here and are not asked yet.</summary>
    private static IEnumerable<Person> InAddition(Draft draft, ReviewStep step, IEnumerable<Person> asked, Circumstances around)
    {
        var ids = asked.Select(person => person.Id).ToHashSet();
        return Free(draft, step.Backups, around).Concat(Free(draft, around.Owners, around)).DistinctBy(person => person.Id).Where(person => !ids.Contains(person.Id) && !around.IsAway(person));
    }

    /// <summary>Nobody of the step is here: the backups, then the owners, and if those are away too all of them, who find it when they are back.</summary>
    private static List<Person> LastResort(Draft draft, ReviewStep step, List<Person> away, Circumstances around)
    {
        var (backups, owners) = (Free(draft, step.Backups, around).ToList(), Free(draft, around.Owners, around).ToList());
        return Present(backups) is { Count: > 0 } nearest ? nearest
            : Present(owners) is { Count: > 0 } next ? next
            : [.. away.Concat(backups).Concat(owners).DistinctBy(person => person.Id)];

        List<Person> Present(List<Person> people) => people.FindAll(person => !around.IsAway(person));
    }

    /// <summary>Whoever stands in for a reviewer is one, of whichever department.</summary>
    public static bool Reviews(Person person, Circumstances around) =>
        around.Center?.FindMember(person.Id) is { Reviews: true };

    /// <summary>Among the equally busy it goes by lot, drawn anew for each draft and the same whoever draws it.</summary>
    private static string Lot(Draft draft, Person person) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{draft.Id}|{draft.Step}|{person.Id}")));
}
