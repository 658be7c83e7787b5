using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace CoEBot.Tests.Infrastructure;

public sealed class AzuriteTests
{
    [Test]
    public async Task Can_store_a_row_and_queue_a_message()
    {
        var azurite = await Azurite.OfTheRunAsync();
        var prefix = Azurite.NewPrefix();
        var table = new TableClient(azurite.ConnectionString, $"{prefix}drafts");
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("partition", "row") { ["text"] = "Hello" });
        var queue = new QueueClient(azurite.ConnectionString, $"{prefix}-work");
        await queue.CreateAsync();
        await queue.SendMessageAsync("id");

        var row = await table.GetEntityAsync<TableEntity>("partition", "row");
        var message = await queue.ReceiveMessageAsync();

        Assert.That(row.Value["text"], Is.EqualTo("Hello"));
        Assert.That(message.Value.MessageText, Is.EqualTo("id"));
    }

    [Test]
    public async Task Can_ask_for_the_emulator_of_the_run_again()
    {
        var azurite = await Azurite.OfTheRunAsync();

        Assert.That(await Azurite.OfTheRunAsync(), Is.SameAs(azurite));
    }
}
