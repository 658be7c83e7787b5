using CoEBot.Boxes;
using CoEBot.Boxes.Colleagues;
using CoEBot.Boxes.Voice;

namespace CoEBot.Tests.Boxes.Voice;

public sealed class VoiceAdviceTests
{
    private const string Usual = "I mended 7 small things for Ana today. The best of them was a very old clock in the hall. #ContosoEmployee";

    [Test]
    public void Nothing_is_said_before_there_are_twenty_posts()
    {
        const string loud = "I won 2 clocks! Two! Imagine! Wow!";
        Assert.That(Why(loud, posts: 19), Is.Null);
        Assert.That(Why(loud, posts: 20), Is.EqualTo("This has 4 exclamation marks; posts from Engineering hardly ever have any."));
    }

    [TestCase(
        "I have been thinking for most of the week about the question which Ana asked me on Monday and to which I had no good answer then.",
        "Your colleagues in Engineering write short sentences, 10 words on average; these have 27.", "Cut the longest sentence in two.")]
    [TestCase(
        "I mended 2 things. #a #b #c #d #e", "This has 5 hashtags; posts from Engineering have 1.", "Keep those that somebody would search for.")]
    [TestCase(
        "I mended 2 things 🎉🎉🎉", "This has 3 emoji; posts from Engineering hardly ever have any.", "Keep the one that says something.")]
    [TestCase(
        "Quality is never an accident. It comes from care.",
        "Most posts from Engineering say I or we; this says neither. Most posts from Engineering have a number or a name in them; this has none.", "Say who did it.")]
    [TestCase(
        "Our holistic approach unlocks value.",
        "\"holistic\" and \"unlocks\" sound like the company's own channel, and nobody here says I. Posts from Engineering sound like people.",
        "Say it as you would over coffee: what did you do or see yourself?")]
    public void The_reason_is_in_words_one_can_act_on(string text, string why, string edit)
    {
        var finding = VoiceAdvice.Of(text, Book(20), "engineering", "Engineering")!;
        Assert.That((finding.Severity, finding.Why, finding.Edit), Is.EqualTo((Severity.Advise, why, edit)));
    }

    [TestCase(Usual)]
    [TestCase("")]
    [TestCase("#ContosoEmployee")]
    [TestCase("I was thrilled to see our cutting-edge robot meet Ana.")]
    [TestCase("Version 4.2 is out, and I slept at 17:00.")]
    public void A_post_that_sounds_like_its_department_is_left_alone(string text) => Assert.That(Why(text, posts: 20), Is.Null);

    [Test]
    public void What_the_department_does_itself_is_nothing_to_advise_on()
    {
        const string loud = "We won! We won! We won! We won!";
        Assert.That(VoiceAdvice.Of(loud, Book(("engineering", 20, loud)), "engineering", "Engineering"), Is.Null);
    }

    [Test]
    public void Words_that_only_other_departments_use_are_counted_and_the_first_is_marked()
    {
        var book = Book(("engineering", 20, Usual), ("marketing", 20, "Our audience, the stakeholders and the campaign"));
        const string text = "We told the stakeholders. The campaign has an audience.";
        var finding = VoiceAdvice.Of(text, book, "engineering", "Engineering")!;
        Assert.That(
            finding.Why,
            Is.EqualTo("Most posts from Engineering have a number or a name in them; this has none. The marked word and 2 others are used in other departments and not in Engineering."));
        Assert.That(text.Substring(finding.Start, finding.Length), Is.EqualTo("stakeholders"));
        Assert.That(VoiceAdvice.Of("We told 3 stakeholders. The campaign has an audience.", book, "engineering", "Engineering"), Is.Null, "one hint alone is none");
    }

    private static string? Why(string text, int posts) => VoiceAdvice.Of(text, Book(posts), "engineering", "Engineering")?.Why;

    private static VoiceBook Book(int posts) => Book(("engineering", posts, Usual));

    private static VoiceBook Book(params IEnumerable<(string Department, int Posts, string Text)> departments)
    {
        var book = new VoiceBook.Builder();
        foreach (var (department, posts, text) in departments)
            foreach (var _ in Enumerable.Range(0, posts)) book.Add(department, text, PostWords.Of(text));
        return book.Build();
    }
}
