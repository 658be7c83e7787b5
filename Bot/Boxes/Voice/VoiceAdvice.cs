using System.Globalization;
using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>
/// Holds a post against the voice of its department, as it speaks from its approved posts, and says in words what is different. Two things it may say, one at the most: that the
/// post reads like the company's own channel and not like a person, or that it is not how the department sounds. Only ever advice, nothing before there are
/// <see cref="LeastPosts"/> posts to compare with, and nothing that the department's own posts do as well.
/// </summary>
public static class VoiceAdvice
{
    public const string Wall = "Own voice";

    /// <summary>Posts of a department from which on it has a voice that can be told.</summary>
    public const int LeastPosts = 20;

    /// <summary>What so many of a department's posts do is its way.</summary>
    private const double Most = 0.7;

    /// <summary>The part of its posts beyond which something is unusual.</summary>
    private const double Unusual = 0.95;

    /// <summary>From here on a word is the others': four times likelier in a post of theirs.</summary>
    private static readonly double TheirWord = Math.Log(4);

    /// <summary>Shorter words are rarely anybody's own.</summary>
    private const int LeastLetters = 4;

    /// <summary>Posts of theirs in which it must stand.</summary>
    private const int LeastUses = 3;

    public static Finding? Of(string text, VoiceBook book, string department, string departmentName)
    {
        var words = PostWords.Of(text);
        if (words.Count == 0 || book.Find(department, LeastPosts) is not { } voice) return null;
        var post = VoiceTraits.Of(text, words);
        var theirs = TheirWords(text, words, book, voice);
        return BrandLike(text, words, post, theirs, voice, departmentName) ?? OffVoice(post, theirs, voice, departmentName);
    }

    /// <summary>Several phrases of the company's channel, more than the department uses, nobody who says I, and a sign besides: nothing concrete, words of others, or yet more phrases.</summary>
    private static Finding? BrandLike(string text, List<PostWord> words, VoiceTraits post, List<string> theirs, DepartmentVoice voice, string department)
    {
        if (post.BrandPhrases < 2 || post.SaysI || post.BrandPhrases <= voice.Below(Unusual, trait => trait.BrandPhrases)) return null;
        if (post.IsConcrete && theirs.Count < 2 && post.BrandPhrases < 3) return null;
        var phrases = BrandSpeak.In(words);
        var named = phrases.Take(2).Select(phrase => $"\"{text.Substring(phrase.Start, phrase.Length)}\"");
        return new(
            Wall, Severity.Advise, $"{string.Join(" and ", named)} sound like the company's own channel, and nobody here says I. Posts from {department} sound like people.",
            "Say it as you would over coffee: what did you do or see yourself?", phrases[0].Start, phrases[0].Length);
    }

    /// <summary>One thing that leaps to the eye, or two that are merely unlike the department; the first two are told.</summary>
    private static Finding? OffVoice(VoiceTraits post, List<string> theirs, DepartmentVoice voice, string department)
    {
        List<(string Why, string Edit)> plain = [.. Leaps(post, voice, department)], faint = [.. Hints(post, theirs, voice, department)];
        if (plain.Count == 0 && faint.Count < 2) return null;
        List<(string Why, string Edit)> told = [.. plain.Concat(faint).Take(2)];
        return new(Wall, Severity.Advise, string.Join(' ', told.Select(reason => reason.Why)), told[0].Edit);
    }

    private static IEnumerable<(string Why, string Edit)> Leaps(VoiceTraits post, DepartmentVoice voice, string department)
    {
        var usual = voice.Usual(trait => trait.SentenceWords);
        if (IsBeyond(trait => trait.SentenceWords, 6) && post.SentenceWords > 1.6 * usual)
            yield return ($"Your colleagues in {department} write {(usual <= 14 ? "short " : "")}sentences, {Number(usual)} words on average; these have {Number(post.SentenceWords)}.", "Cut the longest sentence in two.");
        if (IsBeyond(trait => trait.Exclamations, 3))
            yield return ($"This has {Number(post.Exclamations)} exclamation marks; posts from {department} {Have(trait => trait.Exclamations)}.", "Keep one, and let the facts be loud.");
        if (IsBeyond(trait => trait.Hashtags, 3))
            yield return ($"This has {Number(post.Hashtags)} hashtags; posts from {department} {Have(trait => trait.Hashtags)}.", "Keep those that somebody would search for.");
        if (IsBeyond(trait => trait.Emoji, 3))
            yield return ($"This has {Number(post.Emoji)} emoji; posts from {department} {Have(trait => trait.Emoji)}.", "Keep the one that says something.");

        bool IsBeyond(Func<VoiceTraits, double> trait, double least) => trait(post) > voice.Below(Unusual, trait) && trait(post) - voice.Usual(trait) >= least;

        string Have(Func<VoiceTraits, double> trait) => voice.Usual(trait) is > 0 and var number ? $"have {Number(number)}" : "hardly ever have any";
    }

    private static IEnumerable<(string Why, string Edit)> Hints(VoiceTraits post, List<string> theirs, DepartmentVoice voice, string department)
    {
        if (!post.HasSpeaker && voice.Share(trait => trait.HasSpeaker) >= Most)
            yield return ($"Most posts from {department} say I or we; this says neither.", "Say who did it.");
        if (!post.IsConcrete && voice.Share(trait => trait.IsConcrete) >= Most)
            yield return ($"Most posts from {department} have a number or a name in them; this has none.", "Add how many, where, or who.");
        if (theirs.Count >= 3)
            yield return ($"{string.Join(", ", theirs.Take(3).Select(word => $"\"{word}\""))} are words of other departments; {department} does not use them.", "Say it in the words you use at your desk.");
    }

    /// <summary>The words of the post that others in the company use and this department does not, the most telling first.</summary>
    private static List<string> TheirWords(string text, List<PostWord> words, VoiceBook book, DepartmentVoice voice) => book.PostsElsewhere(voice) < LeastPosts ? [] :
    [
        .. words.DistinctBy(word => word.Hash)
            .Where(word => word.End - word.Start >= LeastLetters && voice.PostsWith(word.Hash) == 0 && book.PostsElsewhereWith(word.Hash, voice) >= LeastUses)
            .Select(word => (Word: word, Lean: book.Lean(word.Hash, voice)))
            .Where(leaning => leaning.Lean >= TheirWord)
            .OrderByDescending(leaning => leaning.Lean).ThenBy(leaning => leaning.Word.Start)
            .Select(leaning => text[leaning.Word.Start..leaning.Word.End]),
    ];

    private static string Number(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
