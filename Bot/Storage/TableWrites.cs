using Azure;
using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>Writes of which the first, or the newest, of many counts, and the others change nothing.</summary>
internal static class TableWrites
{
    /// <summary>Insert if absent.</summary>
    /// <returns>Whether the row is new; one of its keys that exists stays as it is.</returns>
    public static Task<bool> InsertAsync(this TableClient table, TableEntity row, StorageCalls calls, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            try
            {
                await table.AddEntityAsync(row, token);
                return true;
            }
            catch (RequestFailedException exists) when (exists.Status == 409)
            {
                return false;
            }
        },
        cancellation);

    /// <summary>Writes what follows from a record at this version, unless what follows from a newer one stands there already.</summary>
    /// <returns>Whether it was written.</returns>
    public static Task<bool> WriteNewerAsync(this TableClient table, TableEntity row, int version, StorageCalls calls, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            row["Version"] = version;
            while (true)
            {
                var known = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, ["Version"], token);
                if (known.HasValue && known.Value!.GetInt32("Version") >= version) return false;
                try
                {
                    if (known.HasValue) await table.UpdateEntityAsync(row, known.Value!.ETag, TableUpdateMode.Replace, token);
                    else await table.AddEntityAsync(row, token);
                    return true;
                }
                catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
                {
                    // Another replica projects the same record; look again whose state is newer.
                }
            }
        },
        cancellation);
}
