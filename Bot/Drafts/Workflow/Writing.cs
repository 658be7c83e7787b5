using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>What an author writes: kept, or sent for review. Sent again after an approval it keeps that approval where readers see the same words.</summary>
internal static class Writing
{
    public static Verdict Apply(Draft? draft, DraftCommand.Write command, Actor actor, DateTimeOffset now)
    {
        if (draft is not null && draft.Author.Id != actor.Person.Id) return new Verdict.Denied(Denial.NotFound);
        if (draft is not null && (!draft.CanBeEditedBy(actor.Person) || command.Seen != draft.Revision)) return new Verdict.Stale(draft);
        if (draft?.IsFull is true) return new Verdict.Denied(Denial.Full);
        command = command with { Content = command.Content.After(draft?.Content ?? command.Content) };
        if (command.Content.Characters > DraftContent.MostCharacters) return new Verdict.Denied(Denial.WordsTooLong);
        var written = Written(draft ?? New(command.DraftId, actor, now), command.Department, command.Content);
        return command switch
        {
            DraftCommand.Submit when draft is { State: DraftState.Approved, Submission: { } sent } && sent.Content == command.Content && draft.Department == command.Department.Key => new Verdict.Stale(draft),
            DraftCommand.Submit submit when draft is { State: DraftState.Approved, Submission: { } approved } && SmallChange.IsOne(draft, approved, submit) =>
                Keep(written, approved, submit, actor, now),
            DraftCommand.Submit submit => Submit(written, submit, actor, now),
            DraftCommand.Save save => (written with { Findings = save.Check?.Findings ?? [] }).After(DraftEventKind.Saved, actor, now),
            _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}."),
        };
    }

    /// <summary>A submission, by its author or with words they took over from a proposal.</summary>
    public static Draft Submitted(Draft written, DraftCommand.Submit command, DateTimeOffset now)
    {
        var submitted = written with
        {
            State = DraftState.InReview,
            Department = command.Department.Key,
            Findings = command.Check.Findings,
            Proposal = null,
            Ending = null,
            GoesOut = null,
            ExpiresAt = command.Content.WishedDay is { } day && day < DateOnly.MaxValue ? command.Around.At(day.AddDays(1)) : null,
            // A record from before the moment was kept is listed by the moment it was created, and stays in its place.
            FirstSubmittedAt = written.FirstSubmittedAt ?? (written.Submission is null ? now : written.CreatedAt),
            Submission = Submission(written, command, now),
        };
        return Staffing.Begin(submitted, 1, command.Around, now);
    }

    private static Verdict.Accepted Submit(Draft written, DraftCommand.Submit command, Actor actor, DateTimeOffset now)
    {
        var submitted = Submitted(written, command, now);
        return submitted.After(DraftEventKind.Submitted, actor, now, null, Staffing.Call(submitted, command.Department.Channel));
    }

    /// <summary>The approval is carried over: each decision says of which words it was made.</summary>
    private static Verdict.Accepted Keep(Draft written, Submission approved, DraftCommand.Submit command, Actor actor, DateTimeOffset now)
    {
        var carried = written.Decisions.Where(decision => decision.Revision == approved.Revision)
            .Select(decision => decision with { Revision = written.Revision, CarriedFrom = decision.CarriedFrom ?? approved.Revision }).ToList();
        var kept = written with
        {
            State = DraftState.Approved,
            Findings = command.Check.Findings,
            Decisions = [.. written.Decisions, .. carried],
            GoesOut = command.Content.WishedDay == approved.Content.WishedDay ? written.GoesOut : Outings.Of(command.Content, command.Around, now),
            Submission = Submission(written, command, now) with
            {
                Route = approved.Route,
                RouteVersion = approved.RouteVersion,
                CardOf = approved.CardOf,
                KeepsApproval = true,
            },
        };
        return kept.After(DraftEventKind.KeptApproval, actor, now, null, carried.Select(decision => new DraftNotice.NewsForReviewer(decision.By)));
    }

    private static Submission Submission(Draft written, DraftCommand.Submit command, DateTimeOffset now) => new()
    {
        Revision = written.Revision,
        CardOf = written.Revision,
        Route = command.Route,
        Findings = command.Check.Findings,
        BoxVersion = command.Department.Box.Version,
        BrandVersion = command.BrandVersion,
        At = now,
        RouteVersion = command.Department.Route.Version,
        Before = written.Submission?.Revision,
        Content = command.Content,
        ContentBefore = written.Submission?.Content,
    };

    /// <summary>Another department sees it only once it is sent there.</summary>
    private static Draft Written(Draft draft, Department department, DraftContent content) => draft with
    {
        Department = draft.Submission is null ? department.Key : draft.Department,
        FormDepartment = department.Key,
        Content = content,
        Revision = draft.NextRevision,
        LastRevision = draft.NextRevision,
    };

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
}
