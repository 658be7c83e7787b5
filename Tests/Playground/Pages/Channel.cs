using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>A channel, its newest post first.</summary>
internal sealed class Channel(IPage page, string name) : Conversation(page, name)
{
    protected override string Invitation => "Start a new post";

    /// <summary>The newest card with these words.</summary>
    public async Task<TeamsCard> FindAsync(string words)
    {
        var card = Cards.Filter(new() { HasText = words }).First;
        await card.WaitForAsync();
        return new TeamsCard(card);
    }
}
