using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A short answer in words with what to do next: unknown words, a refusal, records out of reach.</summary>
/// <param name="Headline">The answer as a sentence.</param>
/// <param name="Next">What to do next, one line.</param>
/// <param name="Suggestions">Buttons that lead on.</param>
public sealed record AnswerView(Wording Headline, Wording Next, IReadOnlyList<Suggestion> Suggestions);

/// <param name="Title">The button's title.</param>
/// <param name="Verb">What it asks for.</param>
public sealed record Suggestion(string Title, CardVerb Verb);

/// <summary>Answers in words and leads on.</summary>
public static class AnswerCard
{
    public static AdaptiveCard Render(AnswerView view) => new()
    {
        FallbackText = view.Headline,
        Body =
        [
            new TextBlock(view.Headline) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading },
            new TextBlock(view.Next) { Spacing = Spacing.Small },
            .. Suggestions(view.Suggestions),
        ],
    };

    private static IEnumerable<CardElement> Suggestions(IReadOnlyList<Suggestion> suggestions) =>
        suggestions.Count == 0 ? [] : [Closing.Actions(suggestions.Take(Closing.MostButtons).Select(AsButton))];

    private static ExecuteAction AsButton(Suggestion suggestion) => Closing.Button($"{Clip.Name(suggestion.Title)}", suggestion.Verb);
}
