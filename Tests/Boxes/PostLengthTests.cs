using System.Globalization;
using CoEBot.Boxes;
using CoEBot.Boxes.Characters;
using CsCheck;

namespace CoEBot.Tests.Boxes;

public sealed class PostLengthTests
{
    [TestCase("", 0)]
    [TestCase("Hello", 5)]
    [TestCase("Grüße", 5)]
    [TestCase("e\u0301", 1)]
    [TestCase("こんにちは", 10)]
    [TestCase("👍🏽", 2)]
    [TestCase("👩‍👩‍👧‍👦", 2)]
    [TestCase("See https://contoso.com/a-rather-long-path?with=query now", 31)]
    [TestCase("See https://contoso.com.", 28)]
    [TestCase("See contoso.com, and mail ana@contoso.com", 53)]
    public void X_counts_weights_emoji_and_links(string text, int expected) => Assert.That(PostLength.Of(text, Counting.Weighted), Is.EqualTo(expected));

    [Test]
    public void X_counts_what_its_own_library_counts() => Assert.Multiple(() =>
    {
        foreach (var (count, text) in DataFile.Counts("twitter-text.txt"))
            Assert.That(PostLength.Of(text, Counting.Weighted), Is.EqualTo(count), JavaScript(text));
    });

    [TestCase("👩‍👩‍👧‍👦", 1)]
    [TestCase("e\u0301", 1)]
    [TestCase("क्षि", 1)]
    [TestCase("🇩🇪🇫🇷", 2)]
    [TestCase("\r\n", 1)]
    public void Bluesky_counts_graphemes(string text, int expected) => Assert.That(PostLength.Of(text, Counting.Graphemes), Is.EqualTo(expected));

    [Test]
    public void Every_case_of_the_official_test_breaks_where_it_says() => Assert.Multiple(() =>
    {
        foreach (var line in DataFile.Lines("GraphemeBreakTest.txt"))
        {
            var words = line.Split(' ');
            var text = string.Concat(words.Where(word => word is not ("÷" or "×")).Select(word => char.ConvertFromUtf32(int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
            Assert.That(Graphemes.Count(text), Is.EqualTo(words.Count(word => word == "÷") - 1), line);
        }
    });

    [Test]
    public void Characters_are_those_that_another_implementation_counts() => Assert.Multiple(() =>
    {
        foreach (var (count, text) in DataFile.Counts("graphemes.txt")) Assert.That(Graphemes.Count(text), Is.EqualTo(count), JavaScript(text));
    });

    [TestCase("https://contoso.social/@team/1234567890 Hi", 26)]
    [TestCase("contoso.social is a link only with its scheme", 45)]
    [TestCase("Thanks @ana@contoso.social", 11)]
    [TestCase("Thanks @ana", 11)]
    [TestCase("mail ana@contoso.com", 20)]
    [TestCase("👩‍👩‍👧‍👦 e\u0301", 3)]
    public void Mastodon_counts_a_link_as_23_and_a_mention_by_its_name(string text, int expected) =>
        Assert.That(PostLength.Of(text, Counting.GraphemesWithShortLinks), Is.EqualTo(expected));

    [TestCase("Hello", 5)]
    [TestCase("Grüße", 5)]
    [TestCase("👍", 4)]
    [TestCase("👍🏽", 8)]
    [TestCase("👩‍👩‍👧‍👦", 25)]
    [TestCase("❤️", 6)]
    [TestCase("1️⃣", 7)]
    [TestCase("© 1 #", 5)]
    public void Threads_counts_an_emoji_as_its_bytes(string text, int expected) => Assert.That(PostLength.Of(text, Counting.CharactersWithEmojiBytes), Is.EqualTo(expected));

    [TestCase("👩‍👩‍👧‍👦", 7)]
    [TestCase("e\u0301 x", 4)]
    public void Others_count_code_points(string text, int expected) => Assert.That(PostLength.Of(text, Counting.Characters), Is.EqualTo(expected));

    [Test]
    public void Every_network_has_a_limit_and_is_found_by_its_key() => Assert.Multiple(() =>
    {
        Assert.That(Network.All, Has.Count.EqualTo(7).And.All.Property(nameof(Network.Limit)).Positive);
        Assert.That(Network.All.Select(network => Network.Find(network.Key)), Is.EqualTo(Network.All));
    });

    [Test]
    public void No_text_is_longer_in_graphemes_than_in_characters() => SomeText.Any.Sample(
        text => PostLength.Of(text, Counting.Graphemes) <= PostLength.Of(text, Counting.Characters), iter: 5_000);

    [Test]
    public void Where_there_is_no_link_and_no_emoji_X_counts_one_or_two_a_code_point() => SomeText.Words.Sample(
        text => PostLength.Of(text, Counting.Weighted) == text.Normalize().EnumerateRunes().Sum(rune => rune.Value <= 0x10FF ? 1 : 2), iter: 5_000);

    [Test]
    public void Two_lines_are_as_long_as_one_and_the_other_and_their_break() => Gen.Select(SomeText.Words, SomeText.Words).Sample(
        (one, other) => Enum.GetValues<Counting>().All(counting =>
            PostLength.Of($"{one}\n{other}", counting) == PostLength.Of(one, counting) + 1 + PostLength.Of(other, counting)), iter: 5_000);

    [Test]
    public void A_text_of_half_surrogate_pairs_has_a_length_too() => Gen.Char['\uD7FF', '\uE000'].Array.Sample(
        characters => Enum.GetValues<Counting>().All(counting => PostLength.Of(new(characters), counting) >= 0), iter: 5_000);

    private static string JavaScript(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"{rune.Value:X4}")) + " " + text;
}
