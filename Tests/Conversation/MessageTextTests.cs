using CoEBot.Conversation;
using CsCheck;

namespace CoEBot.Tests.Conversation;

public sealed class MessageTextTests
{
    [TestCase("<p>Hello <b>world</b></p>", "Hello world")]
    [TestCase("<div>One<br>Two</div><p>Three</p>", "One\nTwo\nThree")]
    [TestCase("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [TestCase("5 &lt; 6 &amp; 7", "5 < 6 & 7")]
    [TestCase("<script>alert(1)</script><style>p{}</style>Hi <img alt=\"🎉\" src=\"https://evil.example/x\">", "Hi 🎉")]
    [TestCase("<attachment id=\"1\"></attachment>", null)]
    [TestCase("<p>&nbsp;</p>", null)]
    public void Only_the_words_are_left(string html, string? words) => Assert.That(MessageText.Of(new("html", html)), Is.EqualTo(words));

    [Test]
    public void Plain_text_stays_as_it_is() => Assert.That(MessageText.Of(new("text", "5 < 6 <b>")), Is.EqualTo("5 < 6 <b>"));

    [Test]
    public void Whatever_comes_it_is_read() => Gen.String.Sample(html => MessageText.Of(new("html", html)) is null or { Length: > 0 });
}
