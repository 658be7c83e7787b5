using CoEBot.Manifest;

namespace CoEBot.Tests.Manifest;

public sealed class RequestTests
{
    [Test]
    public void Values_are_given_one_by_one_and_may_hold_an_equals_sign()
    {
        var request = Request.Parse(["--set", "A=1", "--demo", "--set", "B=x=y"]);

        Assert.That(request.Demo);
        Assert.That(request.Values, Is.EquivalentTo(new Dictionary<string, string> { ["A"] = "1", ["B"] = "x=y" }));
    }

    [TestCase("--set", "NAME")]
    [TestCase("--set", "=VALUE")]
    [TestCase("--demo", "--set")]
    [TestCase("--zip")]
    public void What_is_not_known_is_told(params string[] arguments) => Assert.That(() => Request.Parse(arguments), Throws.TypeOf<UsageException>());

    [Test]
    public void A_file_of_values_has_comments_and_empty_lines() => Assert.That(
        EnvFile.Parse(".env", "# who\r\n\r\nNAME = Contoso Ltd = us\r\n"), Is.EquivalentTo(new Dictionary<string, string> { ["NAME"] = "Contoso Ltd = us" }));

    [Test]
    public void A_line_that_is_none_is_told_by_its_number() => Assert.That(
        () => EnvFile.Parse(".env", "A=1\nB"), Throws.TypeOf<UsageException>().With.Message.EqualTo(".env, line 2: expected NAME=VALUE."));
}
