using CoEBot.Local;

namespace CoEBot.Tests.Local;

public class InstalledPackagesTests
{
    private const string Wanted = """
        { "packages": {
            "": { "devDependencies": { "a": "1.0.0" } },
            "node_modules/a": { "version": "1.0.0", "integrity": "sha512-a1" },
            "node_modules/b": { "version": "2.0.0" },
            "node_modules/c": { "version": "3.0.0", "optional": true, "os": ["darwin"] } } }
        """;

    [Test]
    public void The_same_packages_match() => Assert.That(InstalledPackages.Match(Wanted, Wanted));

    [Test]
    public void A_package_for_another_system_may_be_missing() => Assert.That(InstalledPackages.Match(Wanted, """
        { "packages": {
            "node_modules/a": { "version": "1.0.0", "integrity": "sha512-a1" },
            "node_modules/b": { "version": "2.0.0" } } }
        """));

    [Test]
    public void A_package_left_over_does_no_harm() => Assert.That(InstalledPackages.Match(
        Wanted,
        Wanted.Replace("\"node_modules/c\"", "\"node_modules/old\": { \"version\": \"1.0.0\" }, \"node_modules/c\"", StringComparison.Ordinal)));

    [TestCase("sha512-a1", "sha512-a2", TestName = "Another content of the same version does not match")]
    [TestCase("2.0.0", "2.0.1", TestName = "Another version does not match")]
    [TestCase("node_modules/b", "node_modules/d", TestName = "A missing package does not match")]
    public void A_difference_is_seen(string was, string now) =>
        Assert.That(InstalledPackages.Match(Wanted, Wanted.Replace(was, now, StringComparison.Ordinal)), Is.False);

    [TestCase("")]
    [TestCase("{ \"packages\": {")]
    public void A_broken_note_matches_nothing(string installed) => Assert.That(InstalledPackages.Match(Wanted, installed), Is.False);
}
