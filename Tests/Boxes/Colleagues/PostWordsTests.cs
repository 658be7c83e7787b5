using CoEBot.Boxes.Colleagues;

namespace CoEBot.Tests.Boxes.Colleagues;

public sealed class PostWordsTests
{
    [TestCase("Our build is twice as fast.", "OUR BUILD, is: twice… as \"fast\"!")]
    [TestCase("Our résumé of the year", "our resume OF THE YEAR")]
    [TestCase("We're done", "We’re done")]
    [TestCase("We mended the build #ContosoEmployee #devops", "#news We mended the build 🚀🚀")]
    [TestCase("Read it here", "Read it here https://contoso.com/a?b=c#d")]
    [TestCase("Thank you Ana", "Thank you @ben.advocate Ana @contoso!")]
    [TestCase("C# and F#", "c# AND f#")]
    [TestCase("Σίσυφος", "ΣΊΣΥΦΟΣ")]
    [TestCase("ＷＥ won", "we won")]
    [TestCase("soft hyphen", "so\u00ADft hy\u00ADphen")]
    [TestCase("今日は晴れ", "今日は、晴れ！")]
    public void Texts_that_differ_in_what_says_nothing_have_the_same_words(string one, string other) =>
        Assert.That(Hashes(one), Is.EqualTo(Hashes(other)).And.Not.Empty);

    [TestCase("build", "built")]
    [TestCase("17:00", "1700")]
    [TestCase("half-time", "halftime")]
    [TestCase("今日", "今晩")]
    public void Words_that_say_something_else_differ(string one, string other) => Assert.That(Hashes(one), Is.Not.EqualTo(Hashes(other)));

    [TestCase("Ana, \"we\" won.", "Ana|we|won")]
    [TestCase("  Größer\nschneller  ", "Größer|schneller")]
    [TestCase("It's 1,000 days", "It's|1|000|days")]
    [TestCase("今日 Tokyo", "今|日|Tokyo")]
    [TestCase("𝓦e won", "𝓦e|won")]
    public void A_word_knows_where_it_stands(string text, string words) =>
        Assert.That(string.Join('|', PostWords.Of(text).Select(word => text[word.Start..word.End])), Is.EqualTo(words));

    /// <summary>Written down once: a hash that a process makes up for itself would differ.</summary>
    [Test]
    public void A_word_has_the_same_hash_in_every_process() => Assert.That(Hashes("Build build BUILD"), Is.All.EqualTo(0x9387A943));

    private static IEnumerable<uint> Hashes(string text) => PostWords.Of(text).Select(word => word.Hash);
}
