using System.Globalization;
using CoEBot.Center;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.Tests.Infrastructure;
using CoEBot.Wins;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Load;

/// <summary>
/// The weekly announcement to many departments, each with a channel of its own, written and sent as it is when their hour has come: against Teams' documented limits, with one answer in twenty a 429
/// or a 502. Beside the time stands what the limit of 50 requests a second allows for as many requests. The departments are made up and stand in no Center, since ten thousand would not fit.
/// </summary>
internal static class AnnouncementLoad
{
    private const int Usual = 1_000;
    private const int ASecond = 50;
    private const double Refused = 0.05;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(TextWriter output, int? channels)
    {
        var departments = Enumerable.Range(0, channels ?? Usual).Select(Department).ToList();
        var team = SimulatedTenant.Demo.Team;
        await using var teams = await SimulatedTeams.StartAsync(
            SimulatedTenant.Demo with { Team = team with { Channels = [.. team.Channels, .. departments.Select(department => new SimulatedChannel(department.Channel!, department.Name))] } });
        await using var bot = BotHost.Start((await BotSettings.AnonymousAsync()).AsShipped());
        await bot.IsReadyAsync();
        // The first word tells where Teams is, so that the demo's own departments are invited; then it is quiet.
        await new TeamsClient(teams, bot.Messages, bot.Http, signs: false).SaysAsync(teams["ana"], "hi");
        await HearAsync(team.Channels.Select(channel => teams.Channel(channel.Id)));

        teams.Faults.Otherwise(Dice(new Random(1)));
        var before = teams.Requests.All.Count;
        var desk = bot.Services.GetRequiredService<AnnouncementDesk>();
        await desk.SendAsync(departments, await desk.GatherAsync(new(2026, 48), CancellationToken.None), sentBy: null, CancellationToken.None);
        var homes = teams.Conversations.Where(conversation => conversation.Channel is not null && team.Channels.All(channel => channel.Id != conversation.Id)).ToList();
        await HearAsync(homes);

        var requests = teams.Requests.All.Skip(before).ToList();
        var (took, allowed) = ((requests[^1].Received - requests[0].Received).TotalSeconds, (double)requests.Count / ASecond);
        await output.WriteLineAsync("| channels | requests | refused by chance | refused by the limits | took | 50 a second allow | times that | heard once |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|");
        await output.WriteLineAsync(FormattableString.Invariant(
            $"| {departments.Count:N0} | {requests.Count:N0} | {requests.Count - departments.Count - teams.Throttled.Count} | {teams.Throttled.Count} | {took:0.0} s | {allowed:0.0} s | {took / allowed:0.00} | {homes.Count(home => home.Everything.Count == 1):N0} |"));
    }

    /// <summary>Waits until each of these channels shows something.</summary>
    private static async Task HearAsync(IEnumerable<SimulatedConversation> channels)
    {
        foreach (var channel in channels)
            while (channel.Everything.Count == 0) await Task.Delay(Glance);
    }

    private static Func<ConnectorRequest, Fault?> Dice(Random dice) => request =>
        request.Operation is not ConnectorOperation.CreateThread || dice.NextDouble() >= Refused ? null
        : dice.Next(2) == 0 ? Fault.Status(429, TimeSpan.FromSeconds(1))
        : Fault.Status(502);

    private static Department Department(int number) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"department{number}"),
        Name = string.Create(CultureInfo.InvariantCulture, $"Department {number}"),
        Channel = string.Create(CultureInfo.InvariantCulture, $"19:department{number}@thread.tacv2"),
    };
}
