using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>The chat with the bot: the newest card is the last, and a card that is there stays where it is.</summary>
internal sealed class PersonalChat(IPage page) : Conversation(page, "Personal Chat")
{
    // Counts from one, so that none is 0 and the wait goes on.
    private const string Find = """
        ([from, words]) => {
            const cards = [...document.querySelectorAll('.ac-preview-panel')];
            return 1 + cards.findLastIndex((card, index) => index >= from && words.every(text => card.innerText.includes(text)));
        }
        """;

    /// <summary>How many cards have been seen, and so have to be there again when the chat is opened again.</summary>
    private int _seen;

    protected override string Invitation => "Type a message...";

    /// <summary>The card that was put into the compose box, and is not sent yet.</summary>
    public TeamsCard Waiting => new(Compose.Locator(".ac-preview-panel"));

    private ILocator Compose => Page.Locator("[role=textbox][contenteditable]");

    public override async Task OpenAsync()
    {
        await base.OpenAsync();
        if (_seen > 0) await Cards.Nth(_seen - 1).WaitForAsync();
    }

    /// <summary>Writes to the bot, and waits for the card that answers. A card that still waits in the compose box gives way to the words.</summary>
    public async Task<TeamsCard> AskAsync(string words, string answer)
    {
        var before = await Cards.CountAsync();
        await Compose.FillAsync(words);
        await SendAsync();
        return await FindAsync(before, answer);
    }

    /// <summary>Sends the card that waits in the compose box, which is empty then.</summary>
    /// <returns>The card as it stands in the chat.</returns>
    public async Task<TeamsCard> SendWaitingAsync(string words)
    {
        await SendAsync();
        await Assertions.Expect(Compose.Locator(".ac-preview-panel")).ToHaveCountAsync(0);
        return await FindAsync(words);
    }

    private Task SendAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

    /// <summary>The last card with all of these words, now or soon.</summary>
    public Task<TeamsCard> FindAsync(params string[] words) => FindAsync(0, words);

    private async Task<TeamsCard> FindAsync(int from, params string[] words)
    {
        var found = await Page.WaitForFunctionAsync(Find, new object[] { from, words });
        var number = await found.JsonValueAsync<int>();
        _seen = Math.Max(_seen, number);
        return new TeamsCard(Cards.Nth(number - 1));
    }
}
