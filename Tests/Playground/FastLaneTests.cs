using CoEBot.Tests.Playground.Pages;

namespace CoEBot.Tests.Playground;

/// <summary>The main job inside the box, from the channel's card to the approved post. Each test goes on where the one before it ended.</summary>
[TestFixture]
internal sealed class FastLaneTests : Play
{
    private const string Disclosure = " #ContosoEmployee";

    private static readonly Idea Typed = new("A fan so quiet that we thought it was off.")
    {
        Network = "LinkedIn",
        Link = "https://contoso.com/fan",
        Topic = "Quiet offices",
        WishedDate = "March 2, 2099",
    };

    private static readonly Idea Sent = Typed with { Text = Typed.Text + Disclosure };

    private static readonly Idea Revised = Typed with { Text = "A fan so quiet that we checked twice." + Disclosure };

    [Test]
    public async Task An_idea_from_the_channel_is_checked_at_once_keeps_all_that_was_typed_and_asks_for_a_review_once_mended()
    {
        await Engineering.OpenAsync();
        var invitation = await Engineering.FindAsync("Engineering has something to tell");
        await Window.PictureAsync("Engineering is invited", invitation);
        await invitation.PressAsync("Share an idea");

        var form = await Engineering.FindAsync("Your post");
        await Window.PictureAsync("Ana gets the form in place", form);
        await form.Form.FillAsync(Typed);
        await Window.PictureAsync("Ana fills the form", form);
        await form.Form.SubmitAsync();

        await form.ShowsAsync("To change · Disclosure");
        await form.ShowsAsync("Add #ContosoEmployee.");
        await form.Form.HoldsAsync(Typed);
        await Window.PictureAsync("Ana reads what keeps it outside the box", form);

        await form.Form.RewriteAsync(Sent.Text);
        await form.Form.SubmitAsync();

        var outcome = await Engineering.FindAsync("Your draft is with Ben now");
        await outcome.ShowsAsync("Inside the box: one approval is enough.");
        await Window.PictureAsync("Ana sent it", outcome);

        var review = await Engineering.FindAsync("Ana asks for your review");
        foreach (var words in new[] { Sent.Text, Sent.Link, Sent.Topic, "2 Mar 2099", "of 3000 on LinkedIn" }) await review.ShowsAsync(words);
        await Window.PictureAsync("Engineering is asked for a review", review);
    }

    [Test]
    [DependsOnTest(nameof(An_idea_from_the_channel_is_checked_at_once_keeps_all_that_was_typed_and_asks_for_a_review_once_mended))]
    public async Task Changes_asked_for_reach_the_author_who_sends_a_newer_version()
    {
        var review = await PostedAsync("Ben", Sent);
        await review.PressAsync("Request changes…");
        await review.WriteAsync("What should Ana change?", "Say that you checked it.");
        await Window.PictureAsync("Ben writes what to change", review);
        await review.PressAsync("Request changes");
        await review.ShowsAsync("Ben asks Ana for changes");
        await Window.PictureAsync("Ben asked for changes", review);

        await Chat.OpenAsync();
        var news = await Chat.FindAsync("To Ana", "Ben asks for changes");
        await news.ShowsAsync("Say that you checked it.");
        await Window.PictureAsync("Ana is told of the changes", news);

        var drafts = await MyDraftsAsync();
        await drafts.ShowsAsync("↩ Changes asked for");
        await Window.PictureAsync("Ana finds it under drafts", drafts);
        await drafts.OpenNewestAsync();
        await drafts.ShowsAsync("Say that you checked it.");
        await drafts.Form.HoldsAsync(Sent);
        await Window.PictureAsync("Ana opens it again", drafts);
        await drafts.Form.RewriteAsync(Revised.Text);
        await drafts.Form.SubmitAsync();
        await drafts.ShowsAsync("Your draft is with Ben now");
        await Window.PictureAsync("Ana sent a newer version", drafts);
    }

    [Test]
    [DependsOnTest(nameof(Changes_asked_for_reach_the_author_who_sends_a_newer_version))]
    public async Task One_approval_is_enough_inside_the_box_and_the_author_is_told()
    {
        var review = await PostedAsync("Ben", Revised);
        await review.ShowsAsync("What changed since last time");
        await Window.PictureAsync("Engineering sees the newer version", review);
        await review.PressAsync("Approve");
        await review.ShowsAsync("Ben approved Ana’s post");
        await review.DoesNotOfferAsync("Approve");
        await Window.PictureAsync("Ben approved", review);

        await Chat.OpenAsync();
        var news = await Chat.FindAsync("To Ana", "Ben approved your post");
        await Window.PictureAsync("Ana is told that it is approved", news);

        var drafts = await MyDraftsAsync();
        await drafts.ShowsAsync("✓ Approved");
    }
}
