using Microsoft.Playwright;

namespace CoEBot.Tests.Playground.Pages;

/// <summary>What an author types into the form.</summary>
internal sealed record Idea(string Text)
{
    public string Network { get; init; } = "LinkedIn";

    public string Link { get; init; } = "";

    public string Topic { get; init; } = "";

    /// <summary>As the client's calendar writes it.</summary>
    public string WishedDate { get; init; } = "";
}

/// <summary>The form in which a draft is written.</summary>
internal sealed class DraftForm(ILocator card)
{
    private ILocator Text => card.GetByLabel("Your post");

    private ILocator Link => card.GetByLabel("Link", new() { Exact = true });

    private ILocator Topic => card.GetByLabel("Topic");

    private ILocator WishedDate => card.GetByLabel("Wished date");

    public Task RewriteAsync(string text) => Text.FillAsync(text);

    public async Task FillAsync(Idea idea)
    {
        await Text.FillAsync(idea.Text);
        await Network(idea).CheckAsync();
        await Link.FillAsync(idea.Link);
        await Topic.FillAsync(idea.Topic);
        await WishedDate.FillAsync(idea.WishedDate);
    }

    /// <summary>Every field still holds what was typed.</summary>
    public async Task HoldsAsync(Idea idea)
    {
        await Assertions.Expect(Text).ToHaveValueAsync(idea.Text);
        await Assertions.Expect(Network(idea)).ToBeCheckedAsync();
        await Assertions.Expect(Link).ToHaveValueAsync(idea.Link);
        await Assertions.Expect(Topic).ToHaveValueAsync(idea.Topic);
        await Assertions.Expect(WishedDate).ToHaveValueAsync(idea.WishedDate);
    }

    public Task SubmitAsync() => PressAsync("Submit for review");

    public Task SaveAsync() => PressAsync("Save for later");

    private Task PressAsync(string button) => card.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private ILocator Network(Idea idea) => card.GetByRole(AriaRole.Checkbox, new() { Name = idea.Network });
}
