using CoEBot.Boxes;
using CsCheck;

namespace CoEBot.Tests.Boxes;

public sealed class PostLengthTests
{
    [TestCase("", 0)]
    [TestCase("Hello", 5)]
    [TestCase("Grüße", 5)]
    [TestCase("こんにちは", 10)]
    [TestCase("👍🏽", 2)]
    [TestCase("👩‍👩‍👧‍👦", 2)]
    [TestCase("See https://contoso.com/a-rather-long-path?with=query now", 31)]
    [TestCase("See https://contoso.com.", 28)]
    public void X_counts_weights_emoji_and_links(string text, int expected) => Assert.That(PostLength.Of(text, Counting.Weighted), Is.EqualTo(expected));

    [TestCase("👩‍👩‍👧‍👦", 1)]
    [TestCase("e\u0301", 1)]
    public void Bluesky_counts_graphemes(string text, int expected) => Assert.That(PostLength.Of(text, Counting.Graphemes), Is.EqualTo(expected));

    [TestCase("https://contoso.social/@team/1234567890 Hi", 26)]
    public void Mastodon_counts_a_link_as_23(string text, int expected) => Assert.That(PostLength.Of(text, Counting.GraphemesWithShortLinks), Is.EqualTo(expected));

    [Test]
    public void Every_network_has_a_limit_and_is_found_by_its_key() => Assert.Multiple(() =>
    {
        Assert.That(Network.All, Has.Count.EqualTo(7).And.All.Property(nameof(Network.Limit)).Positive);
        Assert.That(Network.All.Select(network => Network.Find(network.Key)), Is.EqualTo(Network.All));
    });

    [Test]
    public void No_text_is_longer_in_graphemes_than_in_characters() => Gen.String.Sample(
        text => PostLength.Of(text, Counting.Graphemes) <= PostLength.Of(text, Counting.Characters));
}
