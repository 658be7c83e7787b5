using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

/// <summary>A reviewer writes it better, and the author takes it; then its story, and a day for it. Each test goes on where the one before it ended.</summary>
[TestFixture]
internal sealed class EditProposalTests : Play
{
    private static readonly Idea Wordy = new("We have the pleasure to say that our fan is now quieter than before. #ContosoEmployee");

    private const string Plain = "Our fan is quieter than a library. We measured. #ContosoEmployee";

    [Test]
    public async Task Other_words_reach_the_author_with_what_they_change()
    {
        var card = await WriteAsync(Wordy);
        await card.Form.SubmitAsync();
        await card.ShowsAsync("Your draft is with Ben now");

        var review = await PostedAsync("Ben", Wordy);
        await review.ChooseAsync("Propose edit…");
        await review.WriteAsync("The post as you would write it.", Plain);
        await review.WriteAsync("Why, in a sentence?", "Shorter, and with the proof.");
        await Window.PictureAsync("Ben writes it in other words", review);
        await review.PressAsync("Propose edit");
        await review.ShowsAsync("Ben proposes other words to Ana");
        await Window.PictureAsync("Ben proposed other words", review);
    }

    [Test]
    [DependsOnTest(nameof(Other_words_reach_the_author_with_what_they_change))]
    public async Task Taken_they_are_approved_at_once()
    {
        await Chat.OpenAsync();
        var news = await Chat.FindAsync("To Ana", "Ben proposes other words");
        await news.ShowsAsync("Shorter, and with the proof.");
        await Window.PictureAsync("Ana reads other words", news);
        await news.PressAsync("Accept edit");
        await news.ShowsAsync("Ben approved your post");
        await Window.PictureAsync("Ana took them", news);
    }
}
