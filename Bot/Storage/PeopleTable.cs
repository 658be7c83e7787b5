using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using CoEBot.Center;

namespace CoEBot.Storage;

/// <summary>
/// People in the table <c>people</c>. The partition <c>away</c> holds a row for each who is or was away, their last word about it, so that all of them are read at once; the partition
/// <c>person|...</c> holds one person's <c>settings</c>, and what <see cref="PaceTable"/> keeps.
/// </summary>
public sealed class PeopleTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms)
{
    /// <summary>The table's short name.</summary>
    public const string Name = "people";

    internal const string SettingsRow = "settings";

    private const string Away = "away";

    /// <summary>In a row of <see cref="Away"/> in place of an absence: they said that they are back, though out of office.</summary>
    private const string Back = "Back";

    private readonly TableClient _table = account.Table(Name);

    /// <summary>Everybody's absence that ends after this moment, and who is back.</summary>
    public Task<Absences> ReadAbsencesAsync(DateTimeOffset now, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            var (absences, back) = (new List<KeyValuePair<string, Absence>>(), new List<string>());
            await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Away} and Until gt {now}"), cancellationToken: token))
            {
                if (row.ContainsKey(Back)) back.Add(row.GetString("PersonId"));
                else absences.Add(new(row.GetString("PersonId"), row.Document(PeopleJson.Default.Absence)));
            }

            return new Absences(absences, back);
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

    /// <summary>They are back, whatever their out-of-office says, at most until then.</summary>
    public Task SaveBackAsync(string personId, DateTimeOffset until, CancellationToken cancellation)
    {
        var row = Rows.New(Away, pseudonyms.Of(personId));
        (row["PersonId"], row["Until"], row[Back]) = (personId, until, true);
        return calls.RunAsync(token => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, token), cancellation);
    }

    /// <summary>Forgets that they are back, and nothing that they said since.</summary>
    public Task EndBackAsync(string personId, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            if (await _table.GetEntityIfExistsAsync<TableEntity>(Away, pseudonyms.Of(personId), cancellationToken: token) is not { HasValue: true, Value: { } row } || !row.ContainsKey(Back)) return false;
            try
            {
                await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, token);
                return true;
            }
            catch (RequestFailedException overtaken) when (overtaken.Status is 412)
            {
                // They said something else meanwhile.
                return false;
            }
        },
        cancellation);

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
