using CoEBot.Boxes.Links;

namespace CoEBot.Tests.Boxes;

/// <summary>Where links stand; that they are those twitter-text finds is what the lengths of X prove (<see cref="PostLengthTests"/>).</summary>
public sealed class LinkScannerTests
{
    [TestCase("See contoso.com.", "contoso.com")]
    [TestCase("(https://contoso.com/a_(b))", "https://contoso.com/a_(b)")]
    [TestCase("a https://contoso.com/x?y=1#z, b", "https://contoso.com/x?y=1#z")]
    [TestCase("ana@contoso.com", "")]
    [TestCase("见contoso.com的", "contoso.com")]
    [TestCase("https://münchen.de/straße!", "https://münchen.de/straße")]
    [TestCase("https://localhost/x", "")]
    [TestCase("version 10.0.401", "")]
    [TestCase("https://t.co/abc/def", "https://t.co/abc")]
    [TestCase("a.com b.com", "a.com|b.com")]
    public void A_link_is_found_without_what_only_stands_beside_it(string text, string links) =>
        Assert.That(string.Join('|', LinkScanner.Find(text).Select(link => text[link.Start..link.End])), Is.EqualTo(links));
}
