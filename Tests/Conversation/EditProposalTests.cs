using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Other words from a reviewer, and what the author makes of them, over HTTP.</summary>
public sealed class EditProposalTests
{
    private const string Better = "We mended the build in a day, and here is how. #ContosoEmployee";

    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Taken_by_the_author_they_are_approved_and_stand_in_the_library()
    {
        var (_, news) = await ProposedAsync(Better);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Accept edit");

        Assert.That(news.Card.Words(), Does.Contain("Ben proposes other words").And.Contains("Shorter and warmer").And.Not.Contains(", until "), "it is the author's turn, and nobody's time runs");
        Assert.That(answer.Card.Words(), Does.Contain("Taken, and with that it is approved."));
        await _contoso.HearsAsync(_contoso.Ben, "Ana takes your words.");
        var draftId = Contoso.DraftIdOf(answer.Card, "History");
        Assert.That(await _contoso.Records.EventsAsync(draftId), Is.EqualTo(["Submitted", "EditProposed", "EditAccepted"]));
        Assert.That((await _contoso.Records.FindAsync(draftId))!.Submission!.Content.Text, Is.EqualTo(Better));
        await _contoso.Records.SettledAsync(draftId);
        Assert.That(await _contoso.Records.ChainHoldsAsync(draftId));
    }

    [Test]
    public async Task Left_by_the_author_the_review_goes_on_in_the_old_words()
    {
        var (posted, news) = await ProposedAsync(Better);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "declineEdit", ("declineNote", "I like mine."));
        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ana, news, news.Card!, "Accept edit");

        Assert.That(answer.Card.Words(), Does.Contain("You keep your words."));
        Assert.That(late.Card.Words(), Does.Contain("This is how it stands now").Or.Contains("changed this in the meantime").And.Not.Contains(Better));
        await _contoso.HearsAsync(_contoso.Ben, "Ana keeps the words as they are");
        var again = await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ana asks for your review");
        await _contoso.Client.ClicksAsync(_contoso.Ben, again, "Approve");
        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
    }

    [Test]
    public async Task Words_that_a_wall_stops_are_not_taken_and_the_author_reads_why()
    {
        var (_, news) = await ProposedAsync("The best in the world, guaranteed results. #ContosoEmployee");
        var answer = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Accept edit");
        Assert.That(answer.Card.Words(), Does.Contain("These words touch a wall that stops a post").And.Contains("Decline them"));
    }

    [Test]
    public async Task Others_click_late_or_without_a_right_to_and_nothing_is_lost()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var card = posted.Card!;
        await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "proposeEdit", ("proposal", Better));

        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");
        var stranger = await _contoso.Client.ClicksOnAsync(_contoso.Teams["mia"], posted, card, "proposeEdit", ("proposal", "My own words, long thought over."));

        Assert.That(late.Card.Words(), Does.Contain("Ben proposed other words").And.Contains("Ana answers first"));
        Assert.That(stranger.Card.Words(), Does.Contain("My own words, long thought over."), "what she typed comes back");
    }

    [Test]
    public async Task The_same_proposal_delivered_twice_is_one()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var first = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "proposeEdit", ("proposal", Better), ("proposalNote", "Shorter."));
        await _contoso.Client.RedeliverAsync(first.Activity!, newId: true);
        await _contoso.HearsAsync(_contoso.Ana, "Ben proposes other words");
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(first.Card, "History")), Is.EqualTo(["Submitted", "EditProposed"]));
    }

    [Test]
    public async Task The_same_words_proposed_again_after_a_decline_are_proposed_anew()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var first = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "proposeEdit", ("proposal", Better));
        var declined = await _contoso.Client.ClicksAsync(_contoso.Ana, await _contoso.HearsAsync(_contoso.Ana, "Ben proposes other words"), "declineEdit");
        var redelivered = await _contoso.Client.RedeliverAsync(first.Activity!, newId: true);
        var open = await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ana asks for your review");

        var again = await _contoso.Client.ClicksAsync(_contoso.Ben, open, "proposeEdit", ("proposal", Better));

        Assert.That(redelivered.Card.Words(), Does.Contain("Ana asks for your review").And.Not.Contains("Proposed. Ana hears at once"));
        Assert.That(again.Card.Words(), Does.Contain("Proposed. Ana hears at once"));
        Assert.That(
            await _contoso.Records.EventsAsync(Contoso.DraftIdOf(declined.Card, "History")),
            Is.EqualTo(["Submitted", "EditProposed", "EditDeclined", "EditProposed"]));
    }

    [Test]
    public async Task Another_answer_to_the_same_proposal_is_no_repetition_of_the_first_and_comes_back()
    {
        var (_, news) = await ProposedAsync(Better);
        var card = news.Card!;
        await _contoso.Client.ClicksOnAsync(_contoso.Ana, news, card, "declineEdit", ("declineNote", "I like mine."));

        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ana, news, card, "declineEdit", ("declineNote", "Legal wrote these words."));

        Assert.That(late.Card.Words(), Does.Contain("Legal wrote these words.").And.Not.Contains("You keep your words."));
    }

    /// <summary>Ben proposes this for Ana's post; she hears of it.</summary>
    private async Task<(SimulatedMessage Posted, SimulatedMessage News)> ProposedAsync(string text)
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "proposeEdit", ("proposal", text), ("proposalNote", "Shorter and warmer"));
        return (posted, await _contoso.HearsAsync(_contoso.Ana, "Ben proposes other words"));
    }
}
