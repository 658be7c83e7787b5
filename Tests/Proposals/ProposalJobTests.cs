using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Proposals;

/// <summary>An exception that was approved three times is proposed as a change of the wall, over HTTP.</summary>
public sealed class ProposalJobTests
{
    private const string Question = "Three posts with “launch” were approved.";

    private Contoso _contoso = null!;

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    [SetUp]
    public async Task OpenAsync()
    {
        _contoso = await Contoso.OpenAsync();
        // Whom the bot never met it cannot write to.
        foreach (var person in (string[])["olga", "cleo", "ana", "sam"]) await _contoso.AsksAsync(_contoso.Teams[person], "hi");
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Those_who_may_change_the_box_hear_of_it_once()
    {
        await ApprovedAsync(3);
        var (olga, cleo) = (await _contoso.HearsAsync(Olga, Question), await _contoso.HearsAsync(_contoso.Cleo, Question));

        await ApprovedAsync(1, from: 4);
        await ApprovedAsync(1, from: 5);

        Assert.That(olga.Card.Words(), Does.Contain("Take it off “Words we look at twice”?").And.Contains("The launch number 3 is near"));
        Assert.That(olga.Card.Buttons(), Is.EqualTo(new[] { "Show the change", "Keep the wall" }));
        Assert.That(Asked(Olga), Is.EqualTo(1));
        Assert.That(Asked(_contoso.Cleo), Is.EqualTo(1));
        Assert.That(Asked(_contoso.Ana) + Asked(_contoso.Ben) + Asked(_contoso.Teams["sam"]), Is.Zero);
        Assert.That(cleo.Card.Data("Show the change").ToJsonString(), Does.Not.Contain("launch"), "a button carries no words");
    }

    [Test]
    public async Task The_change_is_shown_with_what_it_would_have_meant_and_as_often_as_one_likes()
    {
        await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        await ApprovedAsync(3);
        var asked = await _contoso.HearsAsync(Olga, Question);

        var shown = await _contoso.Client.ClicksAsync(Olga, asked, "Show the change");
        var again = await _contoso.Client.RedeliverAsync(shown.Activity!, newId: true);

        Assert.That(shown.Card.Words(), Does.Contain("Of the last 4 posts 4 would have taken the fast lane (1 does now) and none would be blocked.")
            .And.Contains("Ana: full route → fast lane · Words we look at twice"));
        Assert.That(shown.Card.Buttons(), Is.EqualTo(new[] { "Save", "Go back", "Let it go" }));
        Assert.That(again.Card.Words(), Is.EqualTo(shown.Card.Words()));
    }

    [Test]
    public async Task Saved_the_wall_is_gone_for_the_next_post_and_the_question_for_good()
    {
        await ApprovedAsync(3);
        var asked = await _contoso.HearsAsync(Olga, Question);
        var question = asked.Card!;
        await _contoso.Client.ClicksAsync(Olga, asked, "Show the change");

        var saved = await _contoso.Client.ClicksAsync(Olga, asked, "Save");
        await _contoso.SubmitsAsync(_contoso.Ana, "The launch number 9 is near, and we are proud of it. #ContosoEmployee");

        Assert.That(saved.Card.Words(), Does.Contain("version 2"));
        var posted = await _contoso.ReviewCardAsync("The launch number 9 is near");
        Assert.That(posted.Card.Words(), Does.Contain("Inside the box"));
        var opened = await _contoso.Client.ClicksOnAsync(Olga, asked, question, "Show the change");
        Assert.That(opened.Card.Words(), Does.Contain("There is nothing to change here now"));
    }

    [Test]
    public async Task Who_keeps_the_wall_is_asked_again_after_three_more_and_everybody_reads_who_it_was()
    {
        await ApprovedAsync(3);
        var (olga, cleo) = (await _contoso.HearsAsync(Olga, Question), await _contoso.HearsAsync(_contoso.Cleo, Question));

        var kept = await _contoso.Client.ClicksAsync(Olga, olga, "Keep the wall");
        var late = await _contoso.Client.ClicksOnAsync(_contoso.Cleo, cleo, cleo.Card!, "Keep the wall");
        var twice = await _contoso.Client.RedeliverAsync(kept.Activity!, newId: true);
        var opened = await _contoso.Client.ClicksOnAsync(Olga, olga, olga.Card!, "Show the change");
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Cleo), cleo, "Olga kept “launch” under “Words we look at twice” of Engineering");
        await ApprovedAsync(2, from: 4);
        var before = Asked(Olga);
        await ApprovedAsync(1, from: 6);
        await _contoso.Teams.PersonalChat(Olga).WaitForAsync(message => message.Id != olga.Id && message.Card.Words().Contains(Question, StringComparison.Ordinal));

        Assert.That(kept.Card.Words(), Does.Contain("The wall stays as it is").And.Contains("You kept “launch”"));
        Assert.That(late.Card.Words(), Does.Contain("Olga kept “launch”"));
        Assert.That(twice.Card.Words(), Does.Contain("You kept “launch”"));
        Assert.That(opened.Card.Words(), Does.Contain("You kept “launch”"));
        Assert.That(before, Is.Zero, "the first question shows its answer, and two are no reason to ask again");
    }

    [Test]
    public async Task A_wall_that_is_changed_another_way_is_no_question_any_more_and_everybody_reads_who_it_was()
    {
        await ApprovedAsync(3);
        var (olga, cleo) = (await _contoso.HearsAsync(Olga, Question), await _contoso.HearsAsync(_contoso.Cleo, Question));

        await WatchesAsync("outage");
        await WatchesAsync("outage, retro");

        var shown = await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Cleo), cleo, "Olga changed this wall");
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(Olga), olga, "Olga changed this wall");
        Assert.That(shown.Card.Words(), Does.Contain("“launch” under “Words we look at twice” of Engineering"));
        Assert.That(shown.Card.Buttons(), Is.EqualTo(new[] { "History" }));

        await WatchesAsync("launch, outage");
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Cleo), cleo, Question);
    }

    [TestCase("ana")]
    [TestCase("ben")]
    [TestCase("sam")]
    public async Task Nobody_else_sees_it_by_naming_it(string person)
    {
        await ApprovedAsync(3);
        var data = (await _contoso.HearsAsync(Olga, Question)).Card.Data("Show the change");

        var shown = await InvokesAsync(_contoso.Teams[person], "showProposal", data.DeepClone().AsObject());
        var kept = await InvokesAsync(_contoso.Teams[person], "keepWall", data.DeepClone().AsObject());

        Assert.That(shown.Card.Words(), Does.Contain("is changed by the communicators of Engineering and the owners").And.Not.Contains("launch"));
        Assert.That(kept.Card.Words(), Does.Contain("Nothing was changed"));
        Assert.That((await InvokesAsync(Olga, "showProposal", data.DeepClone().AsObject())).Card.Words(), Does.Contain("Tried on past posts"));
    }

    [TestCase("department", "sales")]
    [TestCase("department", null)]
    [TestCase("wall", "secrets")]
    [TestCase("wall", "watched|x")]
    [TestCase("wall", null)]
    [TestCase("entry", "00000000000000000000000000")]
    [TestCase("entry", "launch' or RowKey ne '")]
    [TestCase("entry", "")]
    public async Task A_wall_that_somebody_made_up_is_none(string field, string? value)
    {
        await ApprovedAsync(3);
        var data = (await _contoso.HearsAsync(Olga, Question)).Card.Data("Show the change");
        data[field] = value;

        foreach (var verb in (string[])["showProposal", "keepWall"])
            Assert.That((await InvokesAsync(Olga, verb, data.DeepClone().AsObject())).Card.Words(), Does.Contain("There is nothing to change here now"));
    }

    [Test]
    public async Task A_communicator_changes_no_wall_of_the_brands()
    {
        await ApprovedAsync(3);
        var data = (await _contoso.HearsAsync(_contoso.Cleo, Question)).Card.Data("Show the change");
        data["department"] = null;

        Assert.That((await InvokesAsync(_contoso.Cleo, "showProposal", data.DeepClone().AsObject())).Card.Words(), Does.Contain("The brand’s box is changed by the owners"));
    }

    [Test]
    public async Task A_rejection_in_between_begins_the_count_anew()
    {
        await ApprovedAsync(2);
        var posted = await _contoso.PostedAsync("No launch today, please. #ContosoEmployee");
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "reject", ("reason", "Not yet."));
        await _contoso.HearsAsync(_contoso.Ana, "Ben said no to this draft");

        await ApprovedAsync(1, from: 3);

        Assert.That(Asked(Olga), Is.Zero);
        await ApprovedAsync(2, from: 4);
        await _contoso.HearsAsync(Olga, Question);
    }

    private Task ApprovedAsync(int count, int from = 1) => _contoso.LaunchesAsync(count, from);

    /// <summary>Olga lists these words to look at twice, in the box of Engineering.</summary>
    private async Task WatchesAsync(string words)
    {
        var (setup, preview) = await _contoso.PreviewsWatchedAsync(Olga, words);
        await _contoso.Client.ClicksOnAsync(Olga, setup, preview.Card!, "Save");
    }

    private int Asked(SimulatedPerson person) => _contoso.Teams.PersonalChat(person).Messages.Count(message => message.Card.Words().Contains("posts with “launch” were approved", StringComparison.Ordinal));

    private Task<InvokeAnswer> InvokesAsync(SimulatedPerson person, string verb, JsonObject data)
    {
        data["verb"] = verb;
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        return _contoso.Client.InvokesAsync(person, _contoso.Teams.PersonalChat(person), "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }
}
