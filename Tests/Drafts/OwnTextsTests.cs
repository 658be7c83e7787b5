using System.Text.Json;
using System.Text.Json.Nodes;
using CoEBot.Boxes;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Conversation;
using CoEBot.Drafts;
using CsCheck;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts;

/// <summary>Words of single networks beside those that the others share.</summary>
public sealed class OwnTextsTests
{
    private static readonly Gen<string> Words = Gen.OneOf(Gen.String, Gen.OneOf("", " \n", Content.Text, "\uD800", "\"}{", "text-x", "日本 👩‍👩‍👧"));

    private static readonly Gen<Dictionary<string, string>> Typed =
        Gen.Select(Gen.OneOf([.. Network.All.Select(network => network.Key), "myspace", "", "X"]), Words).Array[0, 8].Select(pairs => pairs.GroupBy(pair => pair.Item1).ToDictionary(pair => pair.Key, pair => pair.First().Item2));

    private static readonly Gen<DraftContent> Contents = Gen.Select(Words, Typed, Gen.OneOf([.. Network.All.Select(network => network.Key)]).Array[0, 7]).Select((text, own, networks) =>
        DraftContent.Typed(string.Join(',', networks), text, own: own));

    [Test]
    public void A_record_from_before_them_is_read_and_written_to_the_letter()
    {
        const string json = """{"networks":"linkedin,x","text":"Hello"}""";
        var content = JsonSerializer.Deserialize(json, DraftJson.Default.DraftContent)!;
        Assert.That((content.Own.IsEmpty, JsonSerializer.Serialize(content, DraftJson.Default.DraftContent)), Is.EqualTo((true, json)));
    }

    [Test]
    public void What_is_written_into_the_records_is_read_back_and_equal() => Contents.Sample(content =>
    {
        if (content.Text.Contains('\uD800', StringComparison.Ordinal) || content.Own.All.Any(own => own.Text.Any(char.IsSurrogate))) return true;
        var json = JsonSerializer.Serialize(content, DraftJson.Default.DraftContent);
        var read = JsonSerializer.Deserialize(json, DraftJson.Default.DraftContent)!;
        return read == content && read.GetHashCode() == content.GetHashCode() && json.Contains("\"own\"", StringComparison.Ordinal) != content.Own.IsEmpty
            && JsonSerializer.Serialize(read, DraftJson.Default.DraftContent) == json;
    });

    [TestCase("x", 4, 6, "launch")]
    [TestCase("x,threads of old", 4, 6, "launch")]
    [TestCase("threads of old", 4, 6, null)]
    [TestCase("x,threads of old", 4, 600, null)]
    public void A_finding_is_told_also_where_one_of_its_networks_has_left_the_list(string networks, int start, int length, string? marked)
    {
        var content = Content with { Networks = "linkedin,x", Own = OwnTexts.Typed(new Dictionary<string, string> { ["x"] = "The launch is near." }) };
        Finding[] findings = [new("Words we look at twice", Severity.Review, "It is looked at twice.", "Say it in another way.", start, length) { Networks = networks }];

        Assert.That(PostViews.Findings(findings, content).Single().Marked, Is.EqualTo(marked));
        Assert.That(PostViews.Of(content, findings).Texts.SelectMany(text => text.Marks).Count(), Is.EqualTo(marked is null ? 0 : 1));
    }

    [Test]
    public void Other_words_for_one_network_are_another_content_and_another_action()
    {
        var (one, other) = (On(("x", "One")), On(("x", "Other")));
        Assert.That(one, Is.Not.EqualTo(other).And.EqualTo(On(("x", "One"))));
        Assert.That(new[] { one, other, Content }.Select(content => ActionKey.Of("d1", 1, 0, "save", "a1", content)), Is.Unique);
    }

    [Test]
    public void Every_chosen_network_stands_in_one_post_with_what_is_read_there() => Contents.Sample(content =>
    {
        var posts = content.Posts;
        return posts.Count > 0
            && posts.Select(post => post.Text).Distinct().Count() == posts.Count
            && posts.SelectMany(post => post.Networks).Select(network => network.Key).Order().SequenceEqual(content.NetworkKeys.Order())
            && posts.All(post => post.Networks.All(network => content.TextFor(network.Key) == post.Text))
            && posts.Skip(1).All(post => post.Text != content.Text);
    });

    [Test]
    public void Other_words_for_a_post_change_it_and_no_other() => Gen.Select(Contents, Gen.Int[0, 6], Words).Sample((content, which, words) =>
    {
        if (string.IsNullOrWhiteSpace(words)) return true;
        var post = content.Posts[which % content.Posts.Count];
        var reworded = content.Reworded(post, words);
        return reworded.Networks == content.Networks && content.NetworkKeys.All(network => reworded.TextFor(network) == (post.Networks.Any(one => one.Key == network) ? words : content.TextFor(network)));
    });

    [Test]
    public void Blanks_are_none_and_words_of_a_network_that_is_not_chosen_are_kept_and_no_part_of_the_post()
    {
        var content = DraftContent.Typed("linkedin,x", "Hello", own: new Dictionary<string, string> { ["x"] = " \n ", ["bluesky"] = " Hi ", ["myspace"] = "?" });
        Assert.That(content.Own.All, Is.EqualTo([new OwnText("bluesky", " Hi ")]));
        Assert.That(content.Posts.Select(post => (post.Keys, post.Text)), Is.EqualTo([("linkedin,x", "Hello")]));
    }

    [Test]
    public void A_form_brings_them_whatever_else_a_client_sends() => Typed.Sample(typed =>
    {
        var data = new JsonObject { ["verb"] = "saveDraft", ["draftId"] = "d1", ["revision"] = 1, ["text-facebook"] = 7, ["text-"] = "?", ["msteams"] = new JsonObject() };
        foreach (var (network, text) in typed) data[NetworkForm.InputOf(network)] = text;
        using var json = JsonDocument.Parse(data.ToJsonString());
        var form = (SaveDraft)CardActions.Read(json.RootElement)!;
        return OwnTexts.Typed(form.Own).All.Select(own => (own.Network, Escaped(own.Text))).SequenceEqual(OwnTexts.Typed(typed).All.Select(own => (own.Network, Escaped(own.Text))));
    });

    [Test]
    public void A_button_that_asks_again_carries_them()
    {
        CardVerb asked = new ProposeEdit("d1", 1, 1) { Proposal = "All", Own = new Dictionary<string, string> { ["x"] = "Short" } };
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(asked, CardJson.Default.CardVerb), CardJson.Default.CardVerb);
        Assert.That(((ProposeEdit)again!).Own, Is.EqualTo(new Dictionary<string, string> { ["x"] = "Short" }));
    }

    [Test]
    public void A_finding_names_the_networks_whose_words_it_is_about_and_what_is_about_all_is_said_once()
    {
        var content = On(("x", "The launch. #ContosoEmployee " + new string('x', 300))) with { Text = "Our launch is near. #ContosoEmployee", ImageLink = "https://contoso.com/a.png" };
        var found = DraftCheck.Of(content, Engineering, Contoso, Monday).Findings;
        Assert.Multiple(() =>
        {
            Assert.That(found.Select(finding => (finding.Rule, finding.Networks)), Is.EquivalentTo([("altText", null), ("length", "x"), ("watched", "linkedin"), ("watched", "x")]));
            Assert.That(PostViews.Findings(found, content).Select(finding => finding.Marked).OfType<string>(), Is.All.EqualTo("launch"));
        });
    }

    [Test]
    public void Words_that_are_the_same_to_the_letter_are_looked_at_once() =>
        Assert.That(DraftCheck.Of(On(("x", "The launch")) with { Text = "The launch" }, Engineering, Contoso, Monday).Findings, Has.Exactly(1).Items.And.All.Property(nameof(Finding.Networks)).Null);

    [Test]
    public void A_network_without_words_is_named()
    {
        var found = DraftCheck.Of(On(("x", "Hello")) with { Text = " " }, Engineering, Contoso, Monday).Findings;
        Assert.That(found.Select(finding => (finding.Wall, finding.Networks)), Is.EqualTo([("The post", "linkedin")]));
        Assert.That(DraftCheck.Of(On(("x", "Hello"), ("linkedin", "Hello, all")) with { Text = "" }, Engineering, Contoso, Monday).Findings, Is.Empty, "every network has words");
    }

    [Test]
    public void What_changed_is_told_of_each_text_with_its_networks()
    {
        var before = On(("x", "Short and old")) with { Networks = "linkedin,x,mastodon" };
        Assert.Multiple(() =>
        {
            Assert.That(Told(before, before), Is.Empty);
            Assert.That(Told(before, before with { Own = Own(("x", "Short and new")) }), Is.EqualTo(["X: Short and new"]));
            Assert.That(Told(before, before with { Text = "All new" }), Is.EqualTo(["LinkedIn,Mastodon: All new"]));
            Assert.That(Told(before, before with { Own = default }), Is.EqualTo([$"X: {Content.Text}"]));
            Assert.That(Told(Content, Content with { Text = "All new" }), Is.EqualTo([": All new"]), "one text needs no names");
        });

        static IEnumerable<string> Told(DraftContent before, DraftContent now) => PostViews.Changes(before, now).Select(change => $"{string.Join(',', change.Networks)}: {change.Text}");
    }

    private static DraftContent On(params (string Network, string Text)[] own) => Content with { Networks = "linkedin,x", Own = Own(own) };

    private static OwnTexts Own(params (string Network, string Text)[] own) => OwnTexts.Typed(own.ToDictionary(one => one.Network, one => one.Text));

    /// <summary>Half a surrogate pair does not travel.</summary>
    private static string Escaped(string text) => JsonNode.Parse(new JsonArray(text).ToJsonString())![0]!.GetValue<string>();
}
