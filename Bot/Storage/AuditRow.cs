using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>An event of the audit as a row: plain columns, so that an auditor reads them with any tool. Its schema says what its hash covers: from 2 on the state as well.</summary>
internal static class AuditRow
{
    public static TableEntity Of(string partition, AuditEvent happened, string hash)
    {
        var row = Rows.New(partition, Key(happened.Number));
        (row["Kind"], row["Person"], row["At"]) = (happened.Kind, happened.Person, happened.At);
        (row["Number"], row["Revision"], row["Step"]) = (happened.Number, happened.Revision, happened.Step);
        (row["ContentHash"], row["NoteHash"], row["Hash"]) = (happened.ContentHash, happened.NoteHash, hash);
        (row["StateHash"], row["Schema"]) = (happened.StateHash, Schema(happened));
        return row;
    }

    /// <returns>Null where the row is not as one is written: a column is missing, of another kind, or does not fit the others.</returns>
    public static (AuditEvent Event, string Hash)? TryRead(TableEntity row)
    {
        if ((row["Number"], row["Revision"], row["Step"]) is not (int number, int revision, int step)
            || (row["Kind"], row["Person"], row["At"]) is not (string kind, string person, DateTimeOffset at)
            || (row["ContentHash"], row["NoteHash"] ?? "", row["StateHash"] ?? "", row["Hash"]) is not (string content, string, string, string hash)) return null;
        var happened = new AuditEvent(number, kind, person, at, revision, step, content, row["NoteHash"] as string, row["StateHash"] as string);
        return row.RowKey == Key(number) && row["Schema"] is int schema && schema == Schema(happened) ? (happened, hash) : null;
    }

    private static string Key(int number) => $"event|{Rows.Ordered(number)}";

    private static int Schema(AuditEvent happened) => happened.StateHash is null ? 1 : 2;
}
