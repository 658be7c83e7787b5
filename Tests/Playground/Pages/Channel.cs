using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>A channel, its newest post first.</summary>
internal sealed class Channel(IPage page, string name) : Conversation(page, name)
{
    protected override string Invitation => "Start a new post";

    /// <summary>Posts words for the colleagues; the bot, which is not mentioned, does not hear of it.</summary>
    /// <returns>What the messaging extension offers on that post.</returns>
    public async Task<Extension> PostAsync(string words)
    {
        // The first box is for a new post, the others are for replies.
        await Page.Locator("[role=textbox][contenteditable]").First.FillAsync(words);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        var post = Page.GetByRole(AriaRole.Group).Filter(new() { HasText = words }).First;
        return new Extension(Page, post.GetByRole(AriaRole.Button, new() { Name = "Show more information" }).First);
    }

    /// <summary>The newest card with these words.</summary>
    public async Task<TeamsCard> FindAsync(string words)
    {
        var card = Cards.Filter(new() { HasText = words }).First;
        await card.WaitForAsync();
        return new TeamsCard(card);
    }
}
