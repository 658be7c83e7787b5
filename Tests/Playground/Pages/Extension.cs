using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>The messaging extension beside the compose box. The local client has no menu of commands: their ids are typed.</summary>
internal sealed class Extension(IPage page)
{
    private ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>Opens the dialog of an action command; its card follows what is clicked on it.</summary>
    public async Task<TeamsCard> OpenAsync(string command)
    {
        await ChooseAsync("Action Command");
        await Dialog.GetByPlaceholder("Input command id or leave blanks").FillAsync(command);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        return new TeamsCard(Dialog.Last);
    }

    /// <summary>Searches the library until a post with this title is in sight, and leaves the results after <paramref name="look"/>.</summary>
    public async Task FindAsync(string words, string title, Func<Task> look)
    {
        await ChooseAsync("Search Command");
        var search = page.GetByPlaceholder("Enter a search term");
        await search.FillAsync(words);
        await page.GetByText(title, new() { Exact = true }).First.WaitForAsync();
        await look();
        // Not inserted: a card that waits in the compose box would be sent with the next words.
        await page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).First.ClickAsync();
        await search.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    public async Task CloseAsync()
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).First.ClickAsync();
        await Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private async Task ChooseAsync(string kind)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = kind }).ClickAsync();
    }
}
