using System.Diagnostics;
using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

[TestFixture]
[DependsOnFixture(typeof(FastLaneTests), AllowFailure = true)]
[Platform(Exclude = "Win", Reason = "The run is asked to end with a signal.")]
internal sealed class RestartTests : Play
{
    private static readonly Idea Unfinished = new("Half a thought about fans");

    [Test]
    public async Task All_drafts_are_there_again_after_a_restart_and_nothing_was_left_running()
    {
        var card = await WriteAsync(Unfinished);
        await card.Form.SaveAsync();
        await card.ShowsAsync("Your draft is saved");
        await Window.PictureAsync("Ana saved half a thought", card);
        var drafts = await MyDraftsAsync();
        await drafts.ShowsAsync("○ Saved");
        await drafts.ShowsAsync(Unfinished.Text);
        await Window.PictureAsync("Ana lists all her drafts", drafts);
        var before = await drafts.ReadAsync();

        var run = StageOfTheRun.Stage.Run;
        var tools = await run.ToolsAsync();
        Assert.That(tools, Has.Count.EqualTo(3), "Azurite's two services and the local Teams client.");
        Assert.That(await StageOfTheRun.Stage.StopAsync(), Is.Zero);
        Assert.That(tools.Where(IsRunning), Is.Empty);
        Assert.That(run.Said, Does.Not.Contain("fail:").And.Not.Contain("crit:"), "What the window does not show is in the log.");

        await StageOfTheRun.Stage.StartAsync();
        drafts = await MyDraftsAsync();
        Assert.That(await drafts.ReadAsync(), Is.EqualTo(before));
        await Window.PictureAsync("Ana lists them after a restart", drafts);
    }

    [Test]
    [DependsOnTest(nameof(All_drafts_are_there_again_after_a_restart_and_nothing_was_left_running))]
    public async Task A_window_opened_anew_is_not_blank()
    {
        var welcome = await Chat.FindAsync("Hello Ana");
        await welcome.OffersAsync("Share an idea");
        await Window.PictureAsync("Ana is greeted after a restart", welcome);

        await Engineering.OpenAsync();
        var invitation = await Engineering.FindAsync("Engineering has something to tell");
        await invitation.OffersAsync("Share an idea");
        await Window.PictureAsync("Engineering is invited after a restart", invitation);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
