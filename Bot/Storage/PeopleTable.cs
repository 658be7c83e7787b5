using System.Text.Json.Serialization;
using Azure.Data.Tables;
using CoEBot.Center;

namespace CoEBot.Storage;

/// <summary>
/// People in the table <c>people</c>. The partition <c>away</c> holds a row for each who is or was away, so that all of them are read at once; the partition
/// <c>person|...</c> holds one person's <c>settings</c>, and what <see cref="PaceTable"/> keeps.
/// </summary>
public sealed class PeopleTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms)
{
    /// <summary>The table's short name.</summary>
    public const string Name = "people";

    internal const string SettingsRow = "settings";

    private const string Away = "away";

    private readonly TableClient _table = account.Table(Name);

    /// <summary>Everybody's absence that ends after this moment.</summary>
    public Task<Absences> ReadAbsencesAsync(DateTimeOffset now, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            var absences = new List<KeyValuePair<string, Absence>>();
            await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Away} and Until gt {now}"), cancellationToken: token))
                absences.Add(new(row.GetString("PersonId"), row.Document(PeopleJson.Default.Absence)));
            return new Absences(absences);
        },
        cancellation);

    public Task SaveAbsenceAsync(string personId, Absence absence, CancellationToken cancellation)
    {
        var row = Rows.New(Away, pseudonyms.Of(personId)).WithDocument(absence, PeopleJson.Default.Absence);
        (row["PersonId"], row["Until"]) = (personId, absence.Until);
        return calls.RunAsync(token => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, token), cancellation);
    }

    public Task EndAbsenceAsync(string personId, CancellationToken cancellation) =>
        calls.RunAsync(token => _table.DeleteEntityAsync(Away, pseudonyms.Of(personId), cancellationToken: token), cancellation);

    public Task<PersonSettings> FindSettingsAsync(string personId, CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(Partition(personId), SettingsRow, cancellationToken: token) is { HasValue: true, Value: { } row }
            ? row.Document(PeopleJson.Default.PersonSettings)
            : PersonSettings.Default,
        cancellation);

    public Task SaveSettingsAsync(string personId, PersonSettings settings, CancellationToken cancellation) => calls.RunAsync(
        token => _table.UpsertEntityAsync(Rows.New(Partition(personId), SettingsRow).WithDocument(settings, PeopleJson.Default.PersonSettings), TableUpdateMode.Replace, token),
        cancellation);

    /// <summary>What stands for a person in keys.</summary>
    public string KeyOf(string personId) => pseudonyms.Of(personId);

    /// <summary>The key of a person's own partition.</summary>
    public string Partition(string personId) => $"person|{KeyOf(personId)}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(PersonSettings))]
internal sealed partial class PeopleJson : JsonSerializerContext;
