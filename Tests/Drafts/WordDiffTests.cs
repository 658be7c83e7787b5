using System.Globalization;
using CoEBot.Cards;
using CoEBot.Drafts;
using CoEBot.Tests.Cards;
using CsCheck;

namespace CoEBot.Tests.Drafts;

public sealed class WordDiffTests
{
    /// <summary>Two texts of few words, so that they share many, and what breaks readers of text.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("we", "We", "moved", "billing", "don’t", " ", "  ", "\n", ",", ".", "#", "日", "本", "e\u0301", "👩‍👩‍👧", "🇩🇪", "\uD800", "\u0301", "ليلى").Array[0, 30].Select(string.Concat),
        Gen.String[0, 40],
        Gen.OneOf([.. Samples.Hostile.Where(text => text.Length < 10_000)]));

    [TestCase("We moved it.", "We moved billing.", "We moved [-it][+billing].")]
    [TestCase("We moved it", "We moved it, twice", "We moved it[+, twice]")]
    [TestCase("We really moved it", "We moved it", "We [-really ]moved it")]
    [TestCase("The quick fox ran", "A slow fox ran", "[-The quick][+A slow] fox ran")]
    [TestCase("We don’t stop", "We do stop", "We [-don’t][+do] stop")]
    [TestCase("it's #Contoso", "it's #ContosoEmployee", "it's #[-Contoso][+ContosoEmployee]")]
    [TestCase("新しい請求サービス", "新しい支払サービス", "新しい[-請求][+支払]サービス")]
    [TestCase("cafe\u0301 noir", "cafe noir", "[-cafe\u0301][+cafe] noir")]
    [TestCase("Hi 👩‍👩‍👧", "Hi 👩‍👩‍👦", "Hi [-👩‍👩‍👧][+👩‍👩‍👦]")]
    [TestCase("One\n\nTwo", "One\nTwo", "One[-\n\n][+\n]Two")]
    [TestCase("", "New", "[+New]")]
    [TestCase("Old", "", "[-Old]")]
    [TestCase("", "", "")]
    public void Words_are_kept_added_or_removed(string before, string after, string expected) => Assert.That(Shown(WordDiff.Between(before, after)), Is.EqualTo(expected));

    [Test]
    public void The_runs_are_both_texts_to_the_letter() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var runs = WordDiff.Between(before, after);
        return Without(runs, DiffKind.Added) == before && Without(runs, DiffKind.Removed) == after;
    });

    [Test]
    public void No_run_is_empty_and_none_follows_one_of_its_kind() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var runs = WordDiff.Between(before, after);
        return runs.All(run => run.Text.Length > 0) && runs.Zip(runs.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
    });

    [Test]
    public void No_character_is_cut() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var runs = WordDiff.Between(before, after);
        return EndsBetweenCharacters(before, runs.Where(run => run.Kind != DiffKind.Added)) && EndsBetweenCharacters(after, runs.Where(run => run.Kind != DiffKind.Removed));
    });

    [Test]
    public void Equal_texts_are_one_run() => Texts.Sample(text => WordDiff.Between(text, text) is [] or [{ Kind: DiffKind.Same }]);

    [Test]
    public void Beyond_what_is_compared_all_between_the_first_change_and_the_last_counts_as_changed()
    {
        var (before, after) = (new string('!', 8_000), new string('?', 8_000));
        Assert.That(WordDiff.Between($"Start {before} end", $"Start {after} end"), Is.EqualTo(new DiffRun[]
        {
            new(DiffKind.Same, "Start "), new(DiffKind.Removed, before), new(DiffKind.Added, after), new(DiffKind.Same, " end"),
        }));
    }

    [TestCaseSource(typeof(Samples), nameof(Samples.Hostile))]
    public void Any_text_is_compared(string text)
    {
        var runs = WordDiff.Between(text, "We moved it. " + text);
        Assert.That(Without(runs, DiffKind.Removed), Is.EqualTo("We moved it. " + text));
    }

    private static string Shown(IEnumerable<DiffRun> runs) => string.Concat(runs.Select(run => run.Kind switch
    {
        DiffKind.Added => $"[+{run.Text}]",
        DiffKind.Removed => $"[-{run.Text}]",
        _ => run.Text,
    }));

    private static string Without(IEnumerable<DiffRun> runs, DiffKind kind) => string.Concat(runs.Where(run => run.Kind != kind).Select(run => run.Text));

    private static bool EndsBetweenCharacters(string text, IEnumerable<DiffRun> runs)
    {
        var between = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        var end = 0;
        return runs.All(run => between.Contains(end += run.Text.Length));
    }
}
