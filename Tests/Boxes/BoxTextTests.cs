using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CsCheck;

namespace CoEBot.Tests.Boxes;

/// <summary>Boxes as people write them: in a form, and in a file.</summary>
public sealed class BoxTextTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Test]
    public void A_box_is_read_from_its_form_as_it_was() => SomeBox.Sound.Sample(
        box => BoxChanges.Fingerprint(BoxReading.Of(BoxText.Of(box), Berlin).Box) == BoxChanges.Fingerprint(box) && Problems(BoxText.Of(box)).Count == 0, iter: 2_000);

    [Test]
    public void A_box_is_read_from_its_file_as_it_was() => SomeBox.Sound.Sample(
        box => BoxFile.Read(BoxFile.Write(box)) is { Box: { } read, Problem: null } && read.Version == 7 && BoxChanges.Fingerprint(read) == BoxChanges.Fingerprint(box), iter: 2_000);

    [Test]
    public void Whatever_is_typed_is_read_without_a_fault_and_what_is_read_stays_so()
    {
        var typed = Gen.Select(SomeText.Any, SomeText.Any, SomeText.Any, SomeText.Any);
        typed.Sample(
            words =>
            {
                var (one, two, three, four) = words;
                var text = new BoxText { Disclosure = one, Banned = two, Topics = three, Embargoes = four, LinkDomains = two, MostHashtags = one, Severities = new Dictionary<string, string> { [three] = four, ["tags"] = one } };
                var read = BoxReading.Of(text, Berlin).Box;
                _ = BoxReading.Of(text, Berlin).Problems(box => BoxProblems.Of(box, new() { LinkDomains = ["contoso.com"], Disclosure = "#one" }, SomeBox.Now));
                var again = BoxReading.Of(BoxText.Of(read) with { Topics = "" }, Berlin).Box;
                return BoxChanges.Between(read with { Topics = [] }, again).Count == 0;
            },
            iter: 1_000);
    }

    [TestCase(" 2026")]
    [TestCase("+2")]
    [TestCase("\t3")]
    [TestCase("Block, Off")]
    public void Only_words_say_how_strict_a_wall_is(string typed)
    {
        var reading = BoxReading.Of(new BoxText { Severities = new Dictionary<string, string> { ["tags"] = typed } }, Berlin);
        Assert.That(reading.Box.Severities, Is.Empty);
        Assert.That(reading.Problems(_ => []), Has.Count.EqualTo(1));
    }

    [Test]
    public void Any_text_is_a_file_or_a_problem_with_its_line() => SomeText.Any.Sample(text => BoxFile.Read(text) is ({ }, null) or (null, { Line: > 0 }), iter: 1_000);

    [TestCase("one, two\nthree", "one|two|three")]
    [TestCase(" one ,, two ,\r\n\n , ", "one|two")]
    [TestCase("\"yes, we can\", no", "yes, we can|no")]
    [TestCase("\"say \"\"hi\"\"\"", "say \"hi\"")]
    [TestCase("\"Best\" of all, other", "\"Best\" of all|other")]
    [TestCase("\"not closed, ever", "\"not closed|ever")]
    public void Phrases_stand_on_lines_or_between_commas(string typed, string phrases) => Assert.That(Read(new() { Banned = typed }).Banned, Is.EqualTo(phrases.Split('|')));

    [TestCase("", null)]
    [TestCase(" None ", "")]
    [TestCase("Contoso.com, .github.com", "contoso.com github.com")]
    public void Sites_are_any_none_or_those_that_are_named(string typed, string? domains) =>
        Assert.That(Read(new() { LinkDomains = typed }).LinkDomains, Is.EqualTo(domains?.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("2027-06-01 09:00 | Aurora", "2027-06-01T09:00:00+02:00")]
    [TestCase("2027-01-05 | Aurora", "2027-01-05T00:00:00+01:00")]
    [TestCase("2027-06-01T09:00:30-05:00 | Aurora", "2027-06-01T09:00:30-05:00")]
    [TestCase("2027-06-01  09:00 +00:00|Aurora", "2027-06-01T09:00:00+00:00")]
    public void A_moment_is_read_in_the_departments_zone_unless_it_names_another(string typed, string moment) =>
        Assert.That(Read(new() { Embargoes = typed }).Embargoes.Single().Until, Is.EqualTo(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void What_cannot_be_read_is_told_with_its_field_and_line()
    {
        var problems = Problems(new() { Embargoes = "2027-06-01 09:00 | Aurora\n\nsoon | Borealis", MostHashtags = "a few", Topics = "\nmoney | | share price", Watched = "launch\nlaunch" });

        Assert.That(problems.Select(problem => problem.Sentence), Is.EqualTo(new[]
        {
            "Not before its day, line 3: “soon” is no moment. Write the line like 2027-06-01 09:00 | the phrase.",
            "Most hashtags: “a few” is no number. Write one such as 5, or leave it empty for any number.",
            "Words we look at twice, line 2: “launch” says the same as “launch”. Once is enough.",
            "Topics for a specialist, line 2: “money” names no specialist, such as legal or finance.",
        }));
    }

    [TestCase("{\n  \"watched\": [\"launch\"],\n  \"bannd\": []\n}", "Line 3: “bannd” is no word that a box knows. docs/box.schema.json describes them all.")]
    [TestCase("{\n  \"mostHashtags\": \"five\"\n}", "Line 2: What stands at $.mostHashtags is not of the kind that belongs there. docs/box.schema.json describes it.")]
    [TestCase("{\n\n  \"severities\": { \"tags\": \"Strict\" }\n}", "Line 3: What stands at $.severities.tags is not of the kind that belongs there. docs/box.schema.json describes it.")]
    [TestCase("null", "Line 1: The file is empty.")]
    public void A_bad_file_is_told_with_its_line(string file, string sentence) => Assert.That(BoxFile.Read(file).Problem!.Sentence, Is.EqualTo(sentence));

    [TestCase("{\n  \"banned\": [\n    \"a\",\n    \"b\"\n", 5)]
    [TestCase("{ \"banned\": [\"a\"],\n\"banned\": [\"b\"] }", 2)]
    [TestCase("hello", 1)]
    public void A_file_that_is_no_JSON_is_told_with_its_line(string file, int line) => Assert.That(BoxFile.Read(file).Problem!.Line, Is.EqualTo(line));

    [Test]
    public void What_is_wrong_with_a_file_that_can_be_read_is_told_with_its_line_too()
    {
        const string file = "{\n  // of last spring\n  \"banned\": [\"cheap\",\n    \"Cheap\"],\n  \"topics\": [\n    { \"name\": \"money\", \"specialist\": \"finance\", \"phrases\": [\"a\",\n \"b\"] },\n    { \"name\": \"law\", \"specialist\": \"\", \"phrases\": [\"c\"] }\n  ],\n  \"severities\": {\n    \"tags\": \"Block\",\n    \"moat\": \"Block\"\n  },\n  \"mostMentions\": 99\n}";
        var problems = BoxProblems.Of(BoxFile.Read(file).Box!, null);

        Assert.That(problems.Select(problem => BoxFile.WithLine(problem, file)).Select(problem => (problem.Field!.Id, problem.Line)), Is.EqualTo(new (string, int?)[]
        {
            ("banned", 4), ("topics", 8), ("mostMentions", 14), ("severities", 12),
        }));
    }

    private static Box Read(BoxText text) => BoxReading.Of(text, Berlin).Box;

    private static IReadOnlyList<BoxProblem> Problems(BoxText text) => BoxReading.Of(text, Berlin).Problems(box => BoxProblems.Of(box, null, SomeBox.Now));
}
