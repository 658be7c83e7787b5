using CoEBot.Center;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Drafts;

/// <summary>Takes what reviewers, keepers and time itself ask of drafts that are on their way or approved, and lists what people look at.</summary>
public sealed class ReviewDesk(IDraftStore store, IDraftLists lists, DraftLedger ledger)
{
    /// <summary>More drafts than these do not wait for one person; if they ever do, the rest is looked after when its reminder comes due.</summary>
    private const int MostHandedOver = 50;

    public Task<DraftOutcome> DecideAsync(string draftId, DraftCommand.Decide decision, Actor actor, CancellationToken cancellation) => EnterAsync(draftId, decision, actor, cancellation);

    /// <summary>The same words proposed twice from one card are one proposal; other words are another, and so are the same once the first were answered.</summary>
    public Task<DraftOutcome> ProposeAsync(string draftId, DraftCommand.Propose proposal, Actor actor, CancellationToken cancellation) => EnterAsync(draftId, proposal, actor, cancellation);

    public Task<DraftOutcome> DeclineEditAsync(string draftId, DraftCommand.DeclineEdit answer, Actor actor, CancellationToken cancellation) => EnterAsync(draftId, answer, actor, cancellation);

    public Task<DraftOutcome> WithdrawAsync(string draftId, DraftCommand.Withdraw command, Actor actor, CancellationToken cancellation) => EnterAsync(draftId, command, actor, cancellation);

    public Task<DraftOutcome> RecallAsync(string draftId, DraftCommand.Recall command, Actor actor, CancellationToken cancellation) => EnterAsync(draftId, command, actor, cancellation);

    public Task<DraftOutcome> RetireAsync(string draftId, DraftCommand.Retire command, Actor actor, CancellationToken cancellation) => EnterAsync(draftId, command, actor, cancellation);

    /// <summary>A day may be set, set otherwise and set again; setting what is set changes nothing.</summary>
    public async Task<DraftOutcome> ScheduleAsync(string draftId, DraftCommand.Schedule command, Actor actor, CancellationToken cancellation) =>
        Ids.IsValid(draftId) && await store.FindAsync(draftId, null, cancellation) is { Draft: var draft }
        && draft.GoesOut?.Day == command.Day && draft.State == DraftState.Approved && DraftWorkflow.IsKeeper(draft, actor)
            ? new DraftOutcome.Done(draft)
            : await EnterAsync(draftId, command, actor, cancellation);

    /// <summary>Does what is due by now, and all that is due after it.</summary>
    /// <returns>When the next thing is due; null where nothing is.</returns>
    public async Task<DateTimeOffset?> TickAsync(string draftId, CancellationToken cancellation)
    {
        while (true)
        {
            // What time does is judged by the draft alone, so no two of its actions are the same.
            switch (await ledger.EnterAsync(draftId, Ids.New(), _ => new DraftCommand.Tick(), DraftWorkflow.Time, cancellation))
            {
                case DraftOutcome.Done:
                    continue;
                case DraftOutcome.Overtaken { Draft: var draft }:
                    return DraftWorkflow.NextDue(draft);
                default:
                    return null;
            }
        }
    }

    /// <summary>
    /// Looks after what waits for somebody who is away from now on: where nobody who was asked is there, others are asked at once, and not only when the time is over. Safe to repeat.
    /// </summary>
    public async Task HandOverAsync(string personId, CancellationToken cancellation)
    {
        var page = await lists.ListAsync(DraftList.Reviews, personId, null, MostHandedOver, cancellation);
        await Task.WhenAll(page.DraftIds.Select(draftId => TickAsync(draftId, cancellation)));
    }

    /// <summary>A page of a list, read through the drafts themselves: what a list says too much falls away.</summary>
    public async Task<(IReadOnlyList<Draft> Drafts, string? After)> ListAsync(DraftList list, Actor actor, string? after, int count, CancellationToken cancellation)
    {
        var page = await lists.ListAsync(list, actor.Person.Id, after is { Length: <= 64 } ? after : null, count, cancellation);
        var files = await Task.WhenAll(page.DraftIds.Select(id => store.FindAsync(id, null, cancellation)));
        bool Belongs(Draft draft) => list == DraftList.Mine ? draft.Author.Id == actor.Person.Id : DraftWorkflow.WhyNot(draft, actor) is null;
        return ([.. files.OfType<DraftFile>().Select(file => file.Draft).Where(Belongs)], page.After);
    }

    /// <summary>What happened to a draft, and whether its record is whole. Whom the Center and the draft know are named.</summary>
    public Task<DraftHistory> HistoryAsync(DraftFile file, CenterDefinition center, CancellationToken cancellation)
    {
        var draft = file.Draft;
        var known = draft.Decisions.Select(decision => decision.By).Concat(draft.Route.SelectMany(step => step.Asked ?? [])).Concat(center.People.Select(member => member.Person));
        return store.ReadHistoryAsync(file, [draft.Author, DraftWorkflow.Time.Person, .. known], cancellation);
    }

    private Task<DraftOutcome> EnterAsync(string draftId, DraftCommand command, Actor actor, CancellationToken cancellation) =>
        ledger.EnterAsync(draftId, ActionKey.Of(draftId, command, actor.Person), _ => command, actor, cancellation);
}
