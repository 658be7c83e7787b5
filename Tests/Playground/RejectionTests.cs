using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

[TestFixture]
internal sealed class RejectionTests : Play
{
    private static readonly Idea Gossip = new("The loudest fan is our neighbour’s. #ContosoEmployee");

    [Test]
    public async Task A_no_needs_a_reason_which_the_author_reads_word_by_word()
    {
        var card = await WriteAsync(Gossip);
        await card.Form.SubmitAsync();
        await card.ShowsAsync("Your draft is with Ben now");

        var review = await PostedAsync("Ben", Gossip);
        await review.PressAsync("Reject…");
        await review.PressAsync("Reject");
        await review.ShowsAsync("One sentence");
        await Window.PictureAsync("Ben forgot the reason", review);

        await review.WriteAsync("Why not this one?", "We do not speak of our neighbours.");
        await review.PressAsync("Reject");
        await review.ShowsAsync("Ben said no to Ana’s draft");
        await Window.PictureAsync("Ben said no", review);

        await Chat.OpenAsync();
        var news = await Chat.FindAsync("To Ana", "Ben said no to this draft");
        await news.ShowsAsync("We do not speak of our neighbours.");
        await Window.PictureAsync("Ana is told of the no", news);

        var drafts = await MyDraftsAsync();
        await drafts.ShowsAsync("✕ Rejected");
    }
}
