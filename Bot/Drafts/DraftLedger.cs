using CoEBot.Center;
using CoEBot.Drafts.Workflow;
using CoEBot.Outbox;

namespace CoEBot.Drafts;

/// <summary>
/// Enters what people ask into the records of a draft: read, decide (<see cref="DraftWorkflow"/>), commit, and deliver. A hint on the queue goes before the commit, so that
/// whatever is committed is also told, even by another process. Three round trips to storage: read, hint, commit.
/// </summary>
public sealed class DraftLedger(IDraftStore store, IDraftLists lists, OutboxLanes outbox, DraftSurroundings surroundings, TimeProvider time)
{
    /// <summary>Conflicts after which a click is answered with "try again": each one means that somebody else's change went through.</summary>
    private const int MostConflicts = 20;

    /// <param name="draftId">Which draft.</param>
    /// <param name="actionKey">The name of what is asked (<see cref="ActionKey"/>); found with the draft, it was accepted before.</param>
    /// <param name="ask">What is asked of the draft as it is read, null where there is none yet; asked again after a conflict.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<DraftOutcome> EnterAsync(string draftId, string actionKey, Func<Draft?, DraftCommand> ask, Actor actor, CancellationToken cancellation)
    {
        if (!Ids.IsValid(draftId)) return new DraftOutcome.Refused(Denial.NotFound, null);
        Hint? hint = null;
        var hasNamedAll = true;
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var file = await store.FindAsync(draftId, actionKey, cancellation);
            if (file is { ActionAccepted: true })
            {
                // Perhaps by our own first try, whose answer was lost.
                if (hint is not null) outbox.Begin(hint);
                return new DraftOutcome.Done(file.Draft);
            }

            var command = ask(file?.Draft);
            var department = command is DraftCommand.Write write ? write.Department.Key : file?.Draft.Department;
            switch (DraftWorkflow.Apply(file?.Draft, command with { Around = await surroundings.LookAsync(department, cancellation) }, actor, time.GetUtcNow()))
            {
                case Verdict.Denied denied:
                    TakeBack();
                    return new DraftOutcome.Refused(denied.Why, denied.Why == Denial.NotFound ? null : file?.Draft);
                case Verdict.Stale stale:
                    TakeBack();
                    return new DraftOutcome.Overtaken(stale.Now);
                case Verdict.TooLate late:
                    // What was asked was not accepted, so its name is not written down.
                    // Nor is it found, should the answer be lost and the draft be read again as this very commit left it.
                    hasNamedAll = false;
                    if (await CommitAsync(new(late.Instead, Ids.New())) is not { } ended) continue;
                    return new DraftOutcome.Overtaken(ended.Draft);
                case Verdict.Accepted accepted:
                    if (await CommitAsync(new(accepted, actionKey)) is not { } committed) continue;
                    if (file is null) await ListAtOnceAsync(committed, cancellation);
                    return new DraftOutcome.Done(committed.Draft);
            }

            // What was tried under the action's name did not land: it would have been found, and on what was read since it can land no more.
            void TakeBack()
            {
                if (hint is null) return;
                if (hasNamedAll) outbox.TakeBack(hint);
                else outbox.Begin(hint);
            }

            async Task<DraftFile?> CommitAsync(DraftChange change)
            {
                hint ??= await outbox.HintAsync(new(DraftNotices.TableName, draftId), cancellation);
                var committed = await store.CommitAsync(file, change, cancellation);
                if (committed is not null) outbox.Begin(hint);
                return committed;
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
