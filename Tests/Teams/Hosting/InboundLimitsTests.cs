using System.Net;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Teams.Hosting;

/// <summary>Somebody, or something in their name, does more at once than hands can do.</summary>
public sealed class InboundLimitsTests
{
    [Test]
    public async Task Who_clicks_too_fast_is_told_so_and_nobody_else_is()
    {
        await using var contoso = await OpenAsync("PersonBurst");

        var answers = await ClickAsync(contoso, 4);
        var other = await contoso.Client.InvokesAsync(contoso.Ben, contoso.Teams.PersonalChat(contoso.Ben), "adaptiveCard/action", ShowWins());

        Assert.That(answers.Count(answer => answer.Card is not null), Is.EqualTo(2));
        Assert.That(answers.Where(answer => answer.Card is null).Select(answer => (answer.Status, answer.Text)),
            Is.All.EqualTo((HttpStatusCode.OK, "That was a lot at once. Please wait a few seconds and try again; nothing was changed.")));
        Assert.That(other.Card, Is.Not.Null);
    }

    [Test]
    public async Task Who_writes_too_fast_is_told_once()
    {
        await using var contoso = await OpenAsync("PersonBurst");

        for (var message = 0; message < 6; message++) await contoso.Client.SaysAsync(contoso.Ana, "hi");

        var said = contoso.Teams.PersonalChat(contoso.Ana).Messages.Select(message => message.Card.Words()).ToList();
        Assert.That(said, Has.Count.EqualTo(3));
        Assert.That(said[^1], Does.Contain("That was a lot at once").And.Contains("say it again"));
    }

    [Test]
    public async Task What_teams_tells_of_by_itself_is_heard_all_the_same()
    {
        await using var contoso = await OpenAsync("PersonBurst");
        await ClickAsync(contoso, 4);

        await contoso.Client.InstallsAsync(contoso.Ana);

        Assert.That(contoso.Teams.PersonalChat(contoso.Ana).Messages, Has.Count.EqualTo(1), "the greeting");
    }

    [Test]
    public async Task The_whole_tenant_has_a_limit_too()
    {
        await using var contoso = await OpenAsync("TenantBurst");

        await ClickAsync(contoso, 2);
        var other = await contoso.Client.InvokesAsync(contoso.Ben, contoso.Teams.PersonalChat(contoso.Ben), "composeExtension/submitAction", new JsonObject());

        Assert.That((other.Status, (string?)other.Body!["code"]), Is.EqualTo((HttpStatusCode.TooManyRequests, "TooManyRequests")));
    }

    /// <summary>Two at once; one more comes free so slowly that no test sees it.</summary>
    private static async Task<Contoso> OpenAsync(string limit) => await Contoso.OpenAsync(
        (await BotSettings.AnonymousAsync()).With($"Inbound:{limit}", "2").With("Inbound:Period", "01:00:00"));

    private static Task<InvokeAnswer[]> ClickAsync(Contoso contoso, int times) => Task.WhenAll(Enumerable.Range(0, times).Select(
        _ => contoso.Client.InvokesAsync(contoso.Ana, contoso.Teams.PersonalChat(contoso.Ana), "adaptiveCard/action", ShowWins())));

    private static JsonObject ShowWins() => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "showWins", ["data"] = new JsonObject { ["verb"] = "showWins" } },
        ["trigger"] = "manual",
    };
}
