using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>A list that grows for years: a partition is one of its months (UTC), <c>name|2026-11</c>, its rows newest first.</summary>
internal sealed class MonthlyList(TableClient table, StorageCalls calls, string name)
{
    /// <summary>A row in its place.</summary>
    public TableEntity New(DateTimeOffset moment, string id) => Rows.New(Month(moment), Rows.NewestFirst(moment, id));

    /// <summary>Rows from one moment to another, newest first, over months and pages, read as they are asked for.</summary>
    /// <param name="from">Not before this moment.</param>
    /// <param name="to">Not after this moment.</param>
    /// <param name="filter">What rows must be besides, in OData; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async IAsyncEnumerable<TableEntity> ReadAsync(DateTimeOffset from, DateTimeOffset to, string? filter = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var month = new DateTimeOffset(to.UtcDateTime.Year, to.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero); month.AddMonths(1) > from; month = month.AddMonths(-1))
        {
            // "~" comes after every character of an id.
            var span = TableClient.CreateQueryFilter(
                $"PartitionKey eq {Month(month)} and RowKey ge {Rows.NewestFirst(to, "")} and RowKey le {Rows.NewestFirst(from, "~")}");
            await foreach (var page in table.ReadPagesAsync(filter is null ? span : $"{span} and {filter}", null, null, calls, cancellation))
                foreach (var row in page.Values) yield return row;
        }
    }

    private string Month(DateTimeOffset moment) => $"{name}|{moment.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
}
