using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>A card as it stands in a chat or a channel: what it shows, and what can be done with it.</summary>
internal sealed class TeamsCard(ILocator card)
{
    public DraftForm Form => new(card);

    public Task ShowsAsync(string words) => Assertions.Expect(card).ToContainTextAsync(words);

    public Task ShowsAsync(Regex words) => Assertions.Expect(card).ToContainTextAsync(words);

    public Task DoesNotShowAsync(string words) => Assertions.Expect(card).Not.ToContainTextAsync(words);

    public Task OffersAsync(string button) => Assertions.Expect(Button(button)).ToBeVisibleAsync();

    public Task DoesNotOfferAsync(string button) => Assertions.Expect(Button(button)).ToHaveCountAsync(0);

    public Task PressAsync(string button) => Button(button).ClickAsync();

    /// <summary>Presses a button that stands behind the dots.</summary>
    public async Task ChooseAsync(string button)
    {
        await PressAsync("More options");
        await card.Page.GetByRole(AriaRole.Menuitem, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>The first of several buttons of that title: one for each win, for example.</summary>
    public Task PressFirstAsync(string button) => Button(button).First.ClickAsync();

    /// <summary>Opens the first draft of a list.</summary>
    public Task OpenNewestAsync() => Button("Open").First.ClickAsync();

    public Task WriteAsync(string field, string words) => card.GetByLabel(field).FillAsync(words);

    public Task HoldsAsync(string field, string words) => Assertions.Expect(card.GetByLabel(field)).ToHaveValueAsync(words);

    /// <summary>All its words.</summary>
    public Task<string> ReadAsync() => card.InnerTextAsync();

    public Task BringIntoSightAsync() => card.ScrollIntoViewIfNeededAsync();

    private ILocator Button(string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
