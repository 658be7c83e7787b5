using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>The messaging extension behind a button: beside the compose box, or on a message. The local client has no menu of commands: their ids are typed.</summary>
internal sealed class Extension(IPage page, ILocator button)
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

    /// <summary>Searches the library until a post with this title is in sight, takes a <paramref name="look"/>, and puts its card into the compose box.</summary>
    public async Task InsertAsync(string words, string title, Func<Task> look)
    {
        await ChooseAsync("Search Command");
        await page.GetByPlaceholder("Enter a search term").FillAsync(words);
        var found = page.GetByText(title, new() { Exact = true }).First;
        await found.WaitForAsync();
        await look();
        await found.ClickAsync();
    }

    public async Task CloseAsync()
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).First.ClickAsync();
        await Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private async Task ChooseAsync(string kind)
    {
        await button.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = kind }).ClickAsync();
    }
}
