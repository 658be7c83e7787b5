using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>What became of something a person asked of a draft, with the truth to show them.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    /// <summary>Accepted, now or by an earlier delivery of the same action.</summary>
    public sealed record Done(Draft Draft) : DraftOutcome;

    /// <summary>Refused; <paramref name="Draft"/> is null where there is none, or none for this person.</summary>
    public sealed record Refused(Denial Why, Draft? Draft) : DraftOutcome;

    /// <summary>Too late; the draft had moved on.</summary>
    public sealed record Overtaken(Draft Draft) : DraftOutcome;

    /// <summary>Nothing was sent: words that were proposed for it and never answered are to be seen first.</summary>
    public sealed record Unread(Draft Draft) : DraftOutcome;

    /// <summary>Words that came too late for their draft, or for which it has no room (<see cref="Denial.Full"/>), are kept as a draft of their own.</summary>
    public sealed record SetAside(Draft Kept, Denial? Why = null) : DraftOutcome;
}

/// <summary>Takes what authors write: holds it against the box, finds its way, and has it entered into the records. Whatever reaches it is kept.</summary>
public sealed class DraftDesk(IDraftStore store, DraftLedger ledger, ReviewLoads loads, CenterDirectory centers, IDraftAdvice advice, TimeProvider time)
{
    private static readonly Finding NobodyReviews = new(
        "The way", Severity.Block, "Nobody but you may review this yet.", "Ask an owner of the Center to name an advocate; your draft is kept.");

    public async Task<DraftFile?> FindAsync(string draftId, CancellationToken cancellation) =>
        Ids.IsValid(draftId) ? await store.FindAsync(draftId, null, cancellation) : null;

    /// <summary>Keeps what was typed, unchecked.</summary>
    public Task<DraftOutcome> SaveAsync(DraftEntry entry, Actor actor, CancellationToken cancellation) =>
        WriteAsync(entry, "save", new DraftCommand.Save(entry.DraftId, entry.Revision, entry.Department, entry.Content), actor, cancellation);

    /// <summary>Holds what was typed against the box, and sends it on its way or, where a wall blocks, keeps it with the findings.</summary>
    public async Task<DraftOutcome> SubmitAsync(DraftEntry entry, Actor actor, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        var (check, route) = Way(entry, actor.Person, center);
        await loads.CountAsync(route.SelectMany(step => step.Reviewers), cancellation);
        DraftCommand command = check.Blocks
            ? new DraftCommand.Save(entry.DraftId, entry.Revision, entry.Department, entry.Content, check)
            : new DraftCommand.Submit(entry.DraftId, entry.Revision, entry.Department, entry.Content, check, route, center.Brand.Version);
        return await WriteAsync(entry, "submit", command, actor, cancellation);
    }

    /// <summary>Sends what was written last once more, without the day that has passed: the one click after an expiry.</summary>
    public async Task<DraftOutcome> SubmitAgainAsync(string draftId, int revision, Actor actor, CancellationToken cancellation)
    {
        if (await FindAsync(draftId, cancellation) is not { Draft: var draft } || draft.Author.Id != actor.Person.Id) return new DraftOutcome.Refused(Denial.NotFound, null);
        if ((await centers.ReadAsync(cancellation)).FindDepartment(draft.Department) is not { } department) return new DraftOutcome.Overtaken(draft);
        if (draft.HasUnanswered) return new DraftOutcome.Unread(draft);
        return await SubmitAsync(new(draftId, revision, department, draft.Content with { WishedDate = DayToCome(draft, department) }), actor, cancellation);
    }

    /// <summary>The day that was wished for; null where it has passed in the department.</summary>
    public string? DayToCome(Draft draft, Department department) =>
        draft.Content.WishedDay < department.Zone.Shown(time.GetUtcNow()).Day ? null : draft.Content.WishedDate;

    /// <summary>
    /// Makes the edit that a finding offers, and keeps the draft with what is found in it then. Where the words have changed so that nothing is to be mended, they are kept
    /// as they are.
    /// </summary>
    /// <param name="entry">The form.</param>
    /// <param name="rule">The id of the rule that found something.</param>
    /// <param name="start">Where it did.</param>
    /// <param name="networks">In the words of which networks; null where all share them.</param>
    /// <param name="actor">Whose form it is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<DraftOutcome> MendAsync(DraftEntry entry, string rule, int start, string? networks, Actor actor, CancellationToken cancellation)
    {
        var (center, now) = (await centers.ReadAsync(cancellation), time.GetUtcNow());
        var found = DraftCheck.Of(entry.Content, entry.Department, center, now);
        var mended = found.Mendable(rule, start, networks) is { } finding ? Mended(entry.Content, finding) : entry.Content;
        var command = new DraftCommand.Save(entry.DraftId, entry.Revision, entry.Department, mended, DraftCheck.Of(mended, entry.Department, center, now));
        return await WriteAsync(entry, $"mend|{rule}|{start}|{networks}", command, actor, cancellation);
    }

    private static DraftContent Mended(DraftContent content, Finding finding)
    {
        var post = content.Posts.First(post => finding.Networks is null || post.Keys == finding.Networks);
        return content.Reworded(post, finding.Fix!.Apply(post.Text));
    }

    /// <summary>Takes the words that a reviewer proposed, held against the box as if the author had typed them.</summary>
    public async Task<DraftOutcome> AcceptEditAsync(string draftId, int proposed, Actor actor, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        return await ledger.EnterAsync(draftId, ActionKey.OfAcceptedEdit(draftId, proposed, actor.Person), Ask, actor, cancellation);

        DraftCommand Ask(Draft? draft)
        {
            // Nothing is proposed any more: an answer to nothing changes nothing, and is told how it stands now.
            if (draft is not { Proposal: { } proposal } || center.FindDepartment(draft.Department) is not { } department) return new DraftCommand.DeclineEdit(0);
            var (check, route) = Way(new(draftId, draft.Revision, department, proposal.Content), draft.Author, center);
            return new DraftCommand.AcceptEdit(proposed, department, check, route, center.Brand.Version);
        }
    }

    /// <summary>What the box and the colleagues say of it, and the steps it takes.</summary>
    private (BoxCheck Check, IReadOnlyList<ReviewStep> Route) Way(DraftEntry entry, Person author, CenterDefinition center)
    {
        var found = DraftCheck.Of(entry.Content, entry.Department, center, time.GetUtcNow());
        var check = BoxCheck.Of([.. found.Findings, .. advice.Of(entry, author, center)]);
        var route = DraftRoute.For(center, entry.Department, author, check, entry.Content.Topic);
        return (route.Count == 0 || route.Any(step => step.Reviewers.Count == 0) ? BoxCheck.Of([.. check.Findings, NobodyReviews]) : check, route);
    }

    /// <summary>Where the draft takes no words any more, or is somebody else's, what was typed becomes a draft of its own: nothing that reached us is lost.</summary>
    private async Task<DraftOutcome> WriteAsync(DraftEntry entry, string verb, DraftCommand command, Actor actor, CancellationToken cancellation)
    {
        var key = entry.Key(verb, actor);
        var outcome = await ledger.EnterAsync(entry.DraftId, key, _ => command, actor, cancellation);
        var isKept = outcome is DraftOutcome.Done or DraftOutcome.SetAside
            || (outcome is DraftOutcome.Overtaken { Draft: var now } && (IsIn(now.Content) || (now.Submission is { } sent && IsIn(sent.Content))));
        if (isKept || !entry.Content.HasWords) return outcome;

        var (aside, why) = (Ids.From(key), (outcome as DraftOutcome.Refused)?.Why);
        return await ledger.EnterAsync(aside, key, _ => new DraftCommand.Save(aside, 0, entry.Department, entry.Content), actor, cancellation) switch
        {
            DraftOutcome.Done done => new DraftOutcome.SetAside(done.Draft, why),
            DraftOutcome.Overtaken overtaken => new DraftOutcome.SetAside(overtaken.Draft, why),
            var refused => refused,
        };

        bool IsIn(DraftContent kept) => kept == entry.Content.After(kept);
    }
}

/// <summary>A filled form, as it reached the server.</summary>
/// <param name="DraftId">Minted when the form was shown.</param>
/// <param name="Revision">The revision it was filled from.</param>
/// <param name="Department">For which department.</param>
/// <param name="Content">What was typed.</param>
public sealed record DraftEntry(string DraftId, int Revision, Department Department, DraftContent Content)
{
    public string Key(string verb, Actor actor) => ActionKey.Of(DraftId, Revision, 0, $"{verb}|{Department.Key}", actor.Person.Id, Content);
}
