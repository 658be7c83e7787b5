using CoEBot.Center;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Drafts;

/// <summary>What of a draft somebody may see.</summary>
public abstract record DraftSight
{
    private DraftSight()
    {
    }

    /// <summary>All that was sent for review, and what becomes of it.</summary>
    public sealed record Whole : DraftSight;

    /// <summary>What they decided last, and the words they decided on: those are theirs to see for ever, and newer ones are for who has a right to them now.</summary>
    public sealed record Decided(Decision Last) : DraftSight;

    public sealed record Nothing : DraftSight;
}

/// <summary>Who may see a draft. An id on a card proves nothing, so this is asked before anything of a draft is shown.</summary>
public static class DraftReaders
{
    /// <param name="draft">The draft.</param>
    /// <param name="actor">Who wants to see it, with the roles they hold now.</param>
    /// <param name="inItsHome">Whether they stand in the channel where its review card is posted for all to see.</param>
    public static DraftSight SightOf(Draft draft, Actor actor, bool inItsHome) =>
        draft.Author.Id == actor.Person.Id ? new DraftSight.Whole()
        : draft.Submission is null ? new DraftSight.Nothing()
        : inItsHome || HasARole(draft, actor) || DraftWorkflow.HasAPart(draft, actor) ? new DraftSight.Whole()
        : draft.Decisions.LastOrDefault(decision => decision.By.Id == actor.Person.Id) is { } last ? new DraftSight.Decided(last)
        : new DraftSight.Nothing();

    /// <summary>Whether they may see all of it.</summary>
    public static bool MayRead(Draft draft, Actor actor, bool inItsHome) => SightOf(draft, actor, inItsHome) is DraftSight.Whole;

    private static bool HasARole(Draft draft, Actor actor) =>
        actor.Holds(Role.Advocate, draft.Department) || actor.Holds(Role.Communicator, draft.Department) || actor.Holds(Role.Owner, null);
}
