using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Wins;

/// <summary>Announcements that go out by themselves, with a clock of the test's own.</summary>
public sealed class WeeklyAnnouncerTests
{
    [Test]
    public async Task Each_department_hears_of_a_week_once_at_its_own_hour_whatever_replicas_there_are()
    {
        await using var teams = await SimulatedTeams.StartAsync();
        var settings = await BotSettings.AnonymousAsync();
        // Friday 14:30 in Berlin, 8:30 in New York; both speak at 15:00 of their own.
        var clock = new FakeTimeProvider(new(2026, 11, 27, 13, 30, 0, TimeSpan.Zero));
        await using var first = BotHost.Start(settings, services => services.AddSingleton<TimeProvider>(clock));
        await using var second = BotHost.Start(settings, services => services.AddSingleton<TimeProvider>(clock));
        await Task.WhenAll(first.IsReadyAsync(), second.IsReadyAsync());
        await new TeamsSimulator.Clients.TeamsClient(teams, first.Messages, first.Http, signs: false).SaysAsync(teams["ana"], "hi");

        var engineering = teams.Channel("Engineering");
        await Task.WhenAll(engineering.WaitForAsync(message => message.Card is not null), teams.General.WaitForAsync(message => message.Card is not null));

        clock.Advance(TimeSpan.FromMinutes(30));
        await ArrivesAsync(clock, engineering);
        Assert.That(Announcements(teams.General), Is.Zero, "it is 9 o'clock in New York");
        clock.SetUtcNow(new(2026, 11, 27, 20, 0, 0, TimeSpan.Zero));
        await ArrivesAsync(clock, teams.General);

        Assert.That(Announcements(engineering), Is.EqualTo(1));
        Assert.That(Announcements(teams.General), Is.EqualTo(1));
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
