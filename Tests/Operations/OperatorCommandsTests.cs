using System.Collections.Immutable;
using Azure.Data.Tables;
using CoEBot.Operations;
using CoEBot.Storage;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Tests.Operations;

/// <summary>The commands as an operator runs them: the bot's own program, in a process of its own.</summary>
public sealed class OperatorCommandsTests
{
    [TestCase("verify", ExpectedResult = "verify")]
    [TestCase("rebuild", "--Storage:TablePrefix=other", ExpectedResult = "rebuild")]
    [TestCase("--urls", "http://localhost:4000", ExpectedResult = null)]
    [TestCase("/urls", "http://localhost:4000", ExpectedResult = null)]
    [TestCase("urls=http://localhost:4000", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    [TestCase(ExpectedResult = null)]
    public string? Are_asked_for_by_the_first_word(params string[] arguments) => OperatorCommands.Asked(arguments);

    [Test]
    public async Task Verify_needs_no_setting_but_storage_and_tells_by_its_exit_code_what_it_found()
    {
        var bench = await StorageBench.OpenAsync();
        var id = await Story.WriteAsync(bench);
        Assert.That(await BotProcess.CommandAsync(OnlyStorage(bench.Settings), "verify"), Is.EqualTo((0, $"1 draft, 8 events: none changed.{Environment.NewLine}", "")));

        await bench.Account.Table("drafts").DeleteEntityAsync(id, "event|000002");
        var (exitCode, output, error) = await BotProcess.CommandAsync(OnlyStorage(bench.Settings), "verify");
        Assert.That((exitCode, error), Is.EqualTo((2, "")));
        Assert.That(output, Does.Contain($"{id}: event 2 is missing, or another stands in its place."));
    }

    [Test]
    public Task A_command_that_is_none_is_answered_with_those_there_are() =>
        IsNotRunAsync(new("Production", []), "verfy", "There is no command \"verfy\"; there are verify (checks the audit of every draft) and rebuild (writes the lists anew).");

    [Test]
    public async Task Without_storage_a_command_says_so_in_a_sentence()
    {
        var nobody = FreePorts.Take(1)[0];
        var away = new StorageOptions { ConnectionString = $"DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:{nobody}/nobody;QueueEndpoint=http://127.0.0.1:{nobody}/nobody;" };
        var elsewhere = new StorageOptions { ConnectionString = (await StorageBench.OpenAsync()).Settings.ConnectionString, TablePrefix = Azurite.NewPrefix() };

        await IsNotRunAsync(OnlyStorage(away), "verify", "Storage does not answer: no connection. Look at");
        await IsNotRunAsync(OnlyStorage(away), "rebuild", "Storage does not answer: no connection. Look at");
        await IsNotRunAsync(OnlyStorage(elsewhere), "verify", "Storage does not answer: 404 TableNotFound. Look at");
        await IsNotRunAsync(OnlyStorage(elsewhere), "rebuild", "No Center was opened here yet");
        await IsNotRunAsync(new("Production", []), "verify", "Set Storage:AccountName");
    }

    [Test]
    public async Task Rebuild_writes_the_lists_as_the_running_bot_has_written_them()
    {
        var settings = await BotSettings.AnonymousAsync();
        await using var contoso = await Contoso.OpenAsync(settings);
        var (fast, full) = (await contoso.PostedAsync(Contoso.FastPost), await contoso.PostedAsync(Contoso.FullRoutePost));
        foreach (var card in new[] { fast, full }) await contoso.Client.ClicksAsync(contoso.Ben, card, "Approve");
        foreach (var card in new[] { fast, full }) await contoso.Records.SettledAsync(Contoso.DraftIdOf(card.Card, "Approve"));
        var lists = new StorageAccount(Options.Create(Storage(settings))).Table("lists");
        var before = await RowsAsync(lists);
        foreach (var row in before.Keys) await lists.DeleteEntityAsync(row.Partition, row.Key);

        var (exitCode, output, error) = await BotProcess.CommandAsync(settings, "rebuild");

        Assert.That((exitCode, output, error), Is.EqualTo((0, $"2 drafts: all that follows from them is written anew.{Environment.NewLine}", "")));
        Assert.That(before.Keys.Select(row => row.Partition.Split('|')[0]).Distinct(), Is.SupersetOf(new[] { "chain-heads", "library", "mine", "reviews", "submitted", "wins" }));
        Assert.That(await RowsAsync(lists), Is.EquivalentTo(before));
        Assert.That((await BotProcess.CommandAsync(settings, "verify")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Rebuild_leaves_out_what_cannot_be_read_and_names_it()
    {
        var bench = await StorageBench.OpenAsync();
        var (whole, damaged) = (await Story.WriteAsync(bench), await Story.WriteAsync(bench));
        await bench.Account.Table("drafts").DeleteEntityAsync(damaged, "revision|000004");
        await bench.Account.Table("lists").DeleteEntityAsync("chain-heads", whole);

        var (exitCode, output, _) = await BotProcess.CommandAsync(OnlyStorage(bench.Settings), "rebuild");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.StartWith($"{damaged}: its records cannot be read").And.Contains("2 drafts: 1 draft left out."));
        Assert.That(await bench.Lists.FindChainHeadAsync(whole, default), Is.Not.Null);
    }

    private static async Task IsNotRunAsync(BotSettings settings, string word, string sentence)
    {
        var (exitCode, output, error) = await BotProcess.CommandAsync(settings, word);

        Assert.That((exitCode, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.StartWith(sentence).And.Not.Contains("   at "));
    }

    private static BotSettings OnlyStorage(StorageOptions storage) => new("Production", ImmutableDictionary.CreateRange<string, string>(
        [new("Storage:ConnectionString", storage.ConnectionString!), new("Storage:TablePrefix", storage.TablePrefix)]));

    private static StorageOptions Storage(BotSettings settings) =>
        new() { ConnectionString = settings.Values["Storage:ConnectionString"], TablePrefix = settings.Values["Storage:TablePrefix"] };

    private static async Task<Dictionary<(string Partition, string Key), string>> RowsAsync(TableClient table)
    {
        var rows = new Dictionary<(string, string), string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
            rows.Add((row.PartitionKey, row.RowKey), string.Join('\n', row.Where(property => property.Key is not ("odata.etag" or "Timestamp")).Select(property => $"{property.Key}={property.Value}").Order(StringComparer.Ordinal)));
        return rows;
    }
}
