using System.Net;
using CoEBot.TeamsSimulator;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using static CoEBot.Tests.TeamsSimulatorTests.ConnectorCalls;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>
/// The referee held against a second definition. It counts back from each request; here what was let in is painted on a line of ticks, and no stretch of
/// a window's length, wherever it begins, may hold too much, while whatever was refused would have made one that does.
/// </summary>
public sealed class RateLimitProperties
{
    private const int Ticks = 2_000;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private static readonly Gen<int> Pauses = Gen.Frequency((8, Gen.Const(0)), (3, Gen.Int[1, 4]), (2, Gen.Int[5, 11]), (1, Gen.Int[15, 40]));

    /// <summary>A crowd in few places meets a thread's windows, one everywhere at once the tenant's.</summary>
    private static readonly Gen<Step[]> Stories = Gen.OneOf(Told(Pauses, 1), Told(Pauses, 2), Told(Pauses, 7), Told(Gen.Const(0), 7));

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private SimulatedTeams _teams = null!;
    private ConnectorCalls _bot = null!;

    private enum Act
    {
        Say,
        SayTwice,
        Ask,
    }

    [SetUp]
    public async Task StartAsync()
    {
        _teams = await SimulatedTeams.StartAsync(SimulatedTenant.Demo with { Clock = _clock });
        _bot = new ConnectorCalls(_teams);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    [Test]
    public Task Lets_in_exactly_what_leaves_every_stretch_of_time_within_its_limit() => Stories.SampleAsync(TellAsync, iter: 60, threads: 1);

    private async Task TellAsync(Step[] story)
    {
        // Nothing of the story before is left in any window.
        _clock.Advance(TimeSpan.FromHours(2));
        var painted = new Dictionary<string, int[]>();
        var at = 0;
        foreach (var step in story)
        {
            at = Math.Min(at + step.Pause, Ticks - 1);
            _clock.Advance(step.Pause * Tick);
            var lines = WindowsOf(step).ToList();
            var fits = lines.TrueForAll(line => Fits(painted.GetValueOrDefault(line.Name) ?? new int[Ticks], at, step.Messages, line.Most, line.Ticks));

            var status = await AskAsync(step);

            Assert.That(status, fits ? Is.Not.EqualTo(HttpStatusCode.TooManyRequests) : Is.EqualTo(HttpStatusCode.TooManyRequests), $"{step} at tick {at}");
            if (!fits) continue;
            foreach (var name in lines.Select(line => line.Name).Distinct())
            {
                if (!painted.TryGetValue(name, out var ticks)) ticks = painted[name] = new int[Ticks];
                ticks[at] += step.Messages;
            }
        }
    }

    private static Gen<Step[]> Told(Gen<int> pauses, int places) =>
        Gen.Select(pauses, Gen.Int[0, places - 1], Gen.Enum<Act>()).Select((pause, place, act) => new Step(pause, place, act)).Array[20, 160];

    private static IEnumerable<(string Name, int Most, int Ticks)> WindowsOf(Step step)
    {
        var (name, times) = step.Act == Act.Ask ? ($"asks {step.Place}", 2) : ($"says {step.Place}", 1);
        return [("tenant", 50, 10), (name, 7 * times, 10), (name, 8 * times, 20), (name, 60 * times, 300)];
    }

    /// <summary>Whether with so much more at this tick no stretch of this many ticks holds more than it may.</summary>
    private static bool Fits(int[] line, int at, int more, int most, int length)
    {
        var until = new int[Ticks + 1];
        for (var tick = 0; tick < Ticks; tick++)
            until[tick + 1] = until[tick] + line[tick] + (tick == at ? more : 0);
        return Enumerable.Range(0, Ticks - length + 1).All(start => until[start + length] - until[start] <= most);
    }

    /// <summary>In one of seven places: six chats and a channel.</summary>
    private async Task<HttpStatusCode> AskAsync(Step step)
    {
        var place = step.Place < 6 ? _teams.PersonalChat(_teams.People[step.Place]) : _teams.General;
        if (step.Act == Act.Ask) return (await _bot.GetAsync($"v3/conversations/{Uri.EscapeDataString(place.Id)}/members")).Status;
        var activity = step.Act == Act.Say ? Text("Hello") : Card();
        activity["text"] = "Hello";
        return (await _bot.SendAsync(place.Id, activity)).Status;
    }

    private sealed record Step(int Pause, int Place, Act Act)
    {
        public int Messages => Act == Act.SayTwice ? 2 : 1;
    }
}
