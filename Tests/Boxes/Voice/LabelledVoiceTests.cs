using System.Globalization;
using System.Text.Json.Nodes;
using CoEBot.Boxes.Colleagues;
using CoEBot.Boxes.Voice;
using CoEBot.Tests.Boxes.Echo;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Boxes.Voice;

/// <summary>
/// How often the advice on voice is right. Engineering's library are the own-words posts of every other topic of the echo set, Marketing's stands in
/// <c>labelled-drafts.json</c> with the drafts to judge; the remaining own-words posts are innocent drafts. Every other draft is for tuning, the rest to measure.
/// </summary>
public sealed class LabelledVoiceTests
{
    private const string NoAdvice = "no advice", OffVoice = "off voice", BrandLike = "brand-like";

    private static readonly JsonObject File = JsonNode.Parse(System.IO.File.ReadAllText(Checkout.File("Tests", "Boxes", "Voice", "labelled-drafts.json")))!.AsObject();

    private static readonly IReadOnlyList<string> OwnWords = [.. EchoPosts.All.Where(post => post.Kind == "own words").Select(post => post.Text)];

    [TestCase(true)]
    [TestCase(false)]
    public void Is_right_nine_times_of_ten_and_misses_one_of_ten(bool tuning)
    {
        var book = Book();
        var judged = Drafts().Where((_, number) => number % 2 == 0 == tuning)
            .Select(draft => (draft.Text, draft.Label, Verdict: Verdict(VoiceAdvice.Of(draft.Text, book, "engineering", "Engineering")?.Why))).ToList();

        foreach (var (text, label, _) in judged.Where(draft => draft.Label != draft.Verdict))
            TestContext.Out.WriteLine($"{label}, judged otherwise: {text}\n    {VoiceAdvice.Of(text, book, "engineering", "Engineering")?.Why}");
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in new[] { OffVoice, BrandLike })
            {
                var right = (double)judged.Count(draft => draft.Label == kind && draft.Verdict == kind);
                var (precision, recall) = (right / judged.Count(draft => draft.Verdict == kind), right / judged.Count(draft => draft.Label == kind));
                TestContext.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{kind}: precision {precision:0.000}, recall {recall:0.000}, of {judged.Count} drafts {judged.Count(draft => draft.Label == kind)} are so"));
                Assert.That(precision, Is.AtLeast(0.9), kind);
                Assert.That(recall, Is.AtLeast(0.9), kind);
            }
        }
    }

    private static VoiceBook Book()
    {
        var book = new VoiceBook.Builder();
        foreach (var text in OwnWords.Where((_, number) => number / 3 % 2 == 0)) book.Add("engineering", text, PostWords.Of(text));
        foreach (var text in Texts("marketing")) book.Add("marketing", text, PostWords.Of(text));
        return book.Build();
    }

    private static IEnumerable<(string Text, string Label)> Drafts() =>
    [
        .. File["offVoice"]!.AsArray().Select(draft => ((string)draft!["text"]!, OffVoice)),
        .. Texts("brandLike").Select(text => (text, BrandLike)),
        .. Texts("ownVoice").Select(text => (text, NoAdvice)),
        .. OwnWords.Where((_, number) => number / 3 % 2 == 1).Select(text => (text, NoAdvice)),
    ];

    private static IEnumerable<string> Texts(string name) => File[name]!.AsArray().Select(text => (string)text!);

    private static string Verdict(string? why) => why is null ? NoAdvice : why.Contains("the company's own channel", StringComparison.Ordinal) ? BrandLike : OffVoice;
}
