using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

/// <summary>Outside the box of Engineering, where a launch is watched: an advocate first, then a communicator. Each test goes on where the one before it ended.</summary>
[TestFixture]
internal sealed class FullRouteTests : Play
{
    private static readonly Idea Launch = new("We launch a fan that nobody hears. #ContosoEmployee") { Network = "Mastodon" };

    [Test]
    public async Task A_watched_word_takes_the_full_route()
    {
        var card = await WriteAsync(Launch);
        await card.Form.SubmitAsync();

        await card.ShowsAsync("Your draft is with Ben now");
        await card.ShowsAsync("2 Cleo");
        await Window.PictureAsync("Ana sent a launch", card);
    }

    [Test]
    [DependsOnTest(nameof(A_watched_word_takes_the_full_route))]
    public async Task The_first_approval_brings_the_draft_to_the_communicator()
    {
        var review = await PostedAsync("Ben", Launch);
        await review.ShowsAsync("Takes the full route");
        await Window.PictureAsync("Engineering is asked about the launch", review);
        await review.PressAsync("Approve");
        await review.ShowsAsync("Ben approved, Cleo is next");
        await Window.PictureAsync("Ben approved the launch", review);

        await Chat.OpenAsync();
        var asked = await Chat.FindAsync("To Cleo", Launch.Text);
        await Window.PictureAsync("Cleo is asked", asked);
        await Window.PictureAsync("Ana is told that Cleo is next", await Chat.FindAsync("To Ana", "Ben approved, Cleo is next"));
    }

    [Test]
    [DependsOnTest(nameof(The_first_approval_brings_the_draft_to_the_communicator))]
    public async Task A_click_by_somebody_else_gets_a_kind_sentence_and_changes_nothing()
    {
        var review = await PostedAsync("Mia", Launch);
        await review.PressAsync("Approve");

        await review.ShowsAsync("This step is for a communicator: Cleo. Nothing was changed.");
        await Window.PictureAsync("Mia may not decide this", review);
    }

    [Test]
    [DependsOnTest(nameof(A_click_by_somebody_else_gets_a_kind_sentence_and_changes_nothing))]
    public async Task The_communicator_finds_it_under_review_and_approves()
    {
        await Window.BecomeAsync("Cleo");
        var reviews = await Chat.AskAsync("review", "One draft waits for you");
        await Window.PictureAsync("Cleo asks for her reviews", reviews);
        await reviews.OpenNewestAsync();
        await reviews.ShowsAsync("Ben approved, Cleo is next");
        await Window.PictureAsync("Cleo opens the draft", reviews);
        await reviews.PressAsync("Approve");
        await reviews.ShowsAsync("Cleo approved Ana’s post");
        await Window.PictureAsync("Cleo approved", reviews);

        var news = await Chat.FindAsync("To Ana", "Cleo approved your post");
        await Window.PictureAsync("Ana is told that Cleo approved", news);

        await Engineering.OpenAsync();
        var posted = await Engineering.FindAsync(Launch.Text);
        await posted.ShowsAsync("Cleo approved Ana’s post");
        await Window.PictureAsync("Engineering sees that Cleo approved", posted);
    }
}
