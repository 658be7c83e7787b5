using System.Text;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CsCheck;

namespace CoEBot.Tests.Cards;

/// <summary>Whatever people write, a card shows it and never does it.</summary>
[TestFixture]
internal sealed class PlainTextTests
{
    /// <summary>Any characters, with those that mean something to a card far more often than chance would have them.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 40],
        Gen.String[Gen.OneOf('{', '}', '<', '>', '@', '*', '_', '[', ']', '(', ')', '`', '~', '\\', 'a', 't',
            '\n', '\r', '\t', '\0', '\u202E', '\u2066', '\u2060'), 0, 40],
        Gen.OneOf([.. Samples.Hostile.Where(text => text.Length < 1000)]));

    [Test]
    public void Text_in_a_run_expands_no_macro_mentions_nobody_and_steers_nothing() => AnyText.Sample(text => IsTame(PlainText.InTextRun(text)));

    [Test]
    public void Text_in_a_paragraph_is_no_markdown_either() => AnyText.Sample(text =>
    {
        var tame = PlainText.InMarkdown(text);
        return IsTame(tame) && !tame.Any("*_`[]~\\\n\r".Contains);
    });

    [Test]
    public void A_second_time_changes_nothing_that_people_see() =>
        AnyText.Sample(text => Seen(PlainText.InTextRun(PlainText.InTextRun(text))) == Seen(PlainText.InTextRun(text)));

    [Test]
    public void A_run_shows_every_character_that_can_be_seen() => AnyText.Sample(text =>
        Seen(PlainText.InTextRun(text)) == Seen(WithoutControls(text.ReplaceLineEndings("\n").Replace('\t', ' '))));

    [Test]
    public void Our_words_keep_their_markup_around_somebody_elses()
    {
        Wording wording = $"**Topic** {"**loud** <at>Ana</at>"}";
        Assert.That(wording.ToString(), Is.EqualTo("**Topic** \u2217\u2217loud\u2217\u2217 <\u2060at>Ana<\u2060/at>"));
    }

    [Test]
    public void A_run_of_text_cannot_be_made_with_markup_inside() =>
        Assert.That(new TextRun { Text = "<at>Ana</at> {{DATE(x)}}" }.Text, Is.EqualTo("<\u2060at>Ana<\u2060/at> {\u2060{DATE(x)}}"));

    private static bool IsTame(string text) =>
        !text.Contains("{{", StringComparison.Ordinal)
        && !text.Contains("<at", StringComparison.OrdinalIgnoreCase)
        && !text.EnumerateRunes().Any(rune => (Rune.IsControl(rune) && rune.Value != '\n') || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));

    private static string WithoutControls(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value == '\n' || !Rune.IsControl(rune)));

    /// <summary>Without what has no shape: joiners that break markup, and characters that steer the direction.</summary>
    private static string Seen(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0x2060 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))));
}
