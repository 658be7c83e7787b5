using CoEBot.Local;

namespace CoEBot.Tests.Local;

public class RepositoryRootTests
{
    [Test]
    public void It_is_found_from_any_folder_inside()
    {
        var root = RepositoryRoot.Above(TestContext.CurrentContext.TestDirectory);

        Assert.That(root["Bot", "Local", "run-tool.mjs"], Does.Exist);
    }

    [Test]
    public void Outside_of_it_the_developer_is_told() => Assert.That(
        () => RepositoryRoot.Above(Path.GetTempPath()),
        Throws.TypeOf<LocalSetupException>().With.Message.Contains("--Local:Tools=false"));
}
