namespace CoEBot.Cards;

/// <summary>A short answer in words with what to do next: unknown words, a refusal, records out of reach.</summary>
/// <param name="Headline">The answer as a sentence.</param>
/// <param name="Next">What to do next, one line.</param>
/// <param name="Suggestions">Buttons that lead on.</param>
public sealed record AnswerView(Wording Headline, Wording Next, IReadOnlyList<Suggestion> Suggestions);

/// <param name="Title">The button's title.</param>
/// <param name="Verb">What it asks for.</param>
public sealed record Suggestion(string Title, CardVerb Verb);
