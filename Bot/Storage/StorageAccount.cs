using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace CoEBot.Storage;

/// <summary>The account's tables and queues by their short names. The clients' own retries are off: <see cref="StorageCalls"/> decides what is tried again.</summary>
public sealed class StorageAccount
{
    /// <summary>Tables, by short name; the prefix of the configuration stands before it.</summary>
    public static readonly IReadOnlyList<string> Tables = ["drafts", "lists", "center", "conversations", "wins", "announcements", "due", "proposals", PeopleTable.Name];

    /// <summary>Queues likewise; what cannot be done after many tries ends in the poison queue, to be looked at.</summary>
    public static readonly IReadOnlyList<string> Queues = ["work", "work-poison"];

    private readonly TableServiceClient _tables;
    private readonly QueueServiceClient _queues;
    private readonly string _prefix;

    public StorageAccount(IOptions<StorageOptions> options)
    {
        var (connection, account) = (options.Value.ConnectionString, options.Value.AccountName);
        var (tables, queues) = (Patient(new TableClientOptions()), Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }));
        _prefix = options.Value.TablePrefix;
        if (string.IsNullOrEmpty(connection))
        {
            var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.Value.ManagedIdentityClientId });
            _tables = new(new Uri($"https://{account}.table.{options.Value.EndpointSuffix}"), identity, tables);
            _queues = new(new Uri($"https://{account}.queue.{options.Value.EndpointSuffix}"), identity, queues);
        }
        else
        {
            _tables = new(connection, tables);
            _queues = new(connection, queues);
        }
    }

    public TableClient Table(string name) => _tables.GetTableClient(_prefix + name);

    public QueueClient Queue(string name) => _queues.GetQueueClient($"{_prefix}-{name}");

    private static TOptions Patient<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(2.5);
        options.Diagnostics.IsLoggingEnabled = false;
        return options;
    }
}
