using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>
/// What may become of a draft: a pure function of the draft, the command, who asks and when. The same arguments always give the same verdict,
/// so a verdict can be made again on fresh records after a conflict.
/// </summary>
public static class DraftWorkflow
{
    /// <summary>Reviewers who are called by chat for one step.</summary>
    private const int MostCalled = 10;

    /// <param name="draft">The draft as recorded; null where there is none of that id yet.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="actor">Who asks, with the roles they hold now.</param>
    /// <param name="now">The moment of asking.</param>
    public static Verdict Apply(Draft? draft, DraftCommand command, Actor actor, DateTimeOffset now) => (draft, command) switch
    {
        ({ } existing, DraftCommand.Save or DraftCommand.Submit) when existing.Author.Id != actor.Person.Id => new Verdict.Denied(Denial.NotFound),
        ({ } existing, DraftCommand.Save or DraftCommand.Submit) when !existing.CanBeEditedBy(actor.Person) => new Verdict.Stale(existing),
        ({ } existing, DraftCommand.Save { Seen: var seen }) when seen != existing.Revision => new Verdict.Stale(existing),
        ({ } existing, DraftCommand.Submit { Seen: var seen }) when seen != existing.Revision => new Verdict.Stale(existing),
        (_, DraftCommand.Save save) => Save(draft ?? New(save.DraftId, actor, now), save, actor, now),
        (_, DraftCommand.Submit submit) => Submit(draft ?? New(submit.DraftId, actor, now), submit, actor, now),
        (null, DraftCommand.Decide) => new Verdict.Denied(Denial.NotFound),
        ({ } existing, DraftCommand.Decide decide) => Decide(existing, decide, actor, now),
        _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>Why this person may not decide the draft's current step; null where they may.</summary>
    public static Denial? WhyNot(Draft draft, Actor actor) =>
        draft.CurrentStep is not { } step ? Denial.NotReviewer
        : draft.Author.Id == actor.Person.Id ? Denial.OwnDraft
        : !actor.Holds(step.Role, step.Department) ? Denial.NotReviewer
        : HasDecidedEarlier(draft, actor.Person) ? Denial.DecidedBefore
        : null;

    /// <summary>Who may decide the current step, as known when the draft was submitted.</summary>
    public static IReadOnlyList<Person> WaitingFor(Draft draft) =>
        draft.CurrentStep is { } step ? [.. step.Reviewers.Where(reviewer => !HasDecidedEarlier(draft, reviewer))] : [];

    private static Draft New(string id, Actor actor, DateTimeOffset now) => new()
    {
        Id = id,
        Department = "",
        Author = actor.Person,
        State = DraftState.Unfinished,
        Version = 0,
        Revision = 0,
        CreatedAt = now,
        ChangedAt = now,
    };

    private static Verdict.Accepted Save(Draft draft, DraftCommand.Save command, Actor actor, DateTimeOffset now) =>
        Happened(
            Edited(draft, command.Department, command.Content, now) with { Findings = command.Check?.Findings ?? [] },
            DraftEventKind.Saved, actor, now);

    private static Verdict.Accepted Submit(Draft draft, DraftCommand.Submit command, Actor actor, DateTimeOffset now)
    {
        var submitted = Edited(draft, command.Department, command.Content, now) with
        {
            State = DraftState.InReview,
            Step = 1,
            // A record from before the moment was kept is listed by the moment it was created, and stays in its place.
            FirstSubmittedAt = draft.FirstSubmittedAt ?? (draft.Submission is null ? now : draft.CreatedAt),
            Findings = command.Check.Findings,
        };
        submitted = submitted with
        {
            Submission = new()
            {
                Revision = submitted.Revision,
                Route = command.Route,
                Findings = command.Check.Findings,
                BoxVersion = command.Department.Box.Version,
                BrandVersion = command.BrandVersion,
                At = now,
                Content = command.Content,
            },
        };
        return Happened(submitted, DraftEventKind.Submitted, actor, now, [.. CallFor(submitted, command.Department.Channel)]);
    }

    private static Verdict Decide(Draft draft, DraftCommand.Decide command, Actor actor, DateTimeOffset now)
    {
        if (draft.Author.Id == actor.Person.Id) return new Verdict.Denied(Denial.OwnDraft);
        if (draft.State != DraftState.InReview || draft.Revision != command.Revision || draft.Step != command.Step) return new Verdict.Stale(draft);
        if (WhyNot(draft, actor) is { } denial) return new Verdict.Denied(denial);
        if (command.Kind != DecisionKind.Approved && string.IsNullOrWhiteSpace(command.Note)) return new Verdict.Denied(Denial.NoteMissing);

        var decision = new Decision(draft.Revision, draft.Step, command.Kind, actor.Person, now, command.Note?.Trim());
        var decided = draft with { Decisions = [.. draft.Decisions, decision], ChangedAt = now };
        var news = new DraftNotice.NewsForAuthor(draft.Author);
        return command.Kind switch
        {
            DecisionKind.ChangesRequested => Happened(decided with { State = DraftState.ChangesRequested }, DraftEventKind.ChangesRequested, actor, now, news),
            DecisionKind.Rejected => Happened(decided with { State = DraftState.Rejected }, DraftEventKind.Rejected, actor, now, news),
            _ when draft.Step == draft.Route.Count => Happened(decided with { State = DraftState.Approved }, DraftEventKind.Approved, actor, now, news),
            _ => NextStep(decided, news, actor, now),
        };
    }

    private static Verdict.Accepted NextStep(Draft decided, DraftNotice news, Actor actor, DateTimeOffset now)
    {
        var next = decided with { Step = decided.Step + 1 };
        var accepted = Happened(next, DraftEventKind.Approved, actor, now, [news, .. CallFor(next, channel: null)]);
        return accepted with { Event = accepted.Event with { Step = decided.Step } };
    }

    /// <summary>
    /// The first step is called for in the department's channel, where everybody sees it; later steps, and departments without a home, by chat: a few of
    /// those who may, since all find it under <c>review</c>.
    /// </summary>
    private static IEnumerable<DraftNotice> CallFor(Draft draft, string? channel)
    {
        if (channel is not null) yield return new DraftNotice.ReviewInChannel(channel);
        var homely = channel is not null && draft.CurrentStep is { Role: Role.Advocate };
        foreach (var reviewer in homely ? [] : WaitingFor(draft).Take(MostCalled)) yield return new DraftNotice.ReviewInChat(reviewer);
    }

    private static Draft Edited(Draft draft, Department department, DraftContent content, DateTimeOffset now) => draft with
    {
        Department = department.Key,
        Content = content,
        Revision = draft.Revision + 1,
        ChangedAt = now,
    };

    private static bool HasDecidedEarlier(Draft draft, Person person) =>
        draft.Decisions.Any(decision => decision.Revision == draft.Revision && decision.Step < draft.Step && decision.By.Id == person.Id);

    private static Verdict.Accepted Happened(Draft draft, DraftEventKind kind, Actor actor, DateTimeOffset now, params DraftNotice[] notices)
    {
        var number = draft.Version + 1;
        var note = draft.LastDecision is { } last && last.At == now ? last.Note : null;
        return new(draft with { Version = number }, new(number, kind, actor.Person, now, draft.Revision, draft.Step, note), notices);
    }
}
