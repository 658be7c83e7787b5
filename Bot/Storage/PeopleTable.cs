using System.Text.Json.Serialization;
using Azure.Data.Tables;
using CoEBot.Center;

namespace CoEBot.Storage;

/// <summary>
/// People in the table <c>people</c>. The partition <c>away</c> holds a row for each who is or was away, their last word about it and its number, so that all of them are read at once; the partition
/// <c>person|...</c> holds one person's <c>settings</c>, and what <see cref="PaceTable"/> keeps.
/// </summary>
public sealed class PeopleTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms)
{
    /// <summary>The table's short name.</summary>
    public const string Name = "people";

    internal const string SettingsRow = "settings";

    private const string Away = "away";

    /// <summary>In a row of <see cref="Away"/> in place of an absence: they said that they are back.</summary>
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

    /// <summary>What this person said last, and the tag of its row; null where there is none.</summary>
    public Task<(LastWord Word, string? Tag)> FindWordAsync(string personId, CancellationToken cancellation) => calls.RunAsync<(LastWord, string?)>(
        async token =>
        {
            if (await _table.GetEntityIfExistsAsync<TableEntity>(Away, pseudonyms.Of(personId), cancellationToken: token) is not { HasValue: true, Value: { } row }) return (new(), null);
            var absence = row.ContainsKey(Back) ? null : row.Document(PeopleJson.Default.Absence);
            return (new() { Absence = absence, Number = row.GetInt32("Number") ?? 0, SaidAt = row.GetDateTimeOffset("SaidAt") }, row.ETag.ToString());
        },
        cancellation);

    /// <param name="personId">Whose word.</param>
    /// <param name="word">Where it is no absence they are back, whatever their out-of-office says.</param>
    /// <param name="until">When it stops to count. The row stays, so that what was said before it is known to be late.</param>
    /// <param name="tag">Of the word whose place it takes; null where there is none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False where another word came in between.</returns>
    public async Task<bool> SaveWordAsync(string personId, LastWord word, DateTimeOffset until, string? tag, CancellationToken cancellation)
    {
        var row = Rows.New(Away, pseudonyms.Of(personId));
        if (word.Absence is { } absence) row.WithDocument(absence, PeopleJson.Default.Absence);
        else row[Back] = true;
        (row["PersonId"], row["Until"], row["Number"], row["SaidAt"]) = (personId, until, word.Number, word.SaidAt);
        return tag is null ? await _table.InsertAsync(row, calls, cancellation) : await _table.ReplaceAsync(row, tag, calls, cancellation) is not null;
    }

    /// <summary>That they are back counts no longer; what they said since stays.</summary>
    public async Task EndBackAsync(string personId, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await calls.RunAsync(token => _table.GetEntityIfExistsAsync<TableEntity>(Away, pseudonyms.Of(personId), cancellationToken: token), cancellation);
        if (found is not { HasValue: true, Value: { } row } || !row.ContainsKey(Back)) return;
        row["Until"] = now;
        await _table.ReplaceAsync(row, row.ETag.ToString(), calls, cancellation);
    }

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
