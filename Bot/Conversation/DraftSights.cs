using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Conversation;

/// <summary>A draft as the visitor may see it: the news to its author, the review card to those who may read it, what they decided to those who once did, and nothing to anybody else.</summary>
internal static class DraftSights
{
    /// <param name="visitor">Who looks.</param>
    /// <param name="draft">At what.</param>
    /// <param name="banner">What came of their click.</param>
    /// <param name="typed">A note that they typed and that was not taken.</param>
    /// <param name="proposed">Words that they proposed and that were not taken.</param>
    public static AdaptiveCard Shows(this Visitor visitor, Draft draft, Banner? banner = null, string? typed = null, ProposeEdit? proposed = null)
    {
        if (draft.Author.Id == visitor.Person.Id && draft.Submission is null) return OutcomeCard.Render(DraftViews.Outcome(visitor.Center, draft) with { Banner = banner });
        return visitor.SightOf(draft) switch
        {
            DraftSight.Whole when draft.Author.Id == visitor.Person.Id && typed is null => OutcomeCard.Render(DraftViews.Outcome(visitor.Center, draft) with { Banner = banner }),
            DraftSight.Whole => Review(visitor, draft, banner, typed, proposed),
            // What came of their click may tell of what is not theirs to know; the card says enough.
            DraftSight.Decided decided => DecidedCard.Render(DecidedViews.Of(visitor.Center, draft, decided.Last) with
            {
                TypedNote = typed,
                TypedProposal = proposed?.Proposal,
                TypedOthers = Others(proposed),
            }),
            _ => DraftAnswers.NotFound(),
        };
    }

    /// <summary>The whole draft, with everything that this visitor may do.</summary>
    public static AdaptiveCard Review(Visitor visitor, Draft draft, Banner? banner, string? typed = null, ProposeEdit? proposed = null) => ReviewCard.Render(
        DraftViews.Review(visitor.Center, draft, DraftWorkflow.WhyNot(draft, visitor.Actor) is null, visitor.Actor) with
        {
            Banner = banner,
            TypedNote = typed,
            TypedProposal = proposed?.Proposal,
            TypedOthers = Others(proposed),
        });

    /// <summary>What was proposed for single networks.</summary>
    private static IReadOnlyList<TypedText> Others(ProposeEdit? proposed) =>
        [.. OwnTexts.Typed(proposed?.Own).All.Select(own => new TypedText(own.Network, PostViews.Name(own.Network), own.Text))];

    public static DraftSight SightOf(this Visitor visitor, Draft draft) => DraftReaders.SightOf(draft, visitor.Actor, visitor.Home?.Key == draft.Department);
}
