using CoEBot.Center;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Drafts;

/// <summary>Who may see a draft. An id on a card proves nothing, so this is asked before anything of a draft is shown.</summary>
public static class DraftReaders
{
    /// <param name="draft">The draft.</param>
    /// <param name="actor">Who wants to see it.</param>
    /// <param name="inItsHome">Whether they stand in the channel where its review card is posted for all to see.</param>
    public static bool MayRead(Draft draft, Actor actor, bool inItsHome) =>
        draft.Author.Id == actor.Person.Id
        || (draft.Submission is not null
            && (inItsHome
                || actor.Holds(Role.Advocate, draft.Department)
                || actor.Holds(Role.Communicator, draft.Department)
                || actor.Holds(Role.Owner, null)
                || DraftWorkflow.HasAPart(draft, actor)));
}
