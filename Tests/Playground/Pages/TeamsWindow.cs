using CoEBot.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>The local Teams client in a browser window.</summary>
internal sealed class TeamsWindow
{
    private readonly IPage _page;

    private TeamsWindow(IPage page)
    {
        _page = page;
        Chat = new PersonalChat(page);
        Engineering = new Channel(page, "Engineering");
    }

    public PersonalChat Chat { get; }

    public Channel Engineering { get; }

    /// <summary>The messaging extension beside the compose box of the chat.</summary>
    public Extension Extension => new(_page, _page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }));

    public static async Task<TeamsWindow> OpenAsync(Browser browser, Uri address)
    {
        // Narrower, and the client hides its chats and channels.
        var page = await browser.NewPageAsync(1280, 1300);
        await page.GotoAsync(address.ToString());
        var window = new TeamsWindow(page);
        // The client shows people and places of its own until it has read its configuration.
        await window.Engineering.IsListedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return window;
    }

    /// <summary>From now on what is typed and clicked comes from <paramref name="person"/>.</summary>
    public async Task<TeamsCard> BecomeAsync(string person)
    {
        await Chat.OpenAsync();
        return await Chat.AskAsync($"as {person}", $"You are {person} now");
    }

    /// <summary>Keeps a picture of the window for people to look at, with <paramref name="card"/> in sight.</summary>
    public async Task PictureAsync(string name, TeamsCard card)
    {
        await card.BringIntoSightAsync();
        await PictureAsync(name);
    }

    /// <summary>Keeps a picture of the window as it is.</summary>
    public Task PictureAsync(string name) => Album.KeepAsync(_page, name);

    public Task CloseAsync() => _page.CloseAsync();
}
