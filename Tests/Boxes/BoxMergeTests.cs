using System.Text.Json;
using CoEBot.Boxes;
using CoEBot.Center;
using CsCheck;

namespace CoEBot.Tests.Boxes;

/// <summary>A department's box inside the brand's.</summary>
public sealed class BoxMergeTests
{
    private static readonly BoxContext Now = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    private static readonly Gen<IReadOnlyList<string>> SomePhrases = Gen.OneOf("launch", "cheap", "merger", "cake", "learned", "a lot").Array[0, 3].Select(words => (IReadOnlyList<string>)[.. words.Distinct()]);

    private static readonly Gen<IReadOnlyList<string>> SomeDomains =
        Gen.OneOf("contoso.com", "news.contoso.com", "fabrikam.com", "example.net", "com").Array[0, 3].Select(domains => (IReadOnlyList<string>)[.. domains.Distinct()]);

    private static readonly Gen<Box> SomeBox = Gen.Select(
        Gen.Select(Gen.OneOf("#ContosoEmployee", "#one", null), SomePhrases, SomePhrases, SomePhrases),
        Gen.Select(SomeDomains.Null(), SomeDomains, Gen.Int[0, 4].Nullable(), Gen.Int[0, 3].Nullable()),
        Gen.Select(Gen.OneOf([.. Walls.All.Select(wall => wall.Id)]), Gen.Enum<Severity>()).Array[0, 6],
        Gen.Select(SomePhrases, Gen.Int[-2, 2]).Array[0, 2],
        (words, links, severities, embargoes) => new Box
        {
            Disclosure = words.Item1,
            Banned = words.Item2,
            Watched = words.Item3,
            Topics = [new() { Name = "the law", Specialist = "legal", Phrases = words.Item4 }],
            LinkDomains = links.Item1,
            DeniedDomains = links.Item2,
            MostHashtags = links.Item3,
            MostMentions = links.Item4,
            PublicContacts = links.Item3 is 1 ? ["ana@contoso.com"] : [],
            Severities = severities.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2),
            Embargoes = [.. embargoes.Select(embargo => new Embargo { Phrases = embargo.Item1, Until = Now.Now.AddDays(embargo.Item2) })],
        });

    private static readonly Gen<Post> SomePost = Gen.Select(
        SomeText.Lively, Gen.OneOf([.. Network.All]).Array[0, 3], Gen.OneOf("https://contoso.com/a", "https://c0ntoso.com", null),
        Gen.OneOf(null, new PostImage("https://contoso.com/a.png", null), new PostImage("https://contoso.com/a.png", "cheap cake")),
        (text, networks, link, image) => new Post([.. networks.Distinct()], text, link, image));

    [Test]
    public void What_the_brands_own_box_holds_back_no_department_lets_through() => Gen.Select(SomePost, SomeBox, SomeBox).Sample(
        (post, department, brand) =>
        {
            var (alone, inside) = (BoxCheck.Of(BoxRules.Check(post, brand, Now)), BoxCheck.Of(BoxRules.Check(post, department.Inside(brand), Now)));
            return (!alone.Blocks || inside.Blocks) && (alone.IsInside || !inside.IsInside);
        },
        iter: 3_000);

    [Test]
    public void Every_wall_is_as_strict_as_the_brand_has_it_or_stricter() => Gen.Select(SomeBox, SomeBox).Sample(
        (department, brand) => Walls.All.All(wall => department.Inside(brand).SeverityOf(wall) >= brand.SeverityOf(wall)), iter: 5_000);

    [Test]
    public void A_department_without_walls_of_its_own_has_the_brands() => Gen.Select(SomePost, SomeBox).Sample(
        (post, brand) => BoxRules.Check(post, new Box().Inside(brand), Now).Select(finding => finding with { Fix = null })
            .SequenceEqual(BoxRules.Check(post, brand, Now).Select(finding => finding with { Fix = null })),
        iter: 2_000);

    [Test]
    public void A_department_may_choose_among_the_brands_disclosures_and_not_take_them_away()
    {
        var brand = new Box { Disclosure = "#ContosoEmployee", OtherDisclosures = ["#ContosoPartner"] };
        Assert.Multiple(() =>
        {
            Assert.That(new Box { Disclosure = "#contosopartner" }.Inside(brand).Disclosure, Is.EqualTo("#contosopartner"));
            Assert.That(new Box { Disclosure = "#hello" }.Inside(brand) is { Disclosure: "#ContosoEmployee", OtherDisclosures: ["#ContosoPartner"] });
            Assert.That(new Box { Disclosure = "#hello" }.Inside(new()).Disclosure, Is.EqualTo("#hello"));
        });
    }

    [Test]
    public void Links_of_a_department_lead_where_both_let_them()
    {
        var inside = new Box { LinkDomains = ["news.contoso.com", "fabrikam.com"] }.Inside(new() { LinkDomains = ["contoso.com"] });
        Assert.That(inside.LinkDomains, Is.EqualTo(new[] { "news.contoso.com" }));
    }

    [Test]
    public void A_look_alike_of_the_brands_site_stays_one_where_a_department_lists_it()
    {
        var inside = new Box { LinkDomains = ["c0ntoso.com"] }.Inside(new() { LinkDomains = ["contoso.com"] });
        var findings = BoxRules.Check(new([], "See https://c0ntoso.com", null), inside, Now);
        Assert.That(findings.Select(finding => finding.Wall), Does.Contain(Walls.LookAlikeLinks.Name));
    }

    [Test]
    public void A_box_of_the_first_shape_is_still_read()
    {
        const string first = """{ "company": "Contoso", "brand": { "version": 1, "disclosure": "#ContosoEmployee", "banned": ["cheap"], "watched": ["merger"] }, "departments": [] }""";
        foreach (var center in new[] { JsonSerializer.Deserialize(first, CenterFileJson.Default.CenterDefinition)!, JsonSerializer.Deserialize(first, CenterJson.Default.CenterDefinition)! })
            Assert.That(center.Brand is { Version: 1, Disclosure: "#ContosoEmployee", Banned: ["cheap"], Watched: ["merger"], LinkDomains: null, MostHashtags: null, Topics: [], Severities.Count: 0 });
    }

    [Test]
    public void A_box_comes_back_from_its_records_as_it_was() => SomeBox.Sample(
        box =>
        {
            var written = JsonSerializer.Serialize(new() { Company = "Contoso", Brand = box }, CenterJson.Default.CenterDefinition);
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(written, CenterFileJson.Default.CenterDefinition)!, CenterJson.Default.CenterDefinition) == written;
        },
        iter: 1_000);
}
