using CoEBot.Tests.Playground.Pages;
using NUnit.Framework.Interfaces;

namespace CoEBot.Tests.Playground;

/// <summary>One person at the keyboard plays several people of the demo, in the window that a newcomer sees.</summary>
internal abstract class Play
{
    protected static TeamsWindow Window => StageOfTheRun.Stage.Window;

    protected static PersonalChat Chat => Window.Chat;

    protected static Channel Engineering => Window.Engineering;

    [SetUp]
    public Task Begin_as_Ana() => Window.BecomeAsync("Ana");

    [TearDown]
    public async Task Picture_a_failure()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed) await Window.PictureAsync("Failed here");
    }

    /// <summary>Ana writes <paramref name="idea"/> in her own chat; the form is filled and not sent.</summary>
    protected static async Task<TeamsCard> WriteAsync(Idea idea)
    {
        var card = await Chat.AskAsync("draft", "Your idea becomes a post here");
        await card.Form.FillAsync(idea);
        return card;
    }

    /// <summary>Opens the channel as <paramref name="person"/>, where the card about <paramref name="idea"/> asks for a decision.</summary>
    protected static async Task<TeamsCard> PostedAsync(string person, Idea idea)
    {
        await Window.BecomeAsync(person);
        await Engineering.OpenAsync();
        return await Engineering.FindAsync(idea.Text);
    }

    /// <summary>Ana asks for the list of her drafts.</summary>
    protected static async Task<TeamsCard> MyDraftsAsync()
    {
        await Window.BecomeAsync("Ana");
        return await Chat.AskAsync("drafts", "Your drafts");
    }
}
