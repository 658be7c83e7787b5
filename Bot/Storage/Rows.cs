using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>
/// How values lie in a row. Every row carries the version of its schema from the first day. A document is kept as JSON, cut into
/// properties of 30,000 characters since one holds 32 K (https://learn.microsoft.com/azure/storage/tables/scalability-targets, 2026-11).
/// </summary>
internal static class Rows
{
    public const int Schema = 1;

    private const int LongestProperty = 30_000;

    public static TableEntity New(string partition, string row) => new(partition, row) { ["Schema"] = Schema };

    public static TableEntity WithDocument<T>(this TableEntity row, T document, JsonTypeInfo<T> type) => row.WithJson(Json(document, type));

    public static TableEntity WithJson(this TableEntity row, string json)
    {
        for (var (start, part) = (0, 0); start < json.Length; start += LongestProperty, part++)
            row[Part(part)] = json.Substring(start, Math.Min(LongestProperty, json.Length - start));
        return row;
    }

    public static string Json<T>(T document, JsonTypeInfo<T> type) => JsonSerializer.Serialize(document, type);

    /// <exception cref="InvalidDataException">The row holds no such document.</exception>
    public static T Document<T>(this TableEntity row, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.WrittenJson() ?? "null", type) ?? throw new InvalidDataException($"The row {row.RowKey} holds no document.");

    /// <summary>A document letter for letter as it was written; null where there is none.</summary>
    public static string? WrittenJson(this TableEntity row)
    {
        var json = row[Part(0)] as string;
        for (var part = 1; json is not null && row.TryGetValue(Part(part), out var more); part++) json += more;
        return json;
    }

    /// <summary>A number in a key, so that keys sort as the numbers do.</summary>
    public static string Ordered(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>A row key by which later moments come first.</summary>
    public static string NewestFirst(DateTimeOffset moment, string id) =>
        $"{(DateTimeOffset.MaxValue.Ticks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)}|{id}";

    private static string Part(int part) => part == 0 ? "Document" : $"Document{part}";
}
