using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

/// <summary>The messaging extension in the local client: a draft from its dialog, and the approved post from the library.</summary>
[TestFixture]
internal sealed class ExtensionTests : Play
{
    private static readonly Idea Quiet = new("Our quietest fan yet is on the test stand.");

    [Test]
    public async Task A_draft_is_written_mended_and_sent_in_the_dialog()
    {
        var dialog = await Window.Extension.OpenAsync("submitDraft");
        await dialog.ShowsAsync("Your idea becomes a post here");
        await dialog.Form.FillAsync(Quiet);
        await dialog.Form.SubmitAsync();
        await dialog.ShowsAsync("Add #ContosoEmployee");
        await dialog.Form.HoldsAsync(Quiet);
        await Window.PictureAsync("The extension finds a missing disclosure");

        await dialog.Form.RewriteAsync($"{Quiet.Text} #ContosoEmployee");
        await dialog.Form.SubmitAsync();
        await dialog.ShowsAsync("Your draft is with Ben now");
        await Window.PictureAsync("The extension sent the draft");
        await Window.Extension.CloseAsync();
    }

    [Test]
    [DependsOnTest(nameof(A_draft_is_written_mended_and_sent_in_the_dialog))]
    public async Task An_approved_post_is_found_in_the_library()
    {
        var review = await PostedAsync("Ben", Quiet);
        await review.PressAsync("Approve");
        await review.ShowsAsync("Ben approved Ana’s post");

        await Window.BecomeAsync("Ana");
        await Window.Extension.FindAsync("quietest fan", "Ana, Engineering", () => Window.PictureAsync("The library finds the post"));
    }
}
