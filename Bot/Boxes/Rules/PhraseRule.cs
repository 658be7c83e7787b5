using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>
/// Phrases that are banned or watched, as whole words in any case, with or without accents and disguises: "launch" stands in "Launch!" and "l4unch", and neither in
/// "launched" nor in "relaunch". One finding a phrase, at the place where it stands first.
/// </summary>
internal static class PhraseRule
{
    public static IEnumerable<Touch> Banned(Reading reading) =>
        from phrase in reading.Box.Banned
        from at in In(reading, phrase)
        select new Touch($"\"{phrase}\" is on the list of words we do not use{Place(at)}.", $"Say it without \"{phrase}\".", at);

    public static IEnumerable<Touch> Watched(Reading reading) =>
        from phrase in reading.Box.Watched
        from at in In(reading, phrase)
        select new Touch($"\"{phrase}\" calls for a second pair of eyes{Place(at)}.", $"Without \"{phrase}\" one approval is enough.", at);

    /// <summary>Where the phrase stands first, in the text or in the image's words (an empty stretch); nothing where it does not.</summary>
    public static IEnumerable<Stretch> In(Reading reading, string phrase)
    {
        var folded = FoldedPhrase.Of(phrase);
        var inText = reading.Folded.Find(folded).Take(1).ToList();
        return inText.Count > 0 ? inText : reading.FoldedAltText.Find(folded).Take(1).Select(_ => default(Stretch));
    }

    /// <summary>Said where nothing can be marked.</summary>
    public static string Place(Stretch at) => at.Length == 0 ? ", and it stands in the image's words" : "";
}
