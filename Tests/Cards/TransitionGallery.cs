using CoEBot.Cards;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using CoEBot.Tests.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Cards;

/// <summary>What the author and the others see after every way that a draft can go: cards of drafts that the workflow itself made.</summary>
internal static class TransitionGallery
{
    public static IReadOnlyList<GalleryCard> All { get; } = [.. StateDiagram.Arrows.SelectMany(Of)];

    private static IEnumerable<GalleryCard> Of(StateDiagram.Arrow arrow)
    {
        var name = $"way {arrow.From?.ToString() ?? "new"} {arrow.Word} {arrow.To}";
        yield return new($"{name} outcome", OutcomeCard.Render(DraftViews.Outcome(Contoso, arrow.After)));
        // Before the first submission it is nobody else's to see.
        if (arrow.After.Submission is null) yield break;
        yield return new($"{name} review", ReviewCard.Render(DraftViews.Review(Contoso, arrow.After, canDecide: arrow.To == DraftState.InReview)));
        foreach (var reader in new[] { Ana, Ben, Cleo, Olga })
        {
            var canDecide = DraftWorkflow.WaitingFor(arrow.After).Contains(reader);
            yield return new($"{name} for {reader.FirstName}", ReviewCard.Render(DraftViews.Review(Contoso, arrow.After, canDecide, As(reader))), Pictured: false);
        }
    }
}
