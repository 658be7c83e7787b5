using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A draft's story so far, oldest first, by pages.</summary>
public sealed record HistoryCardView
{
    public required string DraftId { get; init; }

    public required string Department { get; init; }

    /// <summary>The author's first name.</summary>
    public required string Author { get; init; }

    /// <summary>The post's text; the card shows its beginning.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<HistoryEntry> Entries { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? After { get; init; }

    /// <summary>What checking the record's chain said; null where it was not checked.</summary>
    public RecordCheck? Record { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>One thing that happened to a draft.</summary>
/// <param name="Who">First name: who did it; of a reminder, an escalation or an expiry, whose answer was missing (empty where nobody's was).</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Note">What was written with it, word for word.</param>
/// <param name="Detail">What else is to know, in our words: the role, the day that was set, who was asked instead.</param>
public sealed record HistoryEntry(string Who, HistoryKind Kind, DateTimeOffset At, string? Note = null, string? Detail = null);

public enum HistoryKind
{
    Saved,
    Submitted,
    Resubmitted,
    Approved,
    ChangesRequested,
    Rejected,
    EditProposed,
    EditAccepted,
    EditDeclined,
    Withdrawn,
    Recalled,
    Scheduled,
    Reminded,
    Escalated,

    /// <summary>Whoever was asked is away or gone, and others were asked instead.</summary>
    Reassigned,

    Expired,

    /// <summary>The author was told that its day has come.</summary>
    DayCame,

    Retired,

    /// <summary>A change so small that the approval stood.</summary>
    KeptApproval,
}

/// <summary>Whether the record holds together.</summary>
/// <param name="Events">How many events were checked.</param>
/// <param name="IsWhole">None is missing and none was changed.</param>
public sealed record RecordCheck(int Events, bool IsWhole);

/// <summary>Tells what happened to a draft, and whether the record of it is whole.</summary>
public static class HistoryCard
{
    /// <summary>The most events a page may hold: with more, a card of long notes in any script would be larger than Teams takes.</summary>
    public const int MostEntries = 12;

    /// <summary>The most characters of a note.</summary>
    private static readonly int[] Rooms = [FieldLimits.Note, 600, 240, 100, 40];

    public static AdaptiveCard Render(HistoryCardView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(HistoryCardView view, int room)
    {
        var headline = HistoryWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"History · {Clip.Name(view.Department)}", headline),
                PostPart.Excerpt(view.Text, 160),
                .. view.Entries.Take(MostEntries).Select(entry => Entry(entry, room)),
                .. Record(view.Record),
                Closing.Actions([.. More(view), Closing.Button($"Show the draft", new OpenDraft(view.DraftId))]),
            ],
        };
    }

    private static ColumnSet Entry(HistoryEntry entry, int room) =>
        MarkedLine.Of(
            HistoryWords.Symbol(entry.Kind),
            HistoryWords.Color(entry.Kind),
            [
                new TextBlock(HistoryWords.Of(entry)),
                new TextBlock(HistoryWords.When(entry)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
                .. Note(entry.Note, room),
            ]) with
        { Spacing = Spacing.Medium };

    private static IEnumerable<CardElement> Note(string? note, int room) =>
        string.IsNullOrWhiteSpace(note) ? [] : [Written.Of($"“{Clip.Line(note, room)}”") with { Spacing = Spacing.Small }];

    private static IEnumerable<CardElement> Record(RecordCheck? record) => record switch
    {
        null => [],
        { IsWhole: true } => [MarkedLine.Of($"✓", TextColor.Good, new TextBlock(HistoryWords.Record(record))) with { Spacing = Spacing.Large }],
        _ => [MarkedLine.Of($"▲", TextColor.Attention, new TextBlock(HistoryWords.Record(record)) { Weight = TextWeight.Bolder }) with { Spacing = Spacing.Large }],
    };

    private static IEnumerable<CardAction> More(HistoryCardView view) =>
        view.After is { } after ? [Closing.Button($"More", new ShowHistory(view.DraftId, after))] : [];
}
