using System.Text.RegularExpressions;

namespace CoEBot.Tests.Playground;

/// <summary>A win from the story to the celebration: nominated by Ana, announced by Sam, celebrated by Ben. Each test goes on where the one before it ended.</summary>
[TestFixture]
internal sealed class WinsTests : Play
{
    private const string People = "Ben and the night shift";
    private const string Story = "The fans ran all night, and nobody had to get up.";

    [Test]
    public async Task A_nomination_asks_for_what_is_missing_and_keeps_what_was_typed()
    {
        var form = await Chat.AskAsync("win", "Who made it happen?");
        await form.WriteAsync("What happened", Story);
        await form.PressAsync("Nominate");
        await form.ShowsAsync("Say who made it happen");
        await form.HoldsAsync("What happened", Story);
        await Window.PictureAsync("Ana forgot the names", form);

        await form.WriteAsync("Who made it happen", People);
        await form.PressAsync("Nominate");
        await form.ShowsAsync("Thank you, it is on the list");
        await Window.PictureAsync("Ana nominated a win", form);
    }

    [Test]
    [DependsOnTest(nameof(A_nomination_asks_for_what_is_missing_and_keeps_what_was_typed))]
    public async Task The_announcement_is_the_strategists()
    {
        var refusal = await Chat.AskAsync("announce", "The announcement is for the strategists: Sam");
        await Window.PictureAsync("Ana may not announce", refusal);
    }

    [Test]
    [DependsOnTest(nameof(The_announcement_is_the_strategists))]
    public async Task A_strategist_writes_the_opening_words_looks_and_sends()
    {
        await Window.BecomeAsync("Sam");
        var plan = await Chat.AskAsync("announce", "Send now");
        await plan.WriteAsync("Your opening words", "A quiet week, and that is the news.");
        await plan.PressAsync("Preview");
        await plan.ShowsAsync("Your opening words are kept");
        await Window.PictureAsync("Sam looks at the announcement", plan);

        await plan.PressAsync("Send now");
        await plan.ShowsAsync("It is on its way to 2 of 2 channels");
        await Window.PictureAsync("Sam sent the announcement", plan);
    }

    [Test]
    [DependsOnTest(nameof(A_strategist_writes_the_opening_words_looks_and_sends))]
    public async Task Celebrating_counts_live_on_the_card_in_the_channel()
    {
        await Window.BecomeAsync("Ben");
        await Engineering.OpenAsync();
        var announcement = await Engineering.FindAsync("A quiet week, and that is the news.");
        await announcement.ShowsAsync(Story);
        await announcement.ShowsAsync("of 30 approved posts");
        await Window.PictureAsync("Engineering reads the announcement", announcement);

        await announcement.PressFirstAsync("Celebrate");
        // Ben's own answer or everybody's card: whichever came last.
        await announcement.ShowsAsync(new Regex("You celebrate this|celebrates this"));
        await Window.PictureAsync("Ben celebrates", announcement);
    }
}
