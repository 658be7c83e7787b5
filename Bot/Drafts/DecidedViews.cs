using CoEBot.Cards;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>What somebody decided, as its card shows it to them.</summary>
public static class DecidedViews
{
    public static DecidedCardView Of(CenterDefinition center, Draft draft, Decision decision) => new()
    {
        Department = center.FindDepartment(draft.Department)?.Name ?? draft.Department,
        Author = draft.Author.FirstName,
        Decision = DraftViews.Mark(decision.Kind),
        At = decision.At,
        Post = draft.DecidedWords.GetValueOrDefault(decision.Revision) is { } words ? PostViews.Of(words, []) : null,
        Note = decision.Note,
    };
}
