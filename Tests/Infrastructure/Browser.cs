using Microsoft.Playwright;

namespace CoEBot.Tests.Infrastructure;

/// <summary>
/// A headless Chromium, Chrome or Edge of this machine. None is ever downloaded: without one, browser tests are skipped and say so,
/// and with <c>CI=true</c> they fail, since a pipeline that skips them proves nothing.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts the browser, or ends the test where there is none.</summary>
    public static async Task<Browser> LaunchAsync()
    {
        var path = Find();
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = [.. Arguments, .. Sandbox()] }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public Task<IPage> NewPageAsync(int width, int height) => _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height } });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("COEBOT_BROWSER");
        if (!string.IsNullOrWhiteSpace(named))
        {
            Assert.That(named, Does.Exist, "COEBOT_BROWSER names a browser that is not there.");
            return named;
        }

        if (WellKnown().FirstOrDefault(File.Exists) is { } path) return path;
        const string Missing = "No Chromium, Chrome or Edge was found. Install one, or name one in COEBOT_BROWSER.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Missing);
        Assert.Ignore(Missing);
        throw new InvalidOperationException(Missing);
    }

    private static IEnumerable<string> WellKnown()
    {
        if (OperatingSystem.IsWindows())
        {
            string[] roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
            string[] programs = ["Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"];
            return from root in roots.Select(Environment.GetEnvironmentVariable) where root is not null from program in programs select Path.Combine(root, program);
        }

        if (OperatingSystem.IsMacOS())
        {
            string[] apps = ["Google Chrome", "Microsoft Edge", "Chromium"];
            return apps.Select(app => $"/Applications/{app}.app/Contents/MacOS/{app}");
        }

        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return from folder in folders.Append("/snap/bin") from name in names select Path.Combine(folder, name);
    }

    /// <summary>Chromium's sandbox refuses to start for root, as in a container.</summary>
    private static string[] Sandbox() => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
}
