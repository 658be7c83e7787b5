using CoEBot.Center;
using CoEBot.Storage;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;
using CoEBot.Wins;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Wins;

/// <summary>Announcements that go out by themselves, with a clock of the test's own.</summary>
public sealed class WeeklyAnnouncerTests
{
    /// <summary>14:30 in Berlin, 8:30 in New York; both speak at 15:00 of their own.</summary>
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 13, 30, 0, TimeSpan.Zero);

    private static readonly AnnouncementWeek Week48 = new(2026, 48);

    [Test]
    public async Task Each_department_hears_of_a_week_once_at_its_own_hour_whatever_replicas_there_are()
    {
        await using var teams = await SimulatedTeams.StartAsync();
        var settings = await BotSettings.AnonymousAsync();
        var clock = new FakeTimeProvider(Friday);
        await using var first = BotHost.Start(settings, services => services.AddSingleton<TimeProvider>(clock));
        await using var second = BotHost.Start(settings, services => services.AddSingleton<TimeProvider>(clock));
        await Task.WhenAll(first.IsReadyAsync(), second.IsReadyAsync());
        await new TeamsSimulator.Clients.TeamsClient(teams, first.Messages, first.Http, signs: false).SaysAsync(teams["ana"], "hi");

        var engineering = teams.Channel("Engineering");
        await Task.WhenAll(engineering.WaitForAsync(message => message.Card is not null), teams.General.WaitForAsync(message => message.Card is not null));

        clock.Advance(TimeSpan.FromMinutes(30));
        await ArrivesAsync(clock, engineering);
        Assert.That(Announcements(teams.General), Is.Zero, "it is 9 o'clock in New York");
        clock.SetUtcNow(Friday.AddHours(6.5));
        await ArrivesAsync(clock, teams.General);

        Assert.That(Announcements(engineering), Is.EqualTo(1));
        Assert.That(Announcements(teams.General), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_held_while_it_is_being_written_goes_to_nobody()
    {
        await using var teams = await SimulatedTeams.StartAsync();
        await using var line = await StorageLine.LayAsync();
        var settings = (await BotSettings.AnonymousAsync()).On(line.ConnectionString);
        var bench = await StorageBench.OpenAsync(settings);
        var table = new AnnouncementTable(bench.Account, bench.Calls);
        var clock = new FakeTimeProvider(Friday);
        await using var bot = BotHost.Start(settings, services => services.AddSingleton<TimeProvider>(clock));
        await bot.IsReadyAsync();
        await bot.Services.GetRequiredService<StorageOpening>().Opened;
        var (isHeld, looks) = (false, 0);
        line.Lose(request =>
        {
            // Whether it is held was asked; now the wins and posts are read.
            if (!isHeld && request.Contains("lists(", StringComparison.Ordinal) && clock.GetUtcNow() > Friday) isHeld = table.SavePlanAsync(Week48, new() { IsHeld = true, By = StorageBench.Ana, At = clock.GetUtcNow() }, default).Wait(TimeSpan.FromSeconds(10));
            if (isHeld && request.Contains("plan%7C", StringComparison.OrdinalIgnoreCase)) Interlocked.Increment(ref looks);
            return false;
        });

        clock.SetUtcNow(Friday.AddHours(6.5));
        await Eventually.IsSoAsync("it was looked at again, or has gone out", async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            return looks > 2 || await HasGoneOutAsync("engineering");
        });

        Assert.That((isHeld, await HasGoneOutAsync("engineering"), await HasGoneOutAsync("marketing")), Is.EqualTo((true, false, false)));

        async Task<bool> HasGoneOutAsync(string department) => await table.FindAsync(AnnouncementNotices.Key(department, Week48), default) is not null;
    }

    [Test]
    public async Task What_is_held_while_it_goes_out_goes_no_further_and_is_told_how_far_it_went()
    {
        await using var line = await StorageLine.LayAsync();
        var settings = (await BotSettings.AnonymousAsync()).On(line.ConnectionString);
        await using var contoso = await Contoso.OpenAsync(settings);
        var bench = await StorageBench.OpenAsync(settings);
        var table = new AnnouncementTable(bench.Account, bench.Calls);
        var departments = Enumerable.Range(0, 100).Select(number => new Department { Key = $"department-{number}", Name = $"Department {number}", Channel = $"19:{number}@thread.tacv2" }).ToList();
        var isHeld = false;
        line.Lose(request =>
        {
            if (!isHeld && request.Contains("department-50", StringComparison.Ordinal)) isHeld = table.SavePlanAsync(Week48, new() { IsHeld = true, Opening = "Wait." }, default).Wait(TimeSpan.FromSeconds(10));
            return false;
        });
        var desk = contoso.Bot.Services.GetRequiredService<AnnouncementDesk>();

        var heard = await desk.SendByItselfAsync(Week48, departments, default);
        await table.SavePlanAsync(Week48, new() { Opening = "Go on." }, default);
        var rest = await desk.SendByItselfAsync(Week48, departments, default);

        Assert.That(heard, Has.Count.InRange(51, 99));
        Assert.That(rest, Has.Count.EqualTo(100));
        var openings = await Task.WhenAll(departments.Select(async department => (await table.FindAsync(AnnouncementNotices.Key(department.Key, Week48), default))!.Opening));
        Assert.That(openings, Is.EqualTo([.. heard.Select(_ => (string?)null), .. departments.Skip(heard.Count).Select(_ => "Go on.")]));
    }

    [Test]
    public async Task Who_holds_it_is_told_how_far_it_has_gone()
    {
        await using var contoso = await Contoso.OpenAsync();
        var (desk, sam) = (contoso.Bot.Services.GetRequiredService<AnnouncementDesk>(), contoso.Teams["sam"]);
        var departments = (await contoso.Bot.Services.GetRequiredService<CenterDirectory>().ReadAsync(default)).Departments;
        var plan = await contoso.AsksAsync(sam, "announce");
        var card = plan.Card!;
        var week = AnnouncementWeek.Parse((string?)card.Data("Hold this week")["week"])!.Value;

        var before = await contoso.Client.ClicksOnAsync(sam, plan, card, "Hold this week");
        await desk.SendAsync(departments.Take(1), await desk.GatherAsync(week, default), sentBy: null, default);
        var between = await contoso.Client.ClicksOnAsync(sam, plan, card, "Hold this week");
        await desk.SendAsync(departments, await desk.GatherAsync(week, default), sentBy: null, default);
        var after = await contoso.Client.ClicksOnAsync(sam, plan, card, "Hold this week");

        Assert.That(before.Card.Words(), Does.Contain("Held. Nothing goes out by itself this week."));
        Assert.That(between.Card.Words(), Does.Contain("Held. It was on its way to 1 of 2 channels already; by itself it goes to no other.").And.Not.Contains("by itself this week"));
        Assert.That(after.Card.Words(), Does.Contain("Every channel has this week’s announcement already."));
    }

    /// <summary>Each round is a minute of the bots: time enough for what was under way when the clock was put forward, and so ran out of time, to be tried again.</summary>
    private static async Task ArrivesAsync(FakeTimeProvider clock, SimulatedConversation channel)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                await channel.WaitForAsync(IsAnnouncement, TimeSpan.FromSeconds(3));
                return;
            }
            catch (TimeoutException) when (round < 10)
            {
                clock.Advance(TimeSpan.FromMinutes(1));
            }
        }
    }

    private static int Announcements(SimulatedConversation channel) => channel.Messages.Count(IsAnnouncement);

    private static bool IsAnnouncement(SimulatedMessage message) => message.Card.Words().Contains("week 48", StringComparison.OrdinalIgnoreCase);
}
