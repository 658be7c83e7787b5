using CoEBot.Cards.Elements;

namespace CoEBot.Cards;

/// <summary>What a draft's history says.</summary>
internal static class HistoryWords
{
    public static Wording Headline(HistoryCardView view) => view.Entries.Count switch
    {
        0 => $"Nothing has happened to this draft yet",
        _ => $"What happened to {Clip.Name(view.Author)}’s draft",
    };

    /// <summary>The event as a sentence.</summary>
    public static Wording Of(HistoryEntry entry)
    {
        var who = Clip.Name(entry.Who);
        return entry.Kind switch
        {
            HistoryKind.Saved => $"{who} saved it",
            HistoryKind.Submitted => $"{who} submitted it for review",
            HistoryKind.Resubmitted => $"{who} submitted it again",
            HistoryKind.Approved => $"{who} approved",
            HistoryKind.ChangesRequested => $"{who} asked for changes",
            HistoryKind.Rejected => $"{who} said no",
            HistoryKind.EditProposed => $"{who} proposed other words",
            HistoryKind.EditAccepted => $"{who} took the proposed words",
            HistoryKind.EditDeclined => $"{who} kept the words as they were",
            HistoryKind.Withdrawn => $"{who} withdrew it",
            HistoryKind.Recalled => $"{who} recalled it",
            HistoryKind.Scheduled => $"{who} set the day",
            HistoryKind.Reminded when who.Length > 0 => $"I reminded {who}",
            HistoryKind.Reminded => $"I reminded the reviewers",
            HistoryKind.Escalated when who.Length > 0 => $"{who}’s time was up, so I asked others too",
            HistoryKind.Escalated => $"The time was up, so I asked others too",
            HistoryKind.Reassigned => $"Nobody who was asked is here, so I asked others",
            HistoryKind.DayCame => $"Its day came, and I said so",
            HistoryKind.Expired => $"Its wished day passed",
            HistoryKind.Retired => $"{who} retired it",
            _ => $"{who} made a small change, and the approval stood",
        };
    }

    public static Wording When(HistoryEntry entry) => Clip.Line(entry.Detail ?? "", 80) switch
    {
        { Length: > 0 } detail => $"{entry.At} · {detail}",
        _ => $"{entry.At}",
    };

    public static Wording Symbol(HistoryKind kind) => kind switch
    {
        HistoryKind.Approved or HistoryKind.EditAccepted or HistoryKind.KeptApproval => $"✓",
        HistoryKind.ChangesRequested or HistoryKind.EditDeclined or HistoryKind.Withdrawn or HistoryKind.Recalled => $"↩",
        HistoryKind.Rejected => $"✕",
        HistoryKind.Reminded or HistoryKind.Escalated or HistoryKind.Reassigned or HistoryKind.Expired => $"▲",
        HistoryKind.Saved or HistoryKind.Retired => $"○",
        _ => $"●",
    };

    public static TextColor? Color(HistoryKind kind) => kind switch
    {
        HistoryKind.Approved or HistoryKind.EditAccepted or HistoryKind.KeptApproval => TextColor.Good,
        HistoryKind.Rejected => TextColor.Attention,
        _ => null,
    };

    public static Wording Record(RecordCheck record) => record switch
    {
        { IsWhole: false } => $"The record of this draft was changed or cut outside CoE Bot. Please tell an owner of the Center before you rely on it.",
        { Events: 1 } => $"The record is complete: 1 event, not changed.",
        { Events: var events } => $"The record is complete: {events} events, none changed.",
    };
}
