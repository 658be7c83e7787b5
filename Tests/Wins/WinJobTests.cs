using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Wins;

/// <summary>Wins from nomination to celebration, over HTTP.</summary>
public sealed class WinJobTests
{
    private const string Story = "Three teams mended the build in one night.";

    private Contoso _contoso = null!;

    private SimulatedPerson Sam => _contoso.Teams["sam"];

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task A_nomination_that_lacks_something_comes_back_with_all_that_was_typed()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "win");

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Nominate", ("story", Story));

        Assert.That(answer.Card.Words(), Does.Contain("Say who made it happen"));
        Assert.That(answer.Card.Field("story"), Is.EqualTo(Story));
    }

    [Test]
    public async Task A_redelivered_nomination_makes_one_win()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "win");
        var answer = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Nominate", ("people", "Ana and Ben"), ("story", Story));
        await _contoso.Client.RedeliverAsync(answer.Activity!, newId: true);

        var list = await _contoso.AsksAsync(_contoso.Ben, "wins");

        Assert.That(list.Card.Words().Split(Story), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task An_announcement_goes_to_every_home_once_and_counts_celebrations_live()
    {
        await NominateAsync();
        var plan = await _contoso.AsksAsync(Sam, "announce");
        await _contoso.Client.ClicksAsync(Sam, plan, "Preview", ("opening", "What a *week*"));
        var sent = await _contoso.Client.ClicksAsync(Sam, plan, "Send now");
        var posted = await _contoso.Engineering.WaitForAsync(message => message.Card.Words().Contains(Story, StringComparison.Ordinal));
        await _contoso.Teams.General.WaitForAsync(message => message.Card.Words().Contains(Story, StringComparison.Ordinal));

        var cheered = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Celebrate");
        await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, posted.Card!, "Celebrate");
        await _contoso.Client.ClicksAsync(_contoso.Cleo, posted, "Celebrate");

        await Contoso.ShowsAsync(_contoso.Engineering, posted, "2 people celebrate");
        Assert.That(sent.Card.Words(), Does.Contain("on its way to 2 of 2 channels"));
        Assert.That(posted.Card.Words(), Does.Contain("What a").And.Contains("0 of 30").And.Not.Contains("reached"));
        Assert.That(cheered.Card.Words(), Does.Contain("You celebrate with Ana and Ben"));
        var late = await _contoso.Client.RedeliverAsync(sent.Activity!, newId: true);
        Assert.That(late.Card.Words(), Does.Contain("Every channel has this week’s announcement already"));
        Assert.That(_contoso.Engineering.Messages.Count(message => message.Card.Words().Contains(Story, StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task The_announcement_is_for_strategists()
    {
        var answer = await _contoso.AsksAsync(_contoso.Ana, "announce");
        var forged = await _contoso.Client.InvokesAsync(
            _contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), "adaptiveCard/action",
            JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"sendAnnouncement","data":{"verb":"sendAnnouncement","week":"2026-W48"}}}""")!);

        Assert.That(answer.Card.Words(), Does.Contain("The announcement is for the strategists: Sam"));
        Assert.That(forged.Card.Words(), Does.Contain("The announcement is for the strategists: Sam"));
    }

    [Test]
    public async Task A_departments_first_approved_post_is_found_as_a_win_once()
    {
        foreach (var text in (string[])[Contoso.FastPost, "And a second one. #ContosoEmployee"])
        {
            await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.PostedAsync(text), "Approve");
            await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
        }

        await Eventually.IsSoAsync("the win is listed", async () => (await _contoso.AsksAsync(_contoso.Ben, "wins")).Card.Words().Contains("the first approved post of Engineering", StringComparison.Ordinal));
        var list = await _contoso.AsksAsync(_contoso.Ben, "wins");
        Assert.That(list.Card.Words().Split("the first approved post of Engineering"), Has.Length.EqualTo(2));
    }

    private async Task NominateAsync()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "win");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Nominate", ("people", "Ana and Ben"), ("story", Story));
    }
}
