using Azure;
using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>Insert if absent: the first of many is told so, and the others change nothing.</summary>
internal static class TableWrites
{
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
}
