using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Limits;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Teams.Fuzzing;

/// <summary>
/// Broken, hostile and merely strange activities by the hundred: none makes the bot stumble. <c>COEBOT_FUZZ_SECONDS=120</c> goes on for so long, and
/// <c>COEBOT_FUZZ_SEED</c> begins elsewhere; the same seed posts the same activities, but for the ids of the bot's own.
/// </summary>
public sealed class ActivityFuzzTests
{
    private const int Cases = 400;

    private readonly ErrorLog _errors = new();
    private Contoso _contoso = null!;
    private int _posted;

    [OneTimeSetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync(
        (await BotSettings.AnonymousAsync()).With("Inbound:PersonBurst", "1000000").With("Inbound:TenantBurst", "1000000"),
        SimulatedTenant.Demo with { RateLimits = RateLimits.None }, _errors);

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        _errors.Dispose();
    }

    [Test]
    public async Task Answers_whatever_comes()
    {
        var seeds = await FuzzSeeds.FromAsync(_contoso);
        var seed = Number("COEBOT_FUZZ_SEED") ?? 20261122;
        var watch = Stopwatch.StartNew();
        var statuses = new SortedDictionary<int, int>();
        var findings = new Dictionary<string, string>();
        var number = 0;
        for (; Number("COEBOT_FUZZ_SECONDS") is { } seconds ? watch.Elapsed.TotalSeconds < seconds : number < Cases; number++)
        {
            var made = FuzzCase.Of(seed, number, seeds);
            var (status, wrong) = await PostAsync(made);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (wrong is not null && !findings.ContainsKey(Gist(wrong))) findings[Gist(wrong)] = await TellAsync(made, wrong, seed, number);
        }

        TestContext.Out.WriteLine(
            $"{number} activities in {watch.Elapsed.TotalSeconds:0} s, seed {seed}: {string.Join(", ", statuses.Select(count => $"{count.Value} answered {count.Key}"))}; {findings.Count} findings.");
        var hi = await _contoso.AsksAsync(_contoso.Teams["olga"], "hi");
        Assert.That(hi.Card.Buttons(), Is.Not.Empty);
        Assert.That(string.Join("\n\n", findings.Values), Is.Empty);
        Assert.That(_errors.Take(), Is.Empty);
    }

    /// <returns>The status, 0 where none came, and what is wrong with the answer; null where nothing is.</returns>
    private async Task<(int Status, string? Wrong)> PostAsync(FuzzCase made)
    {
        var text = made.Text($"fuzz-{++_posted}");
        try
        {
            var answer = await _contoso.Client.PostRawAsync(Encoding.UTF8.GetBytes(text));
            var status = (int)answer.Status;
            var wrong = status switch
            {
                501 when answer.Content.Length > 0 && IsInvoke(text) => null,
                >= 500 => $"It was answered {status}.",
                200 when answer.Content.Length == 0 && IsInvoke(text) => "An invoke was answered with nothing.",
                _ => null,
            };
            return (status, (wrong, _errors.Take()) switch
            {
                (null, []) => null,
                var (answered, logged) => string.Join('\n', logged.Prepend(answered).OfType<string>()),
            });
        }
        catch (HttpRequestException gone)
        {
            return (0, $"No answer came: {gone.Message}");
        }
    }

    /// <summary>Leaves out the changes that do not matter, and shows what is left.</summary>
    private async Task<string> TellAsync(FuzzCase made, string wrong, int seed, int number)
    {
        foreach (var mutation in made.Mutations.Reverse())
        {
            var smaller = made with { Mutations = made.Mutations.Remove(mutation) };
            if ((await PostAsync(smaller)).Wrong is { } still && Gist(still) == Gist(wrong)) made = smaller;
        }

        return $"{wrong}\n\nSeed {seed}, number {number}, made of '{made.Name}' by {made.Mutations.Count} changes:\n{Shortened(made.Text(FuzzCase.SeedId))}";
    }

    /// <summary>What tells one finding from another: the first place in our own code, else what was said first.</summary>
    private static string Gist(string wrong)
    {
        var lines = wrong.Split('\n');
        return lines.FirstOrDefault(line => line.StartsWith("   at CoEBot.", StringComparison.Ordinal)) ?? lines[0];
    }

    private static string Shortened(string text) => text.Length < 6_000 ? text : $"{text[..3_000]} ... {text.Length - 6_000} more ... {text[^3_000..]}";

    /// <summary>As the bot reads it: of a repeated key the last counts.</summary>
    private static bool IsInvoke(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.TryGetProperty("type", out var type) && type.ValueEquals("invoke");
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
