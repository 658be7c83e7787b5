using System.Diagnostics;
using CoEBot.Local;

namespace CoEBot.Tests.Local;

/// <summary>The wrapper around Azurite and the Playground, with a real Node.js and a tiny tool in place of them.</summary>
[CancelAfter(60_000)]
public class RunToolTests
{
    /// <summary>Says its arguments and what happens to it, and would run for ever.</summary>
    private const string Tool = """
        const forever = setInterval(() => {}, 1000);
        process.once('SIGINT', () => { console.log('saved'); clearInterval(forever); });
        process.once('SIGTERM', () => { console.log('terminated'); process.exit(3); });
        console.log('ready ' + process.argv.slice(2).join(' '));
        """;

    private string _script = "";

    [SetUp]
    public async Task Write_the_tool()
    {
        _script = Path.Combine(Directory.CreateTempSubdirectory("coe-bot-").FullName, "tool.js");
        await File.WriteAllTextAsync(_script, Tool);
    }

    [TearDown]
    public void Remove_the_tool() => Directory.Delete(Path.GetDirectoryName(_script)!, recursive: true);

    [Test]
    public async Task Closing_standard_input_lets_the_tool_save_and_end(CancellationToken cancellationToken)
    {
        using var process = Start();
        Assert.That(await process.StandardOutput.ReadLineAsync(cancellationToken), Is.EqualTo("ready --port 1"));

        process.StandardInput.Close();

        Assert.That(await process.StandardOutput.ReadToEndAsync(cancellationToken), Is.EqualTo("saved\n"));
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_tool_whose_bot_is_gone_before_it_listens_still_ends(CancellationToken cancellationToken)
    {
        using var process = Start();
        process.StandardInput.Close();

        Assert.That(await process.StandardOutput.ReadToEndAsync(cancellationToken), Does.EndWith("saved\n"));
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.Zero);
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    [TestCase("HUP")]
    [Platform(Exclude = "Win", Reason = "Signals are sent with kill.")]
    public async Task A_signal_to_the_whole_group_leaves_the_tool_to_the_bot(string signal, CancellationToken cancellationToken)
    {
        using var process = Start();
        await process.StandardOutput.ReadLineAsync(cancellationToken);

        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        process.StandardInput.Close();

        Assert.That(await process.StandardOutput.ReadToEndAsync(cancellationToken), Is.EqualTo("saved\n"));
    }

    private Process Start()
    {
        var root = RepositoryRoot.Above(TestContext.CurrentContext.TestDirectory);
        return Process.Start(new ProcessStartInfo("node", [root["Bot", "Local", "run-tool.mjs"], _script, "--port", "1"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
