using CoEBot.Cards;
using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>
/// Other words from a reviewer, which the author takes or leaves. Taken, they go on as a new version: who proposed them has approved them at their step, and everybody before
/// that step looks again unless readers see the same words.
/// </summary>
internal static class Proposing
{
    public static Verdict Propose(Draft draft, DraftCommand.Propose command, Actor actor, DateTimeOffset now)
    {
        if (draft.Author.Id == actor.Person.Id) return new Verdict.Denied(Denial.OwnDraft);
        if (!Deciding.IsShown(draft, command.Revision, command.Step)) return new Verdict.Stale(draft);
        if (Deciding.WhyNot(draft, actor) is { } denial) return new Verdict.Denied(denial);
        if (draft.IsFull) return new Verdict.Denied(Denial.Full);
        var sent = draft.Submission!;
        var words = Reworded(sent.Content, command);
        if (string.IsNullOrWhiteSpace(command.Text) || words == sent.Content) return new Verdict.Denied(Denial.NothingProposed);
        if (words.Posts.Any(post => post.Text.Length > FieldLimits.Text)) return new Verdict.Denied(Denial.WordsTooLong);
        if (Happening.IsTooLong(command.Note)) return new Verdict.Denied(Denial.NoteTooLong);

        var note = Happening.Said(command.Note);
        var proposal = new EditProposal(draft.NextRevision, sent.Revision, actor.Person, now, note) { Content = words };
        var proposed = draft with { State = DraftState.EditProposed, Proposal = proposal, LastRevision = proposal.Revision };
        return proposed.After(DraftEventKind.EditProposed, actor, now, note, new DraftNotice.NewsForAuthor(draft.Author));
    }

    public static Verdict Accept(Draft draft, DraftCommand.AcceptEdit command, Actor actor, DateTimeOffset now)
    {
        if (WhyNoAnswer(draft, command.Proposed, actor) is { } refusal) return refusal;
        if (Waiting.Expired(draft, now) is { } expired) return new Verdict.TooLate(expired);
        if (command.Check.Blocks) return new Verdict.Denied(Denial.ProposalBlocked);
        var proposal = draft.Proposal!;
        var written = draft with { Content = proposal.Content, Revision = draft.NextRevision, LastRevision = draft.NextRevision };
        var answer = new EditAnswer(proposal.By, now, IsTaken: true) { Event = draft.Version + 1 };
        var submit = new DraftCommand.Submit(draft.Id, draft.Revision, command.Department, proposal.Content, command.Check, command.Route, command.BrandVersion) { Around = command.Around };
        var submitted = Writing.Submitted(written with { Answer = answer, Decisions = [.. draft.Decisions, .. Approvals(draft, written, command.Route)] }, submit, now);
        var next = Deciding.Onward(submitted, command.Around, now);
        return next.After(
            DraftEventKind.EditAccepted, actor, now, null, [.. Staffing.Call(next, command.Department.Channel), new DraftNotice.NewsForReviewer(proposal.By)]);
    }

    public static Verdict Decline(Draft draft, DraftCommand.DeclineEdit command, Actor actor, DateTimeOffset now)
    {
        if (WhyNoAnswer(draft, command.Proposed, actor) is { } refusal) return refusal;
        if (Happening.IsTooLong(command.Note)) return new Verdict.Denied(Denial.NoteTooLong);
        var note = Happening.Said(command.Note);
        var step = draft.CurrentStep!;
        var answer = new EditAnswer(draft.Proposal!.By, now, IsTaken: false, note) { Event = draft.Version + 1 };
        var back = draft with { State = DraftState.InReview, Proposal = null, Answer = answer, Clock = Staffing.Clock(step, command.Around, now, draft.Clock?.Escalations ?? 0) };
        return back.After(DraftEventKind.EditDeclined, actor, now, note, new DraftNotice.NewsForReviewer(answer.By));
    }

    /// <summary>Each post in the words that were proposed for it.</summary>
    private static DraftContent Reworded(DraftContent content, DraftCommand.Propose command) => content.Posts.Index().Aggregate(
        content,
        (reworded, at) => (at.Index == 0 ? command.Text : command.Others.Of(at.Item.Networks[0].Key)) is { } text ? reworded.Reworded(at.Item, text) : reworded);

    private static Verdict? WhyNoAnswer(Draft draft, int proposed, Actor actor) =>
        draft.Author.Id != actor.Person.Id ? new Verdict.Denied(Denial.NotAuthor)
        : draft is not { State: DraftState.EditProposed, Proposal: { } proposal } || proposal.Revision != proposed ? new Verdict.Stale(draft)
        : null;

    /// <summary>
    /// What stands of the decisions: the proposer's own, at the place of their step on the new way; and where readers see the same words, those that were made before it.
    /// </summary>
    private static IEnumerable<Decision> Approvals(Draft draft, Draft written, IReadOnlyList<ReviewStep> route)
    {
        var proposal = draft.Proposal!;
        if (SmallChange.IsOne(draft.Submission!.Content, proposal.Content))
            foreach (var decision in draft.Decisions.Where(decision => decision.Revision == proposal.Of && PlaceOf(draft.Route[decision.Step - 1], route) == decision.Step))
                yield return decision with { Revision = written.Revision, CarriedFrom = decision.CarriedFrom ?? proposal.Of };
        if (PlaceOf(draft.CurrentStep!, route) is { } place)
            yield return new(written.Revision, place, DecisionKind.Approved, proposal.By, proposal.At, proposal.Note) { CarriedFrom = proposal.Revision };
    }

    private static int? PlaceOf(ReviewStep step, IReadOnlyList<ReviewStep> route)
    {
        for (var index = 0; index < route.Count; index++)
            if (route[index] is var other && (other.Role, other.Department, other.Specialty, other.FromElsewhere) == (step.Role, step.Department, step.Specialty, step.FromElsewhere))
                return index + 1;
        return null;
    }
}
