using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Outbox;

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

    /// <summary>Words that came too late for their draft are kept as a draft of their own.</summary>
    public sealed record SetAside(Draft Kept) : DraftOutcome;
}

/// <summary>
/// Takes what people ask of drafts: read, decide (<see cref="DraftWorkflow"/>), commit, and deliver. A hint on the queue goes before the commit, so that whatever
/// is committed is also told, even by another process. Three round trips to storage: read, hint, commit.
/// </summary>
public sealed class DraftDesk(IDraftStore store, IDraftLists lists, OutboxLanes outbox, CenterDirectory centers, IDraftAdvice advice, TimeProvider time)
{
    /// <summary>Conflicts after which a click is answered with "try again": each one means that somebody else's change went through.</summary>
    private const int MostConflicts = 20;

    private static readonly Finding NobodyReviews = new(
        "The way", Severity.Block, "Nobody but you may review this yet.", "Ask an owner of the Center to name an advocate; your draft is kept.");

    public async Task<DraftFile?> FindAsync(string draftId, CancellationToken cancellation) =>
        Ids.IsValid(draftId) ? await store.FindAsync(draftId, null, cancellation) : null;

    /// <summary>Keeps what was typed, unchecked.</summary>
    public Task<DraftOutcome> SaveAsync(DraftEntry entry, Actor actor, CancellationToken cancellation) =>
        RunAsync(entry, "save", new DraftCommand.Save(entry.DraftId, entry.Revision, entry.Department, entry.Content), actor, cancellation);

    /// <summary>Holds what was typed against the box, and sends it on its way or, where a wall blocks, keeps it with the findings.</summary>
    public async Task<DraftOutcome> SubmitAsync(DraftEntry entry, Actor actor, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        var found = DraftCheck.Of(entry.Content, entry.Department, center, time.GetUtcNow());
        var check = BoxCheck.Of([.. found.Findings, .. advice.Of(entry, actor.Person, center)]);
        var route = DraftRoute.For(center, entry.Department, actor.Person, check.IsInside);
        if (route.Any(step => step.Reviewers.Count == 0)) check = BoxCheck.Of([.. check.Findings, NobodyReviews]);
        DraftCommand command = check.Blocks
            ? new DraftCommand.Save(entry.DraftId, entry.Revision, entry.Department, entry.Content, check)
            : new DraftCommand.Submit(entry.DraftId, entry.Revision, entry.Department, entry.Content, check, route, center.Brand.Version);
        return await RunAsync(entry, "submit", command, actor, cancellation);
    }

    /// <summary>
    /// Makes the edit that a finding offers, and keeps the draft with what is found in it then. Where the words have changed so that nothing is to be mended, they are kept
    /// as they are.
    /// </summary>
    public async Task<DraftOutcome> MendAsync(DraftEntry entry, string rule, int start, Actor actor, CancellationToken cancellation)
    {
        var (center, now) = (await centers.ReadAsync(cancellation), time.GetUtcNow());
        var found = DraftCheck.Of(entry.Content, entry.Department, center, now);
        var mended = found.FixOf(rule, start) is { } fix ? entry.Content with { Text = fix.Apply(entry.Content.Text) } : entry.Content;
        var command = new DraftCommand.Save(entry.DraftId, entry.Revision, entry.Department, mended, DraftCheck.Of(mended, entry.Department, center, now));
        return await RunAsync(entry, $"mend|{rule}|{start}", command, actor, cancellation);
    }

    public Task<DraftOutcome> DecideAsync(string draftId, DraftCommand.Decide decision, Actor actor, CancellationToken cancellation) =>
        RunAsync(
            draftId, ActionKey.Of(draftId, decision.Revision, decision.Step, decision.Kind.ToString(), actor.Person.Id), decision, actor, cancellation);

    /// <summary>A page of a list, read through the drafts themselves: what a list says too much falls away.</summary>
    public async Task<(IReadOnlyList<Draft> Drafts, string? After)> ListAsync(DraftList list, Actor actor, string? after, int count, CancellationToken cancellation)
    {
        var page = await lists.ListAsync(list, actor.Person.Id, after is { Length: <= 64 } ? after : null, count, cancellation);
        var files = await Task.WhenAll(page.DraftIds.Select(id => store.FindAsync(id, null, cancellation)));
        bool Belongs(Draft draft) => list == DraftList.Mine ? draft.Author.Id == actor.Person.Id : DraftWorkflow.WhyNot(draft, actor) is null;
        return ([.. files.OfType<DraftFile>().Select(file => file.Draft).Where(Belongs)], page.After);
    }

    /// <summary>Where the draft takes no words any more, or is somebody else's, what was typed becomes a draft of its own: nothing that reached us is lost.</summary>
    private async Task<DraftOutcome> RunAsync(DraftEntry entry, string verb, DraftCommand command, Actor actor, CancellationToken cancellation)
    {
        var key = entry.Key(verb, actor);
        var outcome = await RunAsync(entry.DraftId, key, command, actor, cancellation);
        var isKept = outcome is DraftOutcome.Done or DraftOutcome.SetAside || (outcome is DraftOutcome.Overtaken { Draft: var now } && now.Content == entry.Content);
        if (isKept || entry.Content.Text.Length == 0) return outcome;

        var aside = Ids.From(key);
        var kept = await RunAsync(aside, key, new DraftCommand.Save(aside, 0, entry.Department, entry.Content), actor, cancellation);
        return kept switch
        {
            DraftOutcome.Done done => new DraftOutcome.SetAside(done.Draft),
            DraftOutcome.Overtaken overtaken => new DraftOutcome.SetAside(overtaken.Draft),
            _ => kept,
        };
    }

    private async Task<DraftOutcome> RunAsync(string draftId, string actionKey, DraftCommand command, Actor actor, CancellationToken cancellation)
    {
        if (!Ids.IsValid(draftId)) return new DraftOutcome.Refused(Denial.NotFound, null);
        Hint? hint = null;
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var file = await store.FindAsync(draftId, actionKey, cancellation);
            if (file is { ActionAccepted: true })
            {
                // Perhaps by our own first try, whose answer was lost.
                if (hint is not null) outbox.Begin(hint);
                return new DraftOutcome.Done(file.Draft);
            }

            switch (DraftWorkflow.Apply(file?.Draft, command, actor, time.GetUtcNow()))
            {
                case Verdict.Denied denied:
                    return new DraftOutcome.Refused(denied.Why, denied.Why == Denial.NotFound ? null : file?.Draft);
                case Verdict.Stale stale:
                    return new DraftOutcome.Overtaken(stale.Now);
                case Verdict.Accepted accepted:
                    hint ??= await outbox.HintAsync(new(DraftNotices.TableName, draftId), cancellation);
                    if (await store.CommitAsync(file, new(accepted, actionKey), cancellation) is not { } committed) continue;
                    outbox.Begin(hint);
                    if (file is null) await ListAtOnceAsync(committed, cancellation);
                    return new DraftOutcome.Done(committed.Draft);
            }
        }

        throw new StorageUnavailableException("Too many people changed this draft at the same moment.");
    }

    /// <summary>The author of a new draft sees it on their list at once. Where storage fails just now, the worker does it a moment later.</summary>
    private async Task ListAtOnceAsync(DraftFile committed, CancellationToken cancellation)
    {
        try
        {
            await lists.ProjectAsync(committed, cancellation);
        }
        catch (StorageUnavailableException)
        {
            // The hint is on the queue and projects it.
        }
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
