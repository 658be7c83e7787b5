using CoEBot.Manifest;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Manifest;

/// <summary>Microsoft's validator, over Microsoft's schemas.</summary>
public sealed class SchemaCheckTests
{
    [OneTimeSetUp]
    public static Task The_npm_tools_are_there() => NodeModules.FolderAsync();

    [Test]
    public async Task The_real_package_keeps_the_official_schemas() => Assert.That(await CheckAsync(ThePackage.AsItIs()), Is.Empty);

    [Test]
    public async Task A_manifest_that_does_not_is_told_by_its_places()
    {
        var problems = await CheckAsync(ThePackage.With(manifest =>
        {
            manifest["name"]!["short"] = new string('x', 31);
            manifest["bots"]![0]!["scopes"]!.AsArray().Add("everywhere");
            manifest.Remove("accentColor");
        }));

        Assert.That(problems.Select(problem => (problem.File, problem.Path)), Is.EquivalentTo(new[]
        {
            ("manifest.json", "$"), ("manifest.json", "$.name.short"), ("manifest.json", "$.bots[0].scopes[2]"),
        }));
    }

    [Test]
    public async Task A_language_file_that_does_not_is_told()
    {
        var problems = await CheckAsync(ThePackage.WithGerman(texts => texts["description.short"] = new string('x', 81)));

        Assert.That(problems.Single().ToString(), Does.StartWith("de.json $['description.short']: must NOT have more than 80 characters"));
    }

    [Test]
    public async Task A_version_that_nobody_knows_is_told() => Assert.That(
        (await CheckAsync(ThePackage.With(manifest => manifest["manifestVersion"] = "1.999"))).Select(problem => problem.Path), Is.All.EqualTo("$.manifestVersion"));

    private static Task<IReadOnlyList<Problem>> CheckAsync(AppPackage package) => SchemaCheck.ProblemsAsync(package, Checkout.File("Manifest", "check-schema.mjs"), CancellationToken.None);
}
