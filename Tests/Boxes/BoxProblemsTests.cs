using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CsCheck;

namespace CoEBot.Tests.Boxes;

/// <summary>What a box may not say, alone and inside the brand's.</summary>
public sealed class BoxProblemsTests
{
    private static readonly Box Brand = new()
    {
        Disclosure = "#ContosoEmployee",
        LinkDomains = ["contoso.com", "github.com"],
        DeniedDomains = ["bit.ly"],
        MostHashtags = 5,
        Severities = new Dictionary<string, Severity> { ["tags"] = Severity.Review },
    };

    private static IEnumerable<TestCaseData> Wrong() =>
    [
        Case("a phrase banned and watched", new() { Banned = ["Cheap"], Watched = ["cheap"] }, "Words we look at twice, entry 1: “cheap” stands under “Words we do not use” too. Keep it in one of them."),
        Case("a phrase twice", new() { Banned = ["Café", "cafe"] }, "Words we do not use, entry 2: “cafe” says the same as “Café”. Once is enough."),
        Case("an empty phrase", new() { Watched = [" "] }, "Words we look at twice, entry 1: There is nothing in it. Take the entry out."),
        Case("a phrase of nothing", new() { Watched = ["—"] }, "Words we look at twice, entry 1: “—” has no letter or sign that could stand in a post. Take it out."),
        Case("a topic without a specialist", new() { Topics = [new() { Name = "money", Specialist = "", Phrases = ["a"] }] }, "Topics for a specialist, entry 1: “money” names no specialist, such as legal or finance."),
        Case("a topic without phrases", new() { Topics = [new() { Name = "money", Specialist = "finance" }] }, "Topics for a specialist, entry 1: “money” has no phrases, so nothing would ever be about it."),
        Case("a passed embargo", new() { Embargoes = [new() { Until = SomeBox.Now.AddMinutes(-1), Phrases = ["a"] }] }, "Not before its day, entry 1: That moment has passed. Write one to come, or take the line out."),
        Case("an address for a domain", new() { DeniedDomains = ["https://contoso.com/a"] }, "Sites we do not link to, entry 1: “https://contoso.com/a” is no host name. Write it like contoso.com; that stands for all below it too."),
        Case("a domain allowed and denied", new() { LinkDomains = ["news.contoso.com"], DeniedDomains = ["contoso.com"] }, "Sites we link to, entry 1: “news.contoso.com” is denied under “Sites we do not link to”. Keep it in one of them."),
        Case("a negative limit", new() { MostHashtags = -1 }, "Most hashtags: -1 is no limit. Write a number from 0 to 30, or leave it empty for any number."),
        Case("an absurd limit", new() { MostMentions = 4_000 }, "Most mentions: 4,000 is no limit. Write a number from 0 to 30, or leave it empty for any number."),
        Case("a contact that is none", new() { PublicContacts = ["the press office"] }, "Public contacts, entry 1: “the press office” is neither a mail address nor a phone number."),
        Case("a strictness that is none", new() { Severities = new Dictionary<string, Severity> { ["tags"] = (Severity)7 } }, "How strict the walls are, entry 1: Hashtags and mentions can be Off, Advise, Review, Block."),
    ];

    private static IEnumerable<TestCaseData> WrongInside() =>
    [
        Case("a wall weaker than the brand's", new() { Severities = new Dictionary<string, Severity> { ["tags"] = Severity.Advise } }, "How strict the walls are, entry 1: “Hashtags and mentions” takes the full route for the brand, and that stands. Choose it as strict or stricter."),
        Case("a wall weaker than by itself", new() { Severities = new Dictionary<string, Severity> { ["secrets"] = Severity.Off } }, "How strict the walls are, entry 1: “Passwords and keys” stops the post for the brand, and that stands. Choose it as strict or stricter."),
        Case("another disclosure", new() { Disclosure = "#hello" }, "Disclosure: “#hello” is not heard. The brand asks for “#ContosoEmployee”. Choose among those, or leave it empty."),
        Case("more hashtags", new() { MostHashtags = 9 }, "Most hashtags: The brand takes 5, and that stands. Write fewer, or leave it empty."),
        Case("a site of its own", new() { LinkDomains = ["fabrikam.com"] }, "Sites we link to, entry 1: “fabrikam.com” is not among the brand’s sites, so it is not heard. Ask an owner to add it there."),
        Case("a site the brand denies", new() { LinkDomains = ["bit.ly"] }, "Sites we link to, entry 1: The brand never links to “bit.ly”, and that stands. Take it out."),
        Case("contacts of its own", new() { PublicContacts = ["ana@contoso.com"] }, "Public contacts: The brand alone says which contacts are public, so these are not heard. Ask an owner to add them there."),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void A_box_that_cannot_be_is_told_in_a_sentence(Box box, string sentence) =>
        Assert.That(BoxProblems.Of(box, null, SomeBox.Now).Select(problem => problem.Sentence), Is.EqualTo([sentence]));

    [TestCaseSource(nameof(WrongInside))]
    public void A_department_that_would_not_be_heard_is_told_in_a_sentence(Box box, string sentence) =>
        Assert.That(BoxProblems.Of(box, Brand, SomeBox.Now).Select(problem => problem.Sentence), Is.EqualTo([sentence]));

    [Test]
    public void An_unknown_wall_is_told_with_those_there_are() => Assert.That(
        BoxProblems.Of(new() { Severities = new Dictionary<string, Severity> { ["moat"] = Severity.Block } }, null).Single().Sentence, Does.Contain("no wall “moat”").And.Contains("length, disclosure"));

    [Test]
    public void An_embargo_that_passed_since_it_was_written_keeps_nobody_from_changing_the_box()
    {
        var box = new Box { Embargoes = [new() { Until = SomeBox.Now.AddDays(-1), Phrases = ["a"] }] };
        Assert.That(BoxProblems.Of(box with { Banned = ["cheap"] }, null, SomeBox.Now, box), Is.Empty);
        Assert.That(BoxProblems.Of(box, null), Is.Empty, "a file may be older than its news");
    }

    [Test]
    public void Too_many_too_long_and_too_much_are_told()
    {
        Assert.That(Sentences(new() { Banned = [.. Numbered(201, "a")] }), Has.One.StartsWith("Words we do not use: 200 are the most, and these are 201."));
        Assert.That(Sentences(new() { Banned = [new('a', 101)] }), Has.One.Contains("has 101 characters, and 100 are the most"));
        Assert.That(Sentences(new() { Banned = [.. Numbered(180, new('a', 90))] }), Has.One.StartsWith("As a file this box has"));
    }

    [Test]
    public void Nothing_in_a_file_is_null_for_long()
    {
        var (box, _) = BoxFile.Read("""{ "banned": [null], "topics": [null], "embargoes": [null], "linkDomains": [null] }""");
        Assert.That(box is null || BoxProblems.Of(box, Brand, SomeBox.Now).Count > 3);
    }

    [Test]
    public void Two_peoples_changes_are_both_there() => Gen.Select(SomeBox.Sound, SomeBox.Sound).Sample(
        (seen, theirs) =>
        {
            var mine = seen with { Banned = [.. seen.Banned, "mine alone"], Watched = [.. seen.Watched.Skip(1)] };
            var both = BoxChanges.Onto(theirs, seen, mine);
            return both.Banned.Contains("mine alone") && theirs.Banned.All(both.Banned.Contains) && !both.Watched.Intersect(seen.Watched.Take(1)).Any()
                && BoxChanges.Between(both with { Banned = theirs.Banned, Watched = theirs.Watched }, theirs).Count == 0;
        },
        iter: 1_000);

    [Test]
    public void A_change_on_top_of_none_is_that_change() => Gen.Select(SomeBox.Sound, SomeBox.Sound).Sample(
        (seen, mine) => BoxChanges.Between(BoxChanges.Onto(seen, seen, mine), mine).Count == 0, iter: 1_000);

    private static IEnumerable<string> Sentences(Box box) => BoxProblems.Of(box, null, SomeBox.Now).Select(problem => problem.Sentence);

    private static IEnumerable<string> Numbered(int count, string word) => Enumerable.Range(1, count).Select(number => $"{word} {number}");

    private static TestCaseData Case(string name, Box box, string sentence) => new TestCaseData(box, sentence).SetArgDisplayNames(name);
}
