using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>Pictures of a play, in the order they were taken, attached to the test they belong to.</summary>
internal static class Album
{
    private static readonly string Folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "playground");

    private static int _pictures;

    public static async Task KeepAsync(IPage page, string name)
    {
        var path = Path.Combine(Folder, $"{Interlocked.Increment(ref _pictures):00}-{name.Replace(' ', '-')}.png");
        await page.ScreenshotAsync(new() { Path = path });
        TestContext.AddTestAttachment(path, name);
    }
}
