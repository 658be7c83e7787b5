using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;

namespace CoEBot.Tests.TeamsSimulatorTests;

public sealed class RosterTests
{
    private const string Team = "19%3Ateam%40thread.tacv2";

    private SimulatedTeams _teams = null!;
    private ConnectorCalls _bot = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _teams = await SimulatedTeams.StartAsync();
        _bot = new ConnectorCalls(_teams);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    [TestCase("29:ana")]
    [TestCase("00000000-0000-0000-0000-0000000000A1")]
    public async Task Can_look_a_member_up_by_either_id(string id)
    {
        var (_, member) = await _bot.GetAsync($"v3/conversations/{Team}/members/{id}");

        Assert.That(JsonNode.DeepEquals(member, new JsonObject
        {
            ["id"] = "29:ana",
            ["objectId"] = "00000000-0000-0000-0000-0000000000a1",
            ["name"] = "Ana Author",
            ["givenName"] = "Ana",
            ["surname"] = "Author",
            ["email"] = "ana@contoso.com",
            ["userPrincipalName"] = "ana@contoso.com",
            ["tenantId"] = "11111111-1111-1111-1111-111111111111",
            ["userRole"] = "user",
        }), member!.ToJsonString());
    }

    [Test]
    public async Task Shows_guests_anonymous_people_and_other_tenants_for_what_they_are()
    {
        _teams.Joins(SimulatedPerson.Guest("Gus Guest", _teams.TenantId));
        _teams.Joins(SimulatedPerson.Anonymous("Nemo", _teams.TenantId));
        var stranger = _teams.Joins(SimulatedPerson.OfAnotherTenant("Fay Foreign"));

        var (_, members) = await _bot.GetAsync($"v3/conversations/{Team}/members");

        var last = members!.AsArray().TakeLast(3).ToList();
        Assert.That(last.Select(member => (string?)member!["userRole"]), Is.EqualTo(["guest", "anonymous", "user"]));
        Assert.That(last[1]!["objectId"], Is.Null);
        Assert.That((string?)last[2]!["tenantId"], Is.EqualTo(stranger.TenantId).And.Not.EqualTo(_teams.TenantId));
    }

    [Test]
    public async Task Pages_hold_at_least_50_and_continue()
    {
        foreach (var number in Enumerable.Range(1, 50))
            _teams.Joins(SimulatedPerson.Guest($"Guest{number} Number", _teams.TenantId));

        var (_, first) = await _bot.GetAsync($"v3/conversations/{Team}/pagedmembers?pageSize=2");
        var token = Uri.EscapeDataString((string)first!["continuationToken"]!);
        var (_, second) = await _bot.GetAsync($"v3/conversations/{Team}/pagedmembers?pageSize=2&continuationToken={token}");

        Assert.That(first["members"]!.AsArray(), Has.Count.EqualTo(50));
        Assert.That((string?)first["members"]![0]!["aadObjectId"], Is.EqualTo("00000000-0000-0000-0000-0000000000a1"));
        Assert.That(second!["members"]!.AsArray(), Has.Count.EqualTo(6));
        Assert.That(second["continuationToken"], Is.Null);
    }

    [Test]
    public async Task A_personal_chat_has_its_person_only()
    {
        var (_, members) = await _bot.GetAsync($"v3/conversations/{Uri.EscapeDataString(_teams.PersonalChat(_teams["ben"]).Id)}/members");

        Assert.That(members!.AsArray().Select(member => (string?)member!["id"]), Is.EqualTo(["29:ben"]));
    }

    [Test]
    public async Task General_has_the_teams_id_and_no_name()
    {
        var (_, channels) = await _bot.GetAsync($"v3/teams/{Team}/conversations");

        Assert.That(channels!["conversations"]!.ToJsonString(), Is.EqualTo(
            """[{"id":"19:team@thread.tacv2","channelType":"standard"},{"id":"19:engineering@thread.tacv2","name":"Engineering","channelType":"standard"}]"""));
    }
}
