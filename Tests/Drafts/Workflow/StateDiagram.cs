using System.Globalization;
using System.Text;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

/// <summary>The state machine as the workflow itself has it: every command is tried on every state that can be reached, and what is accepted is an arrow.</summary>
internal static class StateDiagram
{
    private static readonly DateTimeOffset Later = Monday.AddDays(30);

    /// <summary>Every way that a draft can go, each once, with the draft after it; in the order of the states.</summary>
    public static IReadOnlyList<Arrow> Arrows { get; } = [.. Explore().DistinctBy(arrow => (arrow.From, arrow.To, arrow.By)).OrderBy(arrow => arrow.From).ThenBy(arrow => arrow.To).ThenBy(arrow => arrow.By)];

    /// <summary>As a Mermaid diagram, with its arrows in the order of the states and of what leads from one to the other.</summary>
    public static string Draw()
    {
        var arrows = Arrows.GroupBy(arrow => (arrow.From, arrow.To))
            .Select(way => $"    {way.Key.From?.ToString() ?? "[*]"} --> {way.Key.To}: {string.Join(", ", way.Select(arrow => arrow.Word))}");
        return new StringBuilder("stateDiagram-v2\n").AppendJoin('\n', arrows).Append('\n').Append("    Retired --> [*]\n").ToString();
    }

    private static List<Arrow> Explore()
    {
        var (arrows, seen, next) = (new List<Arrow>(), new HashSet<string>(), new Queue<Draft>());
        Reach(null);
        while (next.TryDequeue(out var draft)) Reach(draft);
        return arrows;

        void Reach(Draft? draft)
        {
            foreach (var (command, actor, at) in Everything(draft))
            {
                if (DraftWorkflow.Apply(draft, command, actor, at) is not Verdict.Accepted { Draft: var after, Event.Kind: var kind }) continue;
                arrows.Add(new(draft?.State, kind, after));
                if (after.Revision < 6 && seen.Add(Likeness(after))) next.Enqueue(after);
            }
        }
    }

    /// <summary>Drafts alike in this have the same ways on.</summary>
    private static string Likeness(Draft draft) => string.Create(
        CultureInfo.InvariantCulture,
        $"{draft.State} {draft.Step} {draft.Clock?.RemindAt is null} {draft.Clock?.Escalations > 0} {draft.ExpiresAt is null} {draft.GoesOut?.At is null} {draft.Content.Text} {draft.Submission?.Content.Text} {draft.Proposal?.Content.Text}");

    private static IEnumerable<(DraftCommand Command, CoEBot.Center.Actor Actor, DateTimeOffset At)> Everything(Draft? draft)
    {
        var (seen, sent, step) = (draft?.Revision ?? 0, draft?.Submission?.Revision ?? 0, draft?.Step ?? 0);
        var wished = Content with { WishedDate = "2026-12-01" };
        var way = DraftRoute.For(Contoso, Engineering, Ana, Outside);
        foreach (var content in new[] { Content, wished, Content with { Text = Content.Text + " " } })
        {
            yield return (new DraftCommand.Save("d1", seen, Engineering, content), As(Ana), Monday);
            yield return (new DraftCommand.Submit("d1", seen, Engineering, content, Outside, way), As(Ana), Monday);
        }

        foreach (var reviewer in new[] { Ben, Cleo })
        {
            foreach (var kind in Enum.GetValues<DecisionKind>())
            {
                yield return (new DraftCommand.Decide(sent, step, kind, kind == DecisionKind.Approved ? null : "We told this last week."), As(reviewer), Monday);
            }

            yield return (new DraftCommand.Propose(sent, step, "Other words"), As(reviewer), Monday);
            yield return (new DraftCommand.Propose(sent, step, Content.Text.Replace(' ', '\n')), As(reviewer), Monday);
        }

        yield return (new DraftCommand.AcceptEdit(draft?.Proposal?.Revision ?? 0, Engineering, Outside, way), As(Ana), Monday);
        yield return (new DraftCommand.DeclineEdit(draft?.Proposal?.Revision ?? 0), As(Ana), Monday);
        yield return (new DraftCommand.Withdraw(sent), As(Ana), Monday);
        yield return (new DraftCommand.Recall(sent), As(Ana), Monday);
        yield return (new DraftCommand.Retire(sent), As(Ana), Monday);
        yield return (new DraftCommand.Schedule(sent, new DateOnly(2026, 12, 2)), As(Ana), Monday);
        foreach (var at in new[] { draft is null ? Monday : DraftWorkflow.NextDue(draft) ?? Monday, Later }) yield return (new DraftCommand.Tick(), DraftWorkflow.Time, at);
        if (draft is not null)
        {
            var gone = Circumstances.Unknown with { Center = Contoso, Away = DraftWorkflow.WaitingFor(draft).ToDictionary(person => person.Id, _ => (CoEBot.Center.Person?)null) };
            yield return (new DraftCommand.Tick { Around = gone }, DraftWorkflow.Time, Monday);
        }
    }

    /// <summary>One way.</summary>
    /// <param name="From">Where the draft stood; null where there was none.</param>
    /// <param name="By">What happened.</param>
    /// <param name="After">The draft since.</param>
    public sealed record Arrow(DraftState? From, DraftEventKind By, Draft After)
    {
        public DraftState To => After.State;

        public string Word => By switch
        {
            DraftEventKind.ChangesRequested => "changes requested",
            DraftEventKind.EditProposed => "edit proposed",
            DraftEventKind.EditAccepted => "edit accepted",
            DraftEventKind.EditDeclined => "edit declined",
            DraftEventKind.KeptApproval => "small change",
            DraftEventKind.DayCame => "its day came",
            DraftEventKind.Reassigned => "others asked",
            _ => By.ToString().ToLowerInvariant(),
        };
    }
}
