namespace CoEBot.Tests.Playground;

[TestFixture]
internal sealed class WelcomeTests : Play
{
    [Test]
    public async Task A_first_hi_is_answered_with_what_one_can_do_and_whom_one_can_be()
    {
        var welcome = await Chat.AskAsync("hi", "Hello Ana");

        await welcome.ShowsAsync("draft · share an idea for a post");
        foreach (var person in new[] { "Ana", "Ben", "Cleo", "Sam", "Olga", "Mia" }) await welcome.ShowsAsync($"as {person}");
        await welcome.OffersAsync("Share an idea");
        await Window.PictureAsync("Ana says hi", welcome);
    }

    [Test]
    public async Task Unknown_words_are_answered_with_the_nearest_commands()
    {
        var answer = await Chat.AskAsync("drafs", "I do not know that one");

        await answer.ShowsAsync("drafts to see your drafts and where they stand");
        await answer.OffersAsync("My drafts");
        await Window.PictureAsync("Ana says drafs", answer);
    }

    [Test]
    public async Task A_name_that_nobody_has_is_answered_with_those_that_one_can_be()
    {
        var answer = await Chat.AskAsync("as Bob", "Nobody here is called Bob");

        await answer.ShowsAsync("Ana, Ben, Cleo, Sam, Olga, Mia");
        await Window.PictureAsync("Ana says as Bob", answer);
    }

    [Test]
    public async Task Who_becomes_somebody_else_is_spoken_to_as_that_person()
    {
        var answer = await Window.BecomeAsync("Sam");

        await answer.ShowsAsync("You are Sam now: strategist");
        await answer.DoesNotShowAsync("To Ana");
        await Window.PictureAsync("Ana becomes Sam", answer);
    }
}
