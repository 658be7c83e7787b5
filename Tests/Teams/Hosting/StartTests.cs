using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Teams.Hosting;

/// <summary>When the host refuses to start, and in which words.</summary>
public sealed class StartTests
{
    [Test]
    public async Task Refuses_to_take_anonymous_activities_outside_development() =>
        await RefusesAsync((await BotSettings.AnonymousAsync()) with { Environment = "Production" }, "Bot:AllowAnonymous is for the environment Development alone");

    [Test]
    public async Task Refuses_to_take_anonymous_activities_from_other_machines() =>
        await RefusesAsync(await BotSettings.AnonymousAsync(), "Bot:AllowAnonymous needs every listening address on loopback", "http://127.0.0.1:0;http://0.0.0.0:0");

    [TestCase("Bot:AppId", "Bot:AppId is missing")]
    [TestCase("Bot:TenantId", "Bot:TenantId is missing")]
    [TestCase("Bot:ClientSecret", "Bot:ClientSecret must be set")]
    [TestCase("Storage:ConnectionString", "Set Storage:AccountName")]
    public async Task Refuses_to_start_when_a_setting_is_missing(string key, string words)
    {
        await using var teams = await SimulatedTeams.StartAsync();
        await RefusesAsync((await BotSettings.SignedAsync(teams)).Without(key), words);
    }

    [TestCase("Center:File", "Local/no-such-file.json", "Center:File could not be read")]
    [TestCase("Center:Owners:0", "olga@contoso.com", "is not an Entra object id")]
    [TestCase("Connector:ThreadWindows:0:Count", "0", "Each of Connector:ThreadWindows needs a Count of at least 1")]
    [TestCase("Storage:TablePrefix", "No_prefix", "Storage:TablePrefix takes a letter")]
    public async Task Refuses_to_start_when_a_setting_is_wrong(string key, string value, string words) =>
        await RefusesAsync((await BotSettings.AnonymousAsync()).With(key, value), words);

    [Test]
    public async Task Refuses_a_Center_that_cannot_be_imported() =>
        await RefusesAsync((await BotSettings.AnonymousAsync()).With("Center:File", CenterFiles.WithHolidays(400)), "400 days are more than a year");

    [Test]
    public async Task A_file_that_was_imported_long_ago_stops_no_start()
    {
        var settings = await BotSettings.AnonymousAsync();
        await (await BotProcess.StartAsync(settings)).DisposeAsync();

        await using var bot = await BotProcess.StartAsync(settings.With("Center:File", CenterFiles.WithHolidays(400)));

        Assert.That(await bot.IsReadyAsync());
    }

    [TestCase(false)]
    [TestCase(true)]
    [Platform("Linux")]
    public async Task The_library_of_Graph_is_loaded_where_it_is_used_and_nowhere_else(bool enabled)
    {
        // Where it asks for a token there is a proxy, and the proxy is not there: no test asks the real Entra.
        var settings = (await BotSettings.AnonymousAsync()).With("Graph:Enabled", enabled ? "true" : "false")
            .With("Bot:Credential", "ClientSecret").With("Bot:ClientSecret", "of no use to anybody").With("HTTPS_PROXY", "http://127.0.0.1:9");
        await using var bot = await BotProcess.StartAsync(settings);

        await Eventually.IsSoAsync("it loads what it needs", async () => (await bot.LoadedAsync()).Contains("Microsoft.Graph.dll") == enabled);
        Assert.That((await bot.LoadedAsync()).Any(file => file.StartsWith("Microsoft.Kiota", StringComparison.Ordinal)), Is.EqualTo(enabled));
    }

    private static async Task RefusesAsync(BotSettings settings, string words, string urls = "http://127.0.0.1:0")
    {
        var (exitCode, error) = await BotProcess.EndsAsync(settings, urls);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error, Does.Contain(words).And.Not.Contains("   at "));
    }
}
