using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

/// <summary>The messaging extension in the local client: a draft from its dialog, the approved post from the library, and a win from what somebody wrote.</summary>
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
    public async Task An_approved_post_is_found_in_the_library_and_sent_as_a_card()
    {
        var review = await PostedAsync("Ben", Quiet);
        await review.PressAsync("Approve");
        await review.ShowsAsync("Ben approved Ana’s post");

        await Window.BecomeAsync("Ana");
        await Window.Extension.InsertAsync("quietest fan", "Ana, Engineering", () => Window.PictureAsync("The library finds the post"));
        await Chat.Waiting.ShowsAsync("Ana’s post is ready to share");
        await Chat.Waiting.ShowsAsync(Quiet.Text);
        await Window.PictureAsync("The post waits to be sent");

        var sent = await Chat.SendWaitingAsync("Ana’s post is ready to share");
        await sent.ShowsAsync(Quiet.Text);
        await sent.ShowsAsync("Approved for LinkedIn");
        await Chat.FindAsync("The card stands here now");
        await Window.PictureAsync("The post was sent as a card", sent);
    }

    [Test]
    public async Task A_win_is_nominated_from_what_somebody_wrote()
    {
        const string story = "Ben turned the test stand around in a day, and nobody had to wait.";
        await Engineering.OpenAsync();
        var onPost = await Engineering.PostAsync(story);

        var dialog = await onPost.OpenAsync("nominateWin");
        await dialog.HoldsAsync("What happened", story);
        await dialog.WriteAsync("Who made it happen", "Ben");
        await Window.PictureAsync("A message becomes a win", dialog);
        await dialog.PressAsync("Nominate");
        await dialog.ShowsAsync("Thank you, it is on the list");
        await dialog.ShowsAsync(story);
        await Window.PictureAsync("The win is on the list", dialog);
        await onPost.CloseAsync();
    }
}
