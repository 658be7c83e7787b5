using System.Text.Json.Nodes;
using CoEBot.Conversation;
using CoEBot.Manifest;
using CoEBot.Manifest.Png;
using CoEBot.Manifest.Rules;

namespace CoEBot.Tests.Manifest;

/// <summary>Each rule lets the real package pass, and finds what is wrong in one that is not.</summary>
public sealed class PackageRulesTests
{
    private static readonly Pixel White = new(255, 255, 255, 255);

    [TestCaseSource(typeof(PackageRules), nameof(PackageRules.All))]
    public void The_real_package_keeps_every_rule(Func<AppPackage, IEnumerable<Problem>> rule) => Assert.That(rule(ThePackage.AsItIs()), Is.Empty);

    [Test]
    public void A_named_file_must_be_there() => Assert.That(
        Told(NamedFiles.Problems(ThePackage.WithFile("outline.png", null))), Is.EqualTo(new[] { "manifest.json $.icons.outline: outline.png is not in appPackage" }));

    [Test]
    public void The_color_icon_has_its_size_and_fills_it() => Assert.Multiple(() =>
    {
        Assert.That(Icon("color.png", Png.Square(191, White)), Is.EqualTo(new[] { "color.png: is 191x191, and must be 192x192" }));
        Assert.That(Icon("color.png", Png.Of(192, 192, (x, _) => White with { Alpha = (byte)(x == 5 ? 254 : 255) })), Has.One.Contains("some of it is transparent"));
        Assert.That(Icon("color.png", "<svg/>"u8.ToArray()), Is.EqualTo(new[] { "color.png: is not a PNG" }));
        Assert.That(Icon("color.png", Png.Square(192, new(10, 74, 92, 255))), Is.Empty);
    });

    [Test]
    public void The_outline_is_white_on_nothing() => Assert.Multiple(() =>
    {
        Assert.That(Icon("outline.png", Png.Of(32, 32, (x, y) => x == y ? White : default)), Is.Empty);
        Assert.That(Icon("outline.png", Png.Of(32, 32, (x, y) => x == y ? White with { Alpha = 90 } : default)), Is.Empty, "a soft edge is white too");
        Assert.That(Icon("outline.png", Png.Of(32, 32, (x, y) => x == y ? White with { Blue = 254 } : default)), Has.One.Contains("has a color"));
        Assert.That(Icon("outline.png", Png.Square(32, White)), Has.One.Contains("nothing of it is transparent"));
        Assert.That(Icon("outline.png", Png.Square(32, default)), Has.One.Contains("is empty"));
        Assert.That(Icon("outline.png", Png.Square(192, default)), Has.One.Contains("must be 32x32"));
    });

    [TestCase("short", "CoE for Teams", "Teams")]
    [TestCase("full", "A microsoft Center of Excellence", "Microsoft")]
    public void The_name_is_its_own(string length, string name, string word) => Assert.That(
        Told(StoreName.Problems(ThePackage.With(manifest => manifest["name"]![length] = name))),
        Is.EqualTo(new[] { $"manifest.json $.name.{length}: \"{name}\" has \"{word}\" in it, which the store does not allow" }));

    [Test]
    public void The_name_is_its_own_in_every_language() => Assert.That(
        Told(StoreName.Problems(ThePackage.WithGerman(texts => texts["name.short"] = "CoE für Teams"))), Has.One.StartsWith("de.json $['name.short']"));

    [TestCase("websiteUrl", "http://www.contoso.com")]
    [TestCase("privacyUrl", "www.contoso.com/privacy")]
    [TestCase("termsOfUseUrl", "javascript:alert(1)")]
    public void Links_are_secure(string link, string address) => Assert.That(
        Told(SecureLinks.Problems(ThePackage.With(manifest => manifest["developer"]![link] = address))),
        Is.EqualTo(new[] { $"manifest.json $.developer.{link}: \"{address}\" must be an address that begins with https://" }));

    [Test]
    public void Chat_and_messaging_extension_reach_one_bot() => Assert.Multiple(() =>
    {
        Assert.That(Told(OneBot.Problems(ThePackage.With(manifest => manifest["composeExtensions"]![0]!["botId"] = "another"))), Has.One.Contains("is another bot"));
        Assert.That(Told(OneBot.Problems(ThePackage.With(manifest => manifest["bots"] = new JsonArray()))), Has.One.Contains("must name the one bot"));
    });

    [Test]
    public void The_chat_menus_offer_what_the_bot_knows() => Assert.Multiple(() =>
    {
        Assert.That(Told(ChatCommandLists.Problems(ThePackage.With(manifest => Commands(manifest, 0).RemoveAt(1)))),
            Has.One.StartsWith("manifest.json $.bots[0].commandLists[0].commands: must be, as the bot knows them").And.One.Contains("draft, drafts"));
        Assert.That(Told(ChatCommandLists.Problems(ThePackage.With(manifest => Commands(manifest, 1)[0]!["title"] = "dance"))), Has.One.Contains("commandLists[1]"));
        Assert.That(Told(ChatCommandLists.Problems(ThePackage.With(manifest => manifest["bots"]![0]!["commandLists"]!.AsArray().RemoveAt(1)))),
            Has.One.Contains("one list for the scope team"));
    });

    [Test]
    public void In_a_channel_nothing_is_offered_that_is_for_one_alone() => Assert.Multiple(() =>
    {
        Assert.That(ChatCommandLists.Offered("personal", ChatWords.All), Does.Contain(ChatWords.Review));
        Assert.That(ChatCommandLists.Offered("team", ChatWords.All), Does.Not.Contain(ChatWords.Review).And.Contain(ChatWords.Help));
    });

    [Test]
    public void Of_many_words_the_first_are_offered_and_help_always()
    {
        var many = Enumerable.Range(0, 12).Select(i => new ChatWord($"word{i}", "")).Append(ChatWords.Help).ToList();

        Assert.That(ChatCommandLists.Offered("personal", many), Is.EqualTo(many.Take(9).Append(ChatWords.Help)));
    }

    [TestCase(0, "type", "\"action\"", "type: must be query")]
    [TestCase(0, "parameters", "[{\"name\":\"query\",\"title\":\"Search\"}]", "parameters: must be the one that the bot reads: search")]
    [TestCase(1, "context", "[\"compose\"]", "context: must be compose, commandBox, message")]
    [TestCase(2, "fetchTask", "false", "fetchTask: must be true")]
    public void The_messaging_extension_offers_what_the_bot_answers(int command, string property, string value, string reason) => Assert.That(
        Told(MessagingExtension.Problems(ThePackage.With(manifest => Extension(manifest)[command]![property] = JsonNode.Parse(value)))),
        Has.One.StartsWith($"manifest.json $.composeExtensions[0].commands[{command}].{reason}"));

    [Test]
    public void The_messaging_extension_has_every_command() => Assert.Multiple(() =>
    {
        Assert.That(Told(MessagingExtension.Problems(ThePackage.With(manifest => Extension(manifest).RemoveAt(2)))), Has.One.Contains("library, submitDraft, nominateWin"));
        Assert.That(Told(MessagingExtension.Problems(ThePackage.With(manifest => manifest.Remove("composeExtensions")))), Has.One.Contains("the one messaging extension"));
    });

    [TestCase(33, 10, "commands[0].title: has 33 characters, and 32 are shown")]
    [TestCase(10, 129, "commands[0].description: has 129 characters, and 128 are shown")]
    [TestCase(0, 10, "commands[0].title: must not be empty")]
    [TestCase(10, 0, "commands[0].description: must not be empty")]
    public void Commands_are_told_in_a_few_words(int title, int description, string reason) => Assert.That(
        Told(CommandLimits.Problems(ThePackage.With(manifest =>
        {
            Commands(manifest, 0)[0]!["title"] = new string('x', title);
            Commands(manifest, 0)[0]!["description"] = new string('x', description);
        }))),
        Is.EqualTo(new[] { $"manifest.json $.bots[0].commandLists[0].{reason}" }));

    [Test]
    public void Commands_are_told_in_a_few_words_in_every_language() => Assert.That(
        Told(CommandLimits.Problems(ThePackage.WithGerman(texts => texts["bots[0].commandLists[0].commands[0].description"] = new string('x', 129)))),
        Has.One.StartsWith("de.json $['bots[0].commandLists[0].commands[0].description']"));

    [TestCase("name.full", "is missing")]
    [TestCase("bots[0].commandLists[1].commands[1].description", "is missing")]
    [TestCase("composeExtensions[0].commands[0].parameters[0].title", "is missing")]
    public void A_language_tells_all_of_it(string key, string reason) => Assert.That(
        Told(Languages.Problems(ThePackage.WithGerman(texts => texts.Remove(key)))), Has.One.StartsWith($"de.json $['{key}']: {reason}"));

    [TestCase("bots[0].commandLists[0].commands[0].title", "must not be translated")]
    [TestCase("composeExtensions[0].commands[7].title", "is in no place of the manifest")]
    public void A_language_tells_nothing_else(string key, string reason) => Assert.That(
        Told(Languages.Problems(ThePackage.WithGerman(texts => texts[key] = "Tanz"))), Has.One.StartsWith($"de.json $['{key}']: {reason}"));

    private static string[] Icon(string file, byte[] content) => Told(IconPixels.Problems(ThePackage.WithFile(file, content)));

    private static JsonArray Commands(JsonObject manifest, int list) => manifest["bots"]![0]!["commandLists"]![list]!["commands"]!.AsArray();

    private static JsonArray Extension(JsonObject manifest) => manifest["composeExtensions"]![0]!["commands"]!.AsArray();

    private static string[] Told(IEnumerable<Problem> problems) => [.. problems.Select(problem => problem.ToString())];
}
