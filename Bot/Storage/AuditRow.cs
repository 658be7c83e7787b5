using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>An event of the audit as a row: plain columns, so that an auditor reads them with any tool.</summary>
internal static class AuditRow
{
    public static TableEntity Of(string partition, AuditEvent happened, string hash)
    {
        var row = Rows.New(partition, $"event|{Rows.Ordered(happened.Number)}");
        (row["Kind"], row["Person"], row["At"]) = (happened.Kind, happened.Person, happened.At);
        (row["Number"], row["Revision"], row["Step"]) = (happened.Number, happened.Revision, happened.Step);
        (row["ContentHash"], row["NoteHash"], row["Hash"]) = (happened.ContentHash, happened.NoteHash, hash);
        return row;
    }

    public static (AuditEvent Event, string Hash) Read(TableEntity row) => (
        new(
            row.GetInt32("Number")!.Value, row.GetString("Kind"), row.GetString("Person"), row.GetDateTimeOffset("At")!.Value,
            row.GetInt32("Revision")!.Value, row.GetInt32("Step")!.Value, row.GetString("ContentHash"), row.GetString("NoteHash")),
        row.GetString("Hash"));
}
