using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CoEBot.Tests.Infrastructure;
using CsCheck;

namespace CoEBot.Tests.Boxes;

/// <summary>docs/box.schema.json says what the bot reads, word for word.</summary>
public sealed class BoxSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Checkout.File("docs", "box.schema.json")))!.AsObject();

    [OneTimeSetUp]
    public static Task The_npm_tools_are_there() => NodeModules.FolderAsync();

    [Test]
    public void The_schema_has_every_field_that_is_read_and_no_other()
    {
        Assert.That(Names(Schema), Is.EquivalentTo(BoxFileJson.Default.Box.Properties.Where(property => property.Set is not null).Select(property => property.Name)));
        Assert.That(Names(Schema).Except(["version"]), Is.EqualTo(BoxFields.All.Select(field => field.Id)), "what people fill in, in their order");
        Assert.That(Names(Of("topics")["items"]!), Is.EquivalentTo(BoxFileJson.Default.Topic.Properties.Select(property => property.Name)));
        Assert.That(Names(Of("embargoes")["items"]!), Is.EquivalentTo(BoxFileJson.Default.Embargo.Properties.Select(property => property.Name)));
    }

    [Test]
    public void The_schema_has_every_wall_and_every_strictness()
    {
        Assert.That(Names(Of("severities")), Is.EqualTo(Walls.All.Select(wall => wall.Id)));
        foreach (var wall in Walls.All)
            Assert.That((string)Of("severities")["properties"]![wall.Id]!["description"]!, Is.EqualTo($"{wall.Name}: {wall.Meaning} By itself: {wall.Severity}."));
        Assert.That(Schema["$defs"]!["severity"]!["enum"]!.AsArray().Select(name => (string?)name), Is.EqualTo(Enum.GetNames<Severity>()));
    }

    [Test]
    public void Everything_in_the_schema_is_described()
    {
        foreach (var described in Objects(Schema).Where(node => node.ContainsKey("type") && node["type"] is JsonValue))
            Assert.That((string?)described["description"], Is.Not.Null.And.Not.Empty, described.GetPath());
    }

    [Test]
    public void The_schemas_limits_are_the_bots()
    {
        Assert.That((int?)Of("banned")["maxItems"], Is.EqualTo(BoxLimits.Entries));
        Assert.That((int?)Of("topics")["maxItems"], Is.EqualTo(BoxLimits.Topics));
        Assert.That((int?)Schema["$defs"]!["phrase"]!["maxLength"], Is.EqualTo(BoxLimits.Phrase));
        Assert.That((int?)Of("mostHashtags")["maximum"], Is.EqualTo(BoxLimits.Tags));
        Assert.That((int?)Of("version")["maximum"], Is.EqualTo(BoxLimits.Version));
    }

    [Test]
    public async Task The_demos_boxes_and_all_that_the_bot_writes_keep_the_schema()
    {
        var demo = JsonNode.Parse(await File.ReadAllTextAsync(Checkout.File("Bot", "Local", "demo-center.json")), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;
        var written = new List<JsonNode>();
        SomeBox.Sound.Sample(box => { lock (written) written.Add(JsonNode.Parse(BoxFile.Write(box))!); }, iter: 200, threads: 1);

        var found = await CheckAsync([demo["brand"]!.DeepClone(), .. demo["departments"]!.AsArray().Select(department => department!["box"]!.DeepClone()), .. written]);

        Assert.That(found, Is.All.Empty);
    }

    [TestCase("""{ "wathced": [] }""")]
    [TestCase("""{ "mostHashtags": "five" }""")]
    [TestCase("""{ "mostHashtags": -1 }""")]
    [TestCase("""{ "severities": { "moat": "Block" } }""")]
    [TestCase("""{ "severities": { "tags": "Strict" } }""")]
    [TestCase("""{ "topics": [{ "name": "money", "phrases": ["a"] }] }""")]
    [TestCase("""{ "embargoes": [{ "until": "soon", "phrases": ["a"] }] }""")]
    [TestCase("""{ "banned": [""] }""")]
    public async Task What_the_bot_refuses_the_schema_refuses(string box)
    {
        var read = BoxFile.Read(box);
        Assert.That(read.Box is null || BoxProblems.Of(read.Box, null).Count > 0);
        Assert.That((await CheckAsync([JsonNode.Parse(box)!])).Single(), Is.Not.Empty);
    }

    private static JsonNode Of(string field) => Schema["properties"]![field]!;

    private static IEnumerable<string> Names(JsonNode schema) => schema["properties"]!.AsObject().Select(property => property.Key);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(property => Objects(property.Value)).Prepend(found),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };

    /// <summary>For each box what does not keep the schema.</summary>
    private static async Task<IReadOnlyList<JsonArray>> CheckAsync(IEnumerable<JsonNode> boxes)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Checkout.File("Tests", "Boxes", "check-box.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(new JsonObject { ["schema"] = Schema.DeepClone(), ["boxes"] = new JsonArray([.. boxes]) }.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, await errors);
        return [.. JsonNode.Parse(await output)!.AsArray().Select(found => found!.AsArray())];
    }
}
