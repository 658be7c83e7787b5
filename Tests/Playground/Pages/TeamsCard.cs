using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>A card as it stands in a chat or a channel: what it shows, and what can be done with it.</summary>
internal sealed class TeamsCard(ILocator card)
{
    public DraftForm Form => new(card);

    public Task ShowsAsync(string words) => Assertions.Expect(card).ToContainTextAsync(words);

    public Task DoesNotShowAsync(string words) => Assertions.Expect(card).Not.ToContainTextAsync(words);

    public Task OffersAsync(string button) => Assertions.Expect(Button(button)).ToBeVisibleAsync();

    public Task DoesNotOfferAsync(string button) => Assertions.Expect(Button(button)).ToHaveCountAsync(0);

    public Task PressAsync(string button) => Button(button).ClickAsync();

    /// <summary>Presses the button of one draft in a list.</summary>
    public Task PressAsync(string button, string about) => Button($"{button}: {about}").ClickAsync();

    public Task WriteAsync(string field, string words) => card.GetByLabel(field).FillAsync(words);

    /// <summary>All its words.</summary>
    public Task<string> ReadAsync() => card.InnerTextAsync();

    public Task BringIntoSightAsync() => card.ScrollIntoViewIfNeededAsync();

    private ILocator Button(string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
