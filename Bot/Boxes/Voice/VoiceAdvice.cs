using System.Globalization;
using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>
/// Holds a post against the voice of its department, as it speaks from its approved posts, and says in words what is different. It says one of two things: that the
/// post reads like the company's own channel and not like a person, or that it is not how the department sounds. Only ever advice, nothing before there are
/// <see cref="LeastPosts"/> posts to compare with, and nothing that the department's own posts do as well. It never quotes the author, since findings are kept
/// where texts are erased.
/// </summary>
public static class VoiceAdvice
{
    public const string Wall = "Own voice";

    /// <summary>Posts of a department from which on it has a voice that can be told.</summary>
    public const int LeastPosts = 20;

    /// <summary>What so many of a department's posts do is its way.</summary>
    private const double Most = 0.7;

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
        var theirs = TheirWords(words, book, voice);
        return BrandLike(words, post, theirs.Count, voice, departmentName) ?? OffVoice(post, theirs, voice, departmentName);
    }

    /// <summary>
    /// Several phrases of the company's channel, more than the department uses, nobody who says I, and a sign besides: nothing concrete, words of others, or yet more phrases.
    /// </summary>
    private static Finding? BrandLike(List<PostWord> words, VoiceTraits post, int theirs, DepartmentVoice voice, string department)
    {
        if (post.BrandPhrases < 2 || post.SaysI || post.BrandPhrases <= voice.BrandPhrases.High) return null;
        if (post.IsConcrete && theirs < 2 && post.BrandPhrases < 3) return null;
        var phrases = BrandSpeak.In(words);
        var ((one, first, last), (other, _, _)) = (phrases[0], phrases[1]);
        return new(
            Wall, Severity.Advise,
            $"\"{one.Text}\" and \"{other.Text}\" sound like the company's own channel, and nobody here says I. Posts from {department} sound like people.",
            "Say it as you would over coffee: what did you do or see yourself?", first.Start, last.End - first.Start);
    }

    /// <summary>One thing that leaps to the eye, or two that are merely unlike the department; the first two are told.</summary>
    private static Finding? OffVoice(VoiceTraits post, List<PostWord> theirs, DepartmentVoice voice, string department)
    {
        var leaps = Leaps(post, voice, department).ToList();
        var hints = Hints(post, theirs, voice, department).ToList();
        if (leaps.Count == 0 && hints.Count < 2) return null;
        List<Reason> told = [.. leaps.Concat(hints).Take(2)];
        var marked = told.Select(reason => reason.Marked).FirstOrDefault(word => word is not null) ?? default;
        return new(Wall, Severity.Advise, string.Join(' ', told.Select(reason => reason.Why)), told[0].Edit, marked.Start, marked.End - marked.Start);
    }

    private static IEnumerable<Reason> Leaps(VoiceTraits post, DepartmentVoice voice, string department)
    {
        if (voice.SentenceWords.IsExceededBy(post.SentenceWords, 6) && post.SentenceWords > 1.6 * voice.SentenceWords.Usual)
        {
            var usual = $"{(voice.SentenceWords.Usual <= 14 ? "short " : "")}sentences, {Number(voice.SentenceWords.Usual)} words on average";
            yield return new($"Your colleagues in {department} write {usual}; these have {Number(post.SentenceWords)}.", "Cut the longest sentence in two.");
        }

        if (voice.Exclamations.IsExceededBy(post.Exclamations, 3))
            yield return new($"This has {post.Exclamations} exclamation marks; posts from {department} {Have(voice.Exclamations)}.", "Keep one, and let the facts be loud.");
        if (voice.Hashtags.IsExceededBy(post.Hashtags, 3))
            yield return new($"This has {post.Hashtags} hashtags; posts from {department} {Have(voice.Hashtags)}.", "Keep those that somebody would search for.");
        if (voice.Emoji.IsExceededBy(post.Emoji, 3))
            yield return new($"This has {post.Emoji} emoji; posts from {department} {Have(voice.Emoji)}.", "Keep the one that says something.");

        static string Have(VoiceNorm norm) => norm.Usual > 0 ? $"have {Number(norm.Usual)}" : "hardly ever have any";
    }

    private static IEnumerable<Reason> Hints(VoiceTraits post, List<PostWord> theirs, DepartmentVoice voice, string department)
    {
        if (!post.HasSpeaker && voice.HasSpeaker >= Most) yield return new($"Most posts from {department} say I or we; this says neither.", "Say who did it.");
        if (!post.IsConcrete && voice.IsConcrete >= Most)
            yield return new($"Most posts from {department} have a number or a name in them; this has none.", "Add how many, where, or who.");
        if (theirs.Count >= 3)
            yield return new(
                $"The marked word and {theirs.Count - 1} others are used in other departments and not in {department}.", "Say it in the words you use at your desk.", theirs[0]);
    }

    /// <summary>The words of the post that others in the company use and this department does not, the most telling first.</summary>
    private static List<PostWord> TheirWords(List<PostWord> words, VoiceBook book, DepartmentVoice voice) => book.PostsElsewhere(voice) < LeastPosts ? [] :
    [
        .. words.DistinctBy(word => word.Hash)
            .Where(word => word.End - word.Start >= LeastLetters && voice.PostsWith(word.Hash) == 0 && book.PostsElsewhereWith(word.Hash, voice) >= LeastUses)
            .Select(word => (Word: word, Lean: book.Lean(word.Hash, voice)))
            .Where(leaning => leaning.Lean >= TheirWord)
            .OrderByDescending(leaning => leaning.Lean).ThenBy(leaning => leaning.Word.Start)
            .Select(leaning => leaning.Word),
    ];

    private static string Number(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What is different, and what to do about it.</summary>
    private readonly record struct Reason(string Why, string Edit, PostWord? Marked = null);
}
