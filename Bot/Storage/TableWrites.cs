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

    /// <summary>
    /// Replaces a row that still has this ETag. The row carries a mark of this very write: when the answer is lost and the repeated write meets the first one,
    /// the mark says so. Without it a lease whose taker never heard of it would be nobody's until it ran out.
    /// </summary>
    /// <returns>The new ETag; null where the row was written by somebody else meanwhile, or is gone.</returns>
    public static Task<string?> ReplaceAsync(this TableClient table, TableEntity row, string etag, StorageCalls calls, CancellationToken cancellation)
    {
        var mark = Ids.New();
        row["Mark"] = mark;
        return calls.RunAsync(
            async token =>
            {
                try
                {
                    return (await table.UpdateEntityAsync(row, new ETag(etag), TableUpdateMode.Replace, token)).Headers.ETag!.Value.ToString();
                }
                catch (RequestFailedException conflict) when (conflict.Status is 404 or 412)
                {
                    var standing = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, ["Mark"], token);
                    return standing.HasValue && standing.Value!.GetString("Mark") == mark ? standing.Value.ETag.ToString() : null;
                }
            },
            cancellation);
    }

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
