using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>Readings that are longer than one answer of storage.</summary>
internal static class TableReads
{
    /// <summary>
    /// Page after page, in the order of keys, each read when it is asked for and with a patience of its own. A page may be empty and not the last. Each is asked for anew, by where the
    /// one before it ended: an enumerator of the storage library that met a fault takes itself to be at its end.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="filter">Which rows, in OData.</param>
    /// <param name="columns">Which columns; null for all.</param>
    /// <param name="size">Rows of a page at the most; null for as many as storage gives, which is 1,000.</param>
    /// <param name="calls">The way to storage.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async IAsyncEnumerable<Page<TableEntity>> ReadPagesAsync(
        this TableClient table, string filter, IEnumerable<string>? columns, int? size, StorageCalls calls, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (string? next = ""; next is not null;)
        {
            var continuation = next.Length == 0 ? null : next;
            var page = await calls.RunAsync(
                async token => await table.QueryAsync<TableEntity>(filter, size, columns, token).AsPages(continuation, size).FirstAsync(token), cancellation);
            yield return page;
            next = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
        }
    }
}
