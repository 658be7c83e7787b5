using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Outbox.Pacing;

namespace CoEBot.Storage;

/// <summary>
/// The pace at which a person is written to, in their partition of the table <c>people</c>: <c>slot|2026-11-25|n</c> for each message of a day,
/// <c>notice|...</c> for a digest and <c>entry|digest|n</c> for each notice that it tells.
/// </summary>
public sealed class PaceTable(StorageAccount account, StorageCalls calls, PeopleTable people)
{
    private const string SlotRow = "slot|";
    private const string EntryRow = "entry|";

    /// <summary>Days for which slots are kept: more than there are between any two clocks.</summary>
    private const int DaysKept = 3;

    private readonly TableClient _table = account.Table(PeopleTable.Name);

    public NoticePlace Place(string personId) => new(PeopleTable.Name, people.Partition(personId));

    public Task<PaceFile> ReadAsync(string personId, CancellationToken cancellation) => ReadAsync(Place(personId), cancellation);

    /// <summary>All that is kept of a person's pace, in one round trip.</summary>
    public Task<PaceFile> ReadAsync(NoticePlace place, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            var settings = PersonSettings.Default;
            var (slots, digests, entries) = (new List<PaceSlot>(), new List<NoticeFile>(), new List<DigestEntry>());
            await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition}"), cancellationToken: token))
            {
                if (row.RowKey == PeopleTable.SettingsRow) settings = row.Document(PeopleJson.Default.PersonSettings);
                else if (row.RowKey.StartsWith(SlotRow, StringComparison.Ordinal)) slots.Add(ReadSlot(row));
                else if (row.RowKey.StartsWith(EntryRow, StringComparison.Ordinal)) entries.Add(ReadEntry(row));
                else if (row.RowKey.StartsWith(NoticeRow.First, StringComparison.Ordinal)) digests.Add(NoticeRow.Read(row));
            }

            return new PaceFile(settings, slots, digests, entries);
        },
        cancellation);

    /// <returns>False where that number of that day is taken.</returns>
    public async Task<bool> CountAsync(string personId, PaceSlot slot, CancellationToken cancellation)
    {
        if (!await _table.InsertAsync(Row(people.Partition(personId), SlotKey(slot), slot.Notice), calls, cancellation)) return false;
        if (slot.Number == 1) await ForgetSlotsAsync(people.Partition(personId), slot.Day.AddDays(-DaysKept), cancellation);
        return true;
    }

    /// <summary>Opens a digest with its first entry.</summary>
    /// <returns>False where it was opened meanwhile.</returns>
    public async Task<bool> OpenAsync(string personId, Notice digest, DigestEntry first, CancellationToken cancellation)
    {
        var partition = people.Partition(personId);
        var transaction = new PartitionTransaction(_table, partition).Insert(NoticeRow.Of(partition, digest)).Insert(Row(partition, EntryKey(first), first.Notice));
        return await calls.RunAsync(transaction.CommitAsync, cancellation) is not null;
    }

    /// <summary>Adds to a digest while it is what it was when it was read: whoever takes it to send it has read every entry.</summary>
    public async Task<bool> EnterAsync(string personId, NoticeFile digest, DigestEntry entry, CancellationToken cancellation)
    {
        var partition = people.Partition(personId);
        var transaction = new PartitionTransaction(_table, partition)
            .Replace(NoticeRow.Of(partition, digest.Notice with { About = entry.Number }), digest.Tag)
            .Insert(Row(partition, EntryKey(entry), entry.Notice));
        return await calls.RunAsync(transaction.CommitAsync, cancellation) is not null;
    }

    /// <summary>A digest is done with, and so is all that it told.</summary>
    public async Task ForgetAsync(NoticePlace place, Notice digest, IEnumerable<DigestEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries) await DeleteAsync(place.Partition, EntryKey(entry), cancellation);
        await DeleteAsync(place.Partition, NoticeRow.First + digest.Id, cancellation);
    }

    private async Task ForgetSlotsAsync(string partition, DateOnly before, CancellationToken cancellation)
    {
        foreach (var old in (await ReadAsync(new NoticePlace(PeopleTable.Name, partition), cancellation)).Slots.Where(slot => slot.Day < before))
            await DeleteAsync(partition, SlotKey(old), cancellation);
    }

    private Task<Response> DeleteAsync(string partition, string row, CancellationToken cancellation) =>
        calls.RunAsync(token => _table.DeleteEntityAsync(partition, row, cancellationToken: token), cancellation);

    private static TableEntity Row(string partition, string key, PlacedNotice notice)
    {
        var row = Rows.New(partition, key);
        (row["Table"], row["Place"], row["Notice"]) = (notice.Place.Table, notice.Place.Partition, notice.Id);
        return row;
    }

    private static PlacedNotice ReadNotice(TableEntity row) => new(new(row.GetString("Table"), row.GetString("Place")), row.GetString("Notice"));

    private static PaceSlot ReadSlot(TableEntity row) => row.RowKey.Split('|') is [_, var day, var number]
        ? new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture), ReadNotice(row))
        : throw new InvalidDataException($"The row {row.RowKey} is no slot.");

    private static DigestEntry ReadEntry(TableEntity row) => row.RowKey.Split('|') is [_, var digest, var number]
        ? new(digest, int.Parse(number, CultureInfo.InvariantCulture), ReadNotice(row))
        : throw new InvalidDataException($"The row {row.RowKey} is no entry.");

    private static string SlotKey(PaceSlot slot) => string.Create(CultureInfo.InvariantCulture, $"{SlotRow}{slot.Day:yyyy-MM-dd}|{Rows.Ordered(slot.Number)}");

    private static string EntryKey(DigestEntry entry) => $"{EntryRow}{entry.Digest}|{Rows.Ordered(entry.Number)}";
}
