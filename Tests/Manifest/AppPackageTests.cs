using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CoEBot.Manifest;

namespace CoEBot.Tests.Manifest;

public sealed class AppPackageTests
{
    [Test]
    public void A_hole_without_a_value_is_told_by_its_place_and_name()
    {
        var reading = AppPackage.Read(ThePackage.Files(), new PackageValues());

        Assert.That(reading.Package, Is.Null);
        Assert.That(reading.Problems.Select(problem => problem.ToString()), Does
            .Contain("manifest.json $.id: TEAMS_APP_ID has no value").And.Contain("manifest.json $.composeExtensions[0].botId: BOT_ID has no value"));
    }

    [Test]
    public void The_example_has_every_value_and_none_that_nobody_asks_for()
    {
        var asked = AppPackage.Read(ThePackage.Files(), new PackageValues()).Problems.Select(problem => problem.Reason.Split(' ')[0]).Distinct();

        var given = EnvFile.Parse(".env.example", Encoding.UTF8.GetString(ThePackage.Files()[".env.example"]));

        Assert.That(given.Keys, Is.EquivalentTo(asked));
    }

    [Test]
    public void A_value_is_text_whatever_it_holds()
    {
        const string Name = "Contoso \"Ltd\" \\ ${{BOT_ID}}";
        var values = new PackageValues(new Dictionary<string, string> { ["DEVELOPER_NAME"] = Name, ["DEVELOPER_WEBSITE_URL"] = "  " }, Example());

        var manifest = AppPackage.Read(ThePackage.Files(), values).Package!.Manifest;

        Assert.That((manifest.Developer.Name, manifest.Developer.WebsiteUrl), Is.EqualTo((Name, "https://www.contoso.com")), "the first source that has a value wins");
    }

    [TestCase("{", "is not JSON")]
    [TestCase("[]", "is not a JSON object")]
    [TestCase("{\"id\":\"1\",\"id\":\"2\"}", "is not JSON")]
    [TestCase("{\"bots\":{}}", "is not of the kind")]
    public void A_manifest_that_is_none_is_told(string content, string reason)
    {
        var reading = AppPackage.Read(new Dictionary<string, byte[]> { [AppPackage.ManifestFile] = Encoding.UTF8.GetBytes(content) }, ThePackage.Values);

        Assert.That(reading.Problems.Single().Reason, Does.StartWith(reason));
    }

    [Test]
    public void A_folder_without_a_manifest_is_told() => Assert.That(
        AppPackage.Read(new Dictionary<string, byte[]>(), ThePackage.Values).Problems, Is.EqualTo(new[] { new Problem("manifest.json", null, "is not there") }));

    [Test]
    public void The_zip_holds_what_the_manifest_names_with_every_hole_filled()
    {
        using var zip = new ZipArchive(new MemoryStream(PackageZip.Pack(ThePackage.AsItIs())));

        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo(new[] { "manifest.json", "color.png", "de.json", "outline.png" }));
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        var packed = new StreamReader(manifest).ReadToEnd();
        Assert.That(packed, Does.Not.Contain("${{"));
        Assert.That((string?)JsonNode.Parse(packed)!["bots"]![0]!["botId"], Is.EqualTo("22222222-2222-2222-2222-222222222222"));
    }

    [Test]
    public void The_same_package_is_the_same_bytes_whenever_it_is_packed()
    {
        var packed = PackageZip.Pack(ThePackage.AsItIs());

        using var zip = new ZipArchive(new MemoryStream(packed));
        Assert.That(zip.Entries.Select(entry => entry.LastWriteTime.DateTime), Is.All.EqualTo(new DateTime(1980, 1, 1)));
        Assert.That(PackageZip.Pack(ThePackage.AsItIs()), Is.EqualTo(packed));
    }

    private static IReadOnlyDictionary<string, string> Example() => EnvFile.Parse(".env.example", Encoding.UTF8.GetString(ThePackage.Files()[".env.example"]));
}
