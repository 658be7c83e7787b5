using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>A chat or a channel of the local Teams client.</summary>
internal abstract class Conversation(IPage page, string name)
{
    protected IPage Page => page;

    protected ILocator Cards => page.Locator(".ac-preview-panel");

    private ILocator Entry => page.GetByRole(AriaRole.Treeitem).Filter(new() { HasText = name });

    public Task IsListedAsync() => Entry.WaitForAsync();

    public virtual async Task OpenAsync()
    {
        await Entry.ClickAsync();
        await page.GetByText(Invitation).First.WaitForAsync();
    }

    /// <summary>What its empty compose box says.</summary>
    protected abstract string Invitation { get; }
}
