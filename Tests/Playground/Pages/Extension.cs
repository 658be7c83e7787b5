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

    /// <summary>Searches the library, takes the first post with this title, and sees its card beside the compose box.</summary>
    /// <param name="words">What is searched for.</param>
    /// <param name="title">What the result says in the list.</param>
    /// <param name="look">What is done while the results are in sight.</param>
    public async Task InsertAsync(string words, string title, Func<Task> look)
    {
        await ChooseAsync("Search Command");
        await page.GetByPlaceholder("Enter a search term").FillAsync(words);
        var result = page.GetByText(title, new() { Exact = true }).First;
        await result.WaitForAsync();
        await look();
        await result.ClickAsync();
        await page.GetByPlaceholder("Enter a search term").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
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
