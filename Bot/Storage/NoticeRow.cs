using Azure.Data.Tables;
using CoEBot.Outbox;

namespace CoEBot.Storage;

/// <summary>A notice as a row of its place's partition: <c>notice|id</c>.</summary>
internal static class NoticeRow
{
    public const string First = "notice|";
    public const string Last = "notice~";

    public static TableEntity Of(string partition, Notice notice)
    {
        var row = Rows.New(partition, First + notice.Id);
        (row["Kind"], row["About"], row["State"]) = (notice.Kind, notice.About, notice.State.ToString());
        (row["Attempt"], row["Doubts"], row["Setbacks"], row["Shows"]) = (notice.Attempt, notice.Doubts, notice.Setbacks, notice.Shows);
        (row["Audience"], row["AudienceId"]) = notice.Audience switch
        {
            Audience.InChat chat => ("chat", chat.PersonId),
            Audience.InChannel channel => ("channel", channel.ChannelId),
            _ => throw new InvalidOperationException($"No row for {notice.Audience}."),
        };
        (row["LeasedUntil"], row["NotBefore"]) = (notice.LeasedUntil, notice.NotBefore);
        (row["ConversationId"], row["ActivityId"], row["Code"]) = (notice.ConversationId, notice.ActivityId, notice.Code);
        return row;
    }

    public static NoticeFile Read(TableEntity row) => new(
        new Notice
        {
            Id = row.RowKey[First.Length..],
            Kind = row.GetString("Kind"),
            Audience = row.GetString("Audience") == "chat" ? new Audience.InChat(row.GetString("AudienceId")) : new Audience.InChannel(row.GetString("AudienceId")),
            About = row.GetInt32("About") ?? 0,
            State = Enum.Parse<NoticeState>(row.GetString("State")),
            Attempt = row.GetInt32("Attempt") ?? 0,
            Setbacks = row.GetInt32("Setbacks") ?? 0,
            Doubts = row.GetInt32("Doubts") ?? 0,
            Shows = row.GetInt32("Shows") ?? 0,
            LeasedUntil = row.GetDateTimeOffset("LeasedUntil"),
            NotBefore = row.GetDateTimeOffset("NotBefore"),
            ConversationId = row.GetString("ConversationId"),
            ActivityId = row.GetString("ActivityId"),
            Code = row.GetString("Code"),
        },
        row.ETag.ToString());
}
