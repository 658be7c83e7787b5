using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

/// <summary>One local run and one browser window on it, for all the plays of a test run.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly LocalPlace _place = LocalPlace.New();
    private readonly Browser _browser;

    private Stage(Browser browser) => _browser = browser;

    public LocalRun Run { get; private set; } = null!;

    public TeamsWindow Window { get; private set; } = null!;

    /// <summary>Starts all of it, or ends the tests where there is no browser.</summary>
    public static async Task<Stage> SetAsync()
    {
        var stage = new Stage(await Browser.LaunchAsync());
        try
        {
            await stage.StartAsync();
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the local run on its data, and opens the window on it.</summary>
    public async Task StartAsync()
    {
        Run = await LocalRun.StartAsync(_place);
        Window = await TeamsWindow.OpenAsync(_browser, _place.Playground);
    }

    /// <summary>Closes the window and ends the local run; the data stays.</summary>
    /// <returns>The exit code of the bot.</returns>
    public async Task<int> StopAsync()
    {
        await Window.CloseAsync();
        return await Run.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (Run is not null) await Run.DisposeAsync();
        _place.Data.Delete(recursive: true);
    }
}
