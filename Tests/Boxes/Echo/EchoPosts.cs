using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Boxes.Echo;

/// <summary>A post of the labelled set.</summary>
/// <param name="Kind">How it came to be.</param>
/// <param name="Text">What it says.</param>
/// <param name="Of">The number of the post that it repeats; null where it repeats none.</param>
internal sealed record EchoPost(string Kind, string Text, int? Of);

/// <summary>
/// The labelled set: for each of 30 topics a colleague's post, two copies of it written by hand, and three posts by people who tell of the same thing in their own words
/// (<c>labelled-posts.json</c>); more copies made from each by rule; short posts of stock phrases or with a disclosure in many words (<c>stock-posts.json</c>); and pairs of
/// posts that name the same event, number or quotation (<c>same-event-posts.json</c>). Every other topic is for tuning, the rest is looked at only to measure.
/// </summary>
internal static partial class EchoPosts
{
    /// <summary>What people put before a colleague's words, or swap into them; it stands in no post of the index.</summary>
    private static readonly string[] OwnWords =
    [
        "Reading this made my Monday, because I still remember how often we argued over it in the little room beside the lift.",
        "Not my story, though I was close enough to smell the coffee, and I keep telling it to everybody whom I meet on a train.",
        "My neighbours wonder what exactly happens behind our glass doors all day; here comes one good example for them, finally.",
    ];

    private static readonly JsonArray Topics = Read("labelled-posts.json");

    /// <summary>The posts that are copied, by number.</summary>
    public static IReadOnlyList<string> Originals { get; } = [.. Topics.Select(topic => (string)topic!["post"]!)];

    public static IReadOnlyList<EchoPost> All { get; } =
    [
        .. Enumerable.Range(0, Topics.Count).SelectMany(Copies),
        .. Topics.SelectMany(topic => Texts(topic!["others"]!.AsArray()).Select(text => new EchoPost("own words", text, null))),
        .. Texts(Read("stock-posts.json")).Select(text => new EchoPost("stock phrases", text, null)),
        .. Texts(Read("same-event-posts.json")).Select(text => new EchoPost("same event", text, null)),
    ];

    public static bool IsForTuning(EchoPost post) => (post.Of ?? All.TakeWhile(other => other != post).Count()) % 2 == 0;

    private static IEnumerable<EchoPost> Copies(int topic)
    {
        var (post, own) = (Originals[topic], OwnWords[topic % OwnWords.Length]);
        var bare = Tags().Replace(post, "").TrimEnd();
        var sentences = Sentence().Matches(bare).Select(match => match.Value.Trim()).ToList();
        foreach (var text in Texts(Topics[topic]!["copies"]!.AsArray())) yield return new("copied by hand", text, topic);
        yield return new("in capitals", post.ToUpperInvariant(), topic);
        yield return new("without accents and punctuation", Plain(bare), topic);
        yield return new("other hashtags and emoji", $"🚀 {bare.Replace(". ", " ✨ ", StringComparison.Ordinal)} #news #proud #{topic}th", topic);
        yield return new("sentences in another order", string.Join(' ', sentences.AsEnumerable().Reverse()), topic);
        yield return new("every sixth word swapped", Swapped(bare, own, 6), topic);
        yield return new("every fourth word swapped", Swapped(bare, own, 4), topic);
        yield return new("half of it, with own words", $"{own} {string.Join(' ', sentences.Take((sentences.Count + 1) / 2))}", topic);
        yield return new("all of it, with own words", $"{own} {bare}", topic);
    }

    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKD).Where(letter => !char.IsPunctuation(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    private static string Swapped(string text, string others, int every)
    {
        var (words, spare) = (text.Split(' '), others.Split(' '));
        return string.Join(' ', words.Select((word, index) => index % every == every - 1 ? spare[index % spare.Length] : word));
    }

    private static IEnumerable<string> Texts(JsonArray texts) => texts.Select(text => (string)text!);

    private static JsonArray Read(string file) => JsonNode.Parse(File.ReadAllText(Checkout.File("Tests", "Boxes", "Echo", file)))!.AsArray();

    [GeneratedRegex(@"#\w+")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[^.!?]+[.!?]+")]
    private static partial Regex Sentence();
}
