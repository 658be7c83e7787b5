using CoEBot.Boxes.Colleagues;
using CoEBot.Boxes.Echo;
using CoEBot.Boxes.Voice;

namespace CoEBot.Tests.Boxes.Colleagues;

/// <summary>Texts that nobody writes: each is read up to the length of the longest post and no further, and both kinds of advice come to an end.</summary>
public sealed class HostileTextTests
{
    private const int Megabyte = 1_000_000;

    private static readonly string[] Units =
        ["x", "buy ", "é", "e\u0301", "\u0000", "\u202Eabc ", "#", "#tag ", "@", "https://", "www. ", "'", "’a", "\u200B", "🚀", "👩‍👩‍👧‍👦 ", "\uD800", "\uDC00a ", "今", "ﷺ ", ". ! ? ", "\n", "a1 "];

    [TestCaseSource(nameof(Units))]
    [CancelAfter(60_000)]
    public void Is_read_to_an_end_and_judged(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Megabyte / unit.Length));
        var words = PostWords.Of(text);
        var (echo, voices) = (new EchoSegment.Builder(), new VoiceBook.Builder());
        echo.Add(new("1", "a1", "Ana", "engineering", default), words);
        foreach (var _ in Enumerable.Range(0, VoiceAdvice.LeastPosts)) voices.Add("engineering", "We mended the build. It took two days.", PostWords.Of("We mended the build. It took two days."));

        Assert.That(words.Select(word => word.End), Is.All.AtMost(PostWords.MostRead));
        Assert.That(new EchoIndex(echo.Build()).Find(text, _ => true), Is.Null, "saying one thing again and again is no wording");
        Assert.That(() => VoiceAdvice.Of(text, voices.Build(), "engineering", "Engineering"), Throws.Nothing);
    }
}
