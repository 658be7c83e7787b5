using System.Text.Json;
using CoEBot.Cards.Elements;
using CoEBot.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CoEBot.Tests.Cards;

/// <summary>A browser page with the official renderer in it, which shows one card after another as Teams would.</summary>
internal sealed class CardPage(IPage page, ICDPSession browser)
{
    /// <summary>What the web answers here, whatever image is asked for: hills under a sun.</summary>
    private const string Picture =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="480" height="240" viewBox="0 0 480 240"><rect width="480" height="240" fill="#aacde1"/>
        <circle cx="360" cy="70" r="40" fill="#f0c85a"/><path d="M0 160 Q120 100 240 160 T480 150 V240 H0 Z" fill="#5a8250"/></svg>
        """;

    public static async Task<CardPage> OpenAsync(Browser browser)
    {
        var page = await browser.NewPageAsync(640, 800);
        await page.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = Picture }));
        await page.SetContentAsync("<!DOCTYPE html><html lang=\"en\"><title>Cards</title><body><main id=\"card\"></main></body></html>");
        await page.AddStyleTagAsync(new() { Path = Checkout.File("Tests", "Cards", "page.css") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(await NodeModules.FolderAsync(), "adaptivecards", "dist", "adaptivecards.min.js") });
        await page.AddScriptTagAsync(new() { Path = Checkout.File("Tests", "Cards", "page.js") });
        return new CardPage(page, await page.Context.NewCDPSessionAsync(page));
    }

    public IPage Page => page;

    /// <summary>Shows the card and returns what the renderer has to complain about: one line each, none for a good card.</summary>
    public async Task<IReadOnlyList<string>> ShowAsync(AdaptiveCard card, string theme)
    {
        var hostConfig = await File.ReadAllTextAsync(Checkout.File("Tests", "Cards", "HostConfigs", $"teams-{theme}.json"));
        return await page.EvaluateAsync<string[]>("([card, host, theme]) => show(card, host, theme)", new[] { CardText.Of(card), hostConfig, theme });
    }

    /// <summary>What keeps somebody with a keyboard or a screen reader out, and what does not fit the page's width: one line each.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync() => await page.EvaluateAsync<string[]>("() => barriers()");

    /// <summary>The data of the last click that went through, inputs included, as Teams would send it; null where the renderer held it back.</summary>
    public async Task<JsonElement?> LastClickAsync() =>
        await page.EvaluateAsync<string?>("() => lastClick()") is { } data ? JsonDocument.Parse(data).RootElement : null;

    public Task SetWidthAsync(int width) => page.SetViewportSizeAsync(width, 400);

    /// <summary>Takes a picture of the card as it stands.</summary>
    /// <returns>The file.</returns>
    public async Task<string> PictureAsync(string folder, string name)
    {
        var card = await page.EvaluateAsync<JsonElement>("() => place()");
        // Asked of the browser itself, and written in a hurry: thousands of pictures are taken, and few are looked at.
        var taken = await browser.SendAsync("Page.captureScreenshot", new() { ["format"] = "png", ["clip"] = card, ["captureBeyondViewport"] = true, ["optimizeForSpeed"] = true });
        var path = Path.Combine(folder, $"{name.Replace(' ', '-')}.png");
        await File.WriteAllBytesAsync(path, taken!.Value.GetProperty("data").GetBytesFromBase64());
        return path;
    }
}
