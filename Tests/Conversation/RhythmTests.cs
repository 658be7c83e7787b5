using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Conversation;

/// <summary>The invitation that comes back: two replicas, and a clock of the test's own. It is Tuesday; Engineering's card comes at ten in Berlin.</summary>
public sealed class RhythmTests
{
    private const string First = "What did you mend this week that nobody will ever notice?";
    private const string Second = "What did you learn from a bug?";

    private static readonly DateTimeOffset Ten = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private RunningClock _clock = null!;
    private SimulatedTeams _teams = null!;
    private BotHost _one = null!;
    private BotHost _two = null!;
    private TeamsClient _client = null!;

    private SimulatedConversation Engineering => _teams.Channel("Engineering");

    [SetUp]
    public async Task OpenAsync()
    {
        _clock = new(Ten.AddMinutes(-30));
        _teams = await SimulatedTeams.StartAsync();
        var settings = await BotSettings.AnonymousAsync();
        (_one, _two) = (BotHost.Start(settings, WithClock), BotHost.Start(settings, WithClock));
        await Task.WhenAll(_one.IsReadyAsync(), _two.IsReadyAsync());
        _client = new(_teams, _one.Messages, _one.Http, signs: false);
        await _client.SaysAsync(_teams["ana"], "hi");
        await Engineering.WaitForAsync(message => message.Card.Words().Contains("Engineering has something to tell", StringComparison.Ordinal));

        void WithClock(IServiceCollection services) => services.AddSingleton<TimeProvider>(_clock.Time);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        await _clock.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Test]
    public async Task Comes_back_once_a_week_with_another_prompt_and_takes_the_place_of_the_one_before()
    {
        _clock.PutTo(Ten);
        var posted = await ComesAsync(First);
        await GivesWayAsync(Engineering.Everything[0]);

        _clock.PutTo(Ten.AddDays(7));
        await ComesAsync(Second);

        await GivesWayAsync(posted);
        Assert.That(Invitations(Engineering).Count(message => message.Card.Buttons().Contains("Share an idea")), Is.EqualTo(1));
        Assert.That(Invitations(Engineering), Has.Count.EqualTo(3));
        Assert.That(Invitations(_teams.General), Has.Count.LessThanOrEqualTo(2), "Marketing's comes on Thursdays");
    }

    [Test]
    public async Task The_question_travels_into_the_form_and_only_its_number_is_taken_from_the_card()
    {
        _clock.PutTo(Ten);
        var posted = await ComesAsync(First);

        var form = await _client.ClicksAsync(_teams["ana"], posted, "Share an idea");
        var forged = posted.CardFor(_teams["ana"]) ?? posted.Card!;

        Assert.That(form.Card.Words(), Does.Contain($"You were asked: {First}"));
        Assert.That(posted.Card.Data("Share an idea").Select(field => field.Key), Is.EquivalentTo(["verb", "department", "prompt"]));
        foreach (var button in Buttons(forged)) button["data"]!["prompt"] = 9999;
        var other = await _client.ClicksOnAsync(_teams["ben"], posted, forged, "Share an idea");
        Assert.That(other.Card.Words(), Does.Contain("Your idea becomes a post here").And.Not.Contains("You were asked"));
    }

    [Test]
    public async Task Is_paused_by_one_click_of_who_may_seen_by_all_and_let_come_again()
    {
        _clock.PutTo(Ten);
        var posted = await ComesAsync(First);
        var (ana, ben, cleo) = (_teams["ana"], _teams["ben"], _teams["cleo"]);

        var refused = await _client.ClicksAsync(ana, posted, "Pause these cards");
        Assert.That(refused.Card.Words(), Does.Contain("That is for an advocate of Engineering, a communicator or an owner to say: Ben"));
        Assert.That(refused.Card.Buttons(), Does.Contain("Pause these cards"));

        var paused = await _client.ClicksAsync(ben, posted, "Pause these cards");
        Assert.That(paused.Card.Words(), Does.Contain("Paused. No new card comes by itself"));
        await Contoso.ShowsAsync(Engineering, posted, "Ben paused these cards");

        var late = await _client.ClicksOnAsync(cleo, posted, refused.Card!, "Pause these cards");
        Assert.That(late.Card.Words(), Does.Contain("They are paused already. Ben did it"));

        _clock.PutTo(Ten.AddDays(7).AddHours(1));
        await StaysAwayAsync(Second);

        var again = await _client.ClicksAsync(cleo, posted, "Let them come again");
        Assert.That(again.Card.Words(), Does.Contain("Done. They come again on their days"));
        await Contoso.ShowsAsync(Engineering, posted, "Cleo let these cards come again");
        var twice = await _client.ClicksOnAsync(ben, posted, paused.Card!, "Let them come again");
        Assert.That(twice.Card.Words(), Does.Contain("They come already. Cleo saw to it"));

        _clock.PutTo(Ten.AddDays(14));
        await ComesAsync(Second);
    }

    [Test]
    public async Task After_a_downtime_only_the_newest_comes_and_in_working_hours()
    {
        // Seven in the evening of a Tuesday two weeks on: both are missed, and it is too late in the day for either.
        _clock.PutTo(Ten.AddDays(14).AddHours(9));
        await StaysAwayAsync(First);

        _clock.PutTo(Ten.AddDays(15).AddHours(-2));
        await ComesAsync(First);

        Assert.That(Invitations(Engineering), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Follows_a_plan_that_was_changed_in_Teams_and_the_card_that_stands_says_so()
    {
        await PlansAsync(("rhythmDays", "Wednesday"), ("rhythmHour", "14"), ("prompts", "Who helped you?"));
        await Contoso.ShowsAsync(Engineering, Engineering.Everything[0], "On Wednesdays a new card takes this one’s place");
        _clock.PutTo(Ten);
        await StaysAwayAsync("Who helped you?");

        _clock.PutTo(Ten.AddDays(1).AddHours(4));
        await ComesAsync("Who helped you?");

        await GivesWayAsync(Engineering.Everything[0]);
        Assert.That(Invitations(Engineering), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Comes_again_where_it_did_not_come_at_all_until_somebody_planned_it()
    {
        await PlansAsync(("rhythmDays", ""));
        await Eventually.IsSoAsync("the card that stands can no longer be paused", () => Task.FromResult(!Engineering.Everything[0].Card.Buttons().Contains("Pause these cards")));
        _clock.PutTo(Ten.AddMinutes(1));
        await IsForgottenAsync();

        await PlansAsync(("rhythmDays", "Tuesday,Wednesday"));
        Assert.That(Engineering.Messages.Select(message => message.Card.Words()), Has.None.Contains(First), "ten had passed when it was planned");
        _clock.PutTo(Ten.AddDays(1));
        await ComesAsync(First);
    }

    /// <summary>Cleo changes Engineering's plan on one of the replicas.</summary>
    private async Task PlansAsync(params (string Id, string Value)[] typed)
    {
        var cleo = _teams["cleo"];
        var before = _teams.PersonalChat(cleo).Everything.Count;
        await _client.SaysAsync(cleo, "setup");
        var list = await _teams.PersonalChat(cleo).WaitForAsync(message => _teams.PersonalChat(cleo).Everything.ToList().IndexOf(message) >= before && message.Card.Buttons().Contains("Plan"));
        var plan = await _client.ClicksAsync(cleo, list, action => (string?)action["data"]!["verb"] == "showPlan" && (string?)action["data"]!["department"] == "engineering");
        var form = await _client.ClicksOnAsync(cleo, list, plan.Card!, "Change");
        var preview = await _client.ClicksOnAsync(cleo, list, form.Card!, "Preview", typed);
        var saved = await _client.ClicksOnAsync(cleo, list, preview.Card!, "Save");
        Assert.That(saved.Card.Words(), Does.Contain("It counts from now on"));
    }

    /// <summary>The department's appointments came, found no rhythm, and were the last.</summary>
    private Task IsForgottenAsync()
    {
        var due = _one.Services.GetRequiredService<CoEBot.Storage.DueTable>();
        return Eventually.IsSoAsync("no appointment stands", async () =>
        {
            _clock.PutTo(_clock.Now.AddSeconds(5));
            return (await due.ListAsync(_clock.Now.AddYears(1), 100, default)).All(row => row.Item.Key != "engineering");
        });
    }

    private Task<SimulatedMessage> ComesAsync(string prompt) => InTimeAsync(message => message.Card.Words().Contains(prompt, StringComparison.Ordinal));

    /// <summary>After some seconds in vain a minute passes: what was under way when the clock was put forward, and so ran out of time, is tried again.</summary>
    private async Task<SimulatedMessage> InTimeAsync(Func<SimulatedMessage, bool> isSo)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                return await Engineering.WaitForAsync(isSo, TimeSpan.FromSeconds(5));
            }
            catch (TimeoutException) when (round < 8)
            {
                _clock.PutTo(_clock.Now.AddMinutes(1));
            }
        }
    }

    /// <summary>In a week's time the weekly announcement may come into the same channel, and it has the same button.</summary>
    private static List<SimulatedMessage> Invitations(SimulatedConversation channel) => [.. channel.Messages.Where(message => message.Card.Words().StartsWith("Contoso · ", StringComparison.Ordinal) && !message.Card.Words().Contains(" · week ", StringComparison.Ordinal))];

    private async Task GivesWayAsync(SimulatedMessage old)
    {
        await InTimeAsync(message => message.Id == old.Id && message.Card.Words().Contains("A newer invitation is in this channel", StringComparison.Ordinal));
        Assert.That(Engineering[old.Id].Card.Buttons(), Is.Empty);
    }

    /// <summary>Long enough for what would be wrong to have come: the department's appointment was kept, and stands at a later moment.</summary>
    private async Task StaysAwayAsync(string prompt)
    {
        var due = _one.Services.GetRequiredService<CoEBot.Storage.DueTable>();
        await Eventually.IsSoAsync("the appointment was kept", async () =>
        {
            var rows = await due.ListAsync(_clock.Now.AddYears(1), 100, default);
            return rows.Any(row => row.Item.Key == "engineering") && rows.All(row => row.Item.Key != "engineering" || (row.Item.At > _clock.Now && row.Takes == 0));
        });
        Assert.That(Engineering.Messages.Select(message => message.Card.Words()), Has.None.Contains(prompt));
    }

    private static IEnumerable<JsonNode> Buttons(JsonObject card) =>
        card["body"]!.AsArray().Where(element => (string?)element!["type"] == "ActionSet").SelectMany(set => set!["actions"]!.AsArray()).OfType<JsonNode>();
}
