using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Limits;
using Microsoft.Extensions.Time.Testing;
using static CoEBot.Tests.TeamsSimulatorTests.ConnectorCalls;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>The referee's rules one by one, over HTTP and by a clock that stands still unless a test moves it.</summary>
public sealed class RateLimitTests
{
    private const string Engineering = "19:engineering@thread.tacv2";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private SimulatedTeams _teams = null!;
    private ConnectorCalls _bot = null!;

    [SetUp]
    public Task StartAsync() => StartAsync(RateLimits.Documented);

    [TearDown]
    public async Task StopAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    // How many are let in when as many as possible come, in steps of this length.
    [TestCase(1, 0, 7)]
    [TestCase(2, 999, 7)]
    [TestCase(2, 1000, 8)]
    [TestCase(3, 1000, 15)]
    [TestCase(30, 1000, 60)]
    [TestCase(31, 1000, 67)]
    public async Task A_thread_takes_so_many_in_so_many_steps(int steps, int milliseconds, int letIn)
    {
        for (var step = 0; step < steps; step++)
        {
            while ((await SayAsync(Engineering)).Status == HttpStatusCode.Created)
            {
            }

            _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.That(_teams.Channel("Engineering").Messages, Has.Count.EqualTo(letIn));
        Assert.That(_teams.Throttled, Has.Count.EqualTo(steps), "each step ended with one that was too many");
    }

    [Test]
    public async Task A_thread_takes_1800_in_an_hour()
    {
        var half = TimeSpan.FromMilliseconds(500);
        for (var number = 0; number < 1800; number++)
        {
            Assert.That((await SayAsync(Engineering)).Status, Is.EqualTo(HttpStatusCode.Created), $"number {number}");
            _clock.Advance(half);
        }

        var tooMany = await SayAsync(Engineering);
        _clock.Advance(TimeSpan.FromHours(1) - (1800 * half));

        Assert.That(tooMany.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await SayAsync(Engineering)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Says_so_as_documented_and_when_to_come_back()
    {
        await AlmostTooFastAsync();
        _clock.Advance(TimeSpan.FromMilliseconds(300));

        using var http = new HttpClient { BaseAddress = _teams.ServiceUrl };
        using var answer = await http.PostAsJsonAsync($"v3/conversations/{Uri.EscapeDataString(Engineering)}/activities", Text("Too fast"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.GetValues("Retry-After"), Is.EqualTo(["1"]), "0.7 s, in whole seconds");
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"error":{"code":"Throttled","message":"Too many requests."}}"""));
        Assert.That(_teams.Throttled.Select(request => request.ConversationId), Is.EqualTo([Engineering]));
    }

    [Test]
    public async Task Can_keep_to_itself_when_to_come_back()
    {
        await RestartAsync(RateLimits.Documented with { TellsWhen = false });
        await AlmostTooFastAsync();

        using var http = new HttpClient { BaseAddress = _teams.ServiceUrl };
        using var answer = await http.PostAsJsonAsync($"v3/conversations/{Uri.EscapeDataString(Engineering)}/activities", Text("Too fast"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.RetryAfter, Is.Null);
    }

    [Test]
    public async Task Reads_have_windows_of_their_own_twice_as_wide()
    {
        await AlmostTooFastAsync();

        var reads = new List<HttpStatusCode>();
        for (var number = 0; number < 15; number++)
            reads.Add((await _bot.GetAsync($"v3/conversations/{Uri.EscapeDataString(Engineering)}/members/29:ana")).Status);

        Assert.That(reads, Is.EqualTo(Enumerable.Repeat(HttpStatusCode.OK, 14).Append(HttpStatusCode.TooManyRequests)));
    }

    [Test]
    public async Task Every_way_to_write_in_a_channel_counts_for_the_channel()
    {
        var (_, thread) = await _bot.PostAsync("v3/conversations", NewThread());
        var id = (string)thread!["activityId"]!;
        var conversation = (string)thread["id"]!;
        await SayAsync(conversation);
        await _bot.PostAsync($"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{id}", Text("A reply"));
        await _bot.UpdateAsync(conversation, id, Text("Changed"));
        await _bot.DeleteAsync(conversation, id);
        await SayAsync(Engineering);
        await SayAsync($"{Engineering};messageid=1");

        Assert.That((await _bot.PostAsync("v3/conversations", NewThread())).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await SayAsync(_teams.General.Id)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_channels_conversations_can_count_alone()
    {
        await RestartAsync(RateLimits.Documented with { ChannelConversationsCountAlone = true });
        await AlmostTooFastAsync();

        Assert.That((await SayAsync($"{Engineering};messageid=1")).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await _bot.PostAsync("v3/conversations", NewThread())).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Opening_a_personal_chat_counts_for_that_chat()
    {
        var opening = new JsonObject { ["members"] = new JsonArray(new JsonObject { ["id"] = "29:ana" }), ["tenantId"] = _teams.TenantId };
        for (var number = 0; number < 7; number++)
            await _bot.PostAsync("v3/conversations", opening);

        Assert.That((await SayAsync("a:ana")).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await SayAsync("a:ben")).Status, Is.EqualTo(HttpStatusCode.NotFound), "let in, though nobody has opened it");
    }

    [Test]
    public async Task Text_beside_a_card_counts_twice()
    {
        var split = Card();
        split["text"] = "Summary";
        for (var number = 0; number < 3; number++)
            await _bot.SendAsync(Engineering, split);

        Assert.That((await _bot.SendAsync(Engineering, split)).Status, Is.EqualTo(HttpStatusCode.TooManyRequests), "one place is left, and two are needed");
        Assert.That((await SayAsync(Engineering)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task An_app_takes_50_a_second_in_a_tenant()
    {
        foreach (var person in _teams.People)
            _teams.PersonalChat(person);
        var places = _teams.Conversations.Select(conversation => conversation.Id).ToList();
        for (var number = 0; number < 50; number++)
            Assert.That((await SayAsync(places[number % places.Count])).Status, Is.EqualTo(HttpStatusCode.Created), $"number {number}");

        Assert.That((await _bot.GetAsync("v3/teams/19%3Ateam%40thread.tacv2")).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await _bot.GetAsync("v3/teams/19%3Ateam%40thread.tacv2")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Can_do_without_limits()
    {
        await RestartAsync(RateLimits.None);

        for (var number = 0; number < 100; number++)
            await SayAsync(Engineering);

        Assert.That(_teams.Throttled, Is.Empty);
        Assert.That(_teams.Channel("Engineering").Messages, Has.Count.EqualTo(100));
    }

    private async Task AlmostTooFastAsync()
    {
        for (var number = 0; number < 7; number++)
            await SayAsync(Engineering);
        Assert.That(_teams.Throttled, Is.Empty);
    }

    private Task<(HttpStatusCode Status, JsonNode? Body)> SayAsync(string conversationId) => _bot.SendAsync(conversationId, Text("Hello"));

    private static JsonObject NewThread() => new()
    {
        ["isGroup"] = true,
        ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = Engineering } },
        ["activity"] = Text("First"),
    };

    private async Task RestartAsync(RateLimits limits)
    {
        await StopAsync();
        await StartAsync(limits);
    }

    private async Task StartAsync(RateLimits limits)
    {
        _teams = await SimulatedTeams.StartAsync(SimulatedTenant.Demo with { Clock = _clock, RateLimits = limits });
        _bot = new ConnectorCalls(_teams);
    }
}
