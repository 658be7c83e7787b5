using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

internal static class HistoryGallery
{
    private static readonly HistoryCardView Story = new()
    {
        DraftId = "7f3c2a90d1e84b5f",
        Department = "Engineering",
        Author = "Ana",
        Text = Post,
        Entries =
        [
            new("Ana", HistoryKind.Submitted, Tuesday),
            new("Ben", HistoryKind.Reminded, Tuesday.AddHours(3)),
            new("Ben", HistoryKind.ChangesRequested, Tuesday.AddHours(4), "Lovely. Please name the team that did the migration.", "advocate of Engineering"),
            new("Ana", HistoryKind.Resubmitted, Tuesday.AddHours(5)),
            new("Ben", HistoryKind.EditProposed, Tuesday.AddHours(6), "Shorter, and the launch can wait."),
            new("Ana", HistoryKind.EditAccepted, Tuesday.AddHours(7)),
            new("Ben", HistoryKind.Approved, Tuesday.AddHours(8), null, "advocate of Engineering, 1 of 2 approvals"),
            new("Dan", HistoryKind.Approved, Tuesday.AddHours(9), null, "advocate of Engineering, 2 of 2 approvals"),
            new("Ana", HistoryKind.Scheduled, Tuesday.AddHours(9), null, "for Mon 30 Nov 2026"),
        ],
        Record = new(9, IsWhole: true),
    };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("story", Story),
        Of("empty", Story with { Entries = [], Record = null }),
        Of("one", Story with { Entries = [new("Ana", HistoryKind.Saved, Tuesday)], Record = new(1, IsWhole: true) }),
        Of("page", Story with { Entries = [.. Story.Entries, .. Story.Entries], After = "12", Record = new(40, IsWhole: true) }),
        Of("every kind", Story with { Entries = [.. Kinds.Take(HistoryCard.MostEntries)] }),
        Of("every other kind", Story with { Entries = [.. Kinds.Skip(HistoryCard.MostEntries), new("", HistoryKind.Reminded, Tuesday), new("", HistoryKind.Escalated, Tuesday)] }),
        Of("broken record", Story with { Record = new(9, IsWhole: false) }),
        Of("right to left", Story with { Author = "ليلى", Text = Arabic, Entries = [new("ليلى", HistoryKind.Submitted, Tuesday), new("Ben", HistoryKind.Rejected, Tuesday, Arabic)] }),
        Of("very long", Story with { Text = Long, Entries = [.. Kinds.Take(HistoryCard.MostEntries).Select(entry => entry with { Note = Long, Detail = Long })] }),
    ];

    private static IEnumerable<HistoryEntry> Kinds => Enum.GetValues<HistoryKind>().Select((kind, index) => new HistoryEntry("Ben", kind, Tuesday.AddHours(index)));

    public static HistoryCardView FullOf(string text) => new()
    {
        DraftId = "7f3c2a90d1e84b5f",
        Department = text,
        Author = text,
        Text = text,
        Entries = [.. Enumerable.Repeat(new HistoryEntry(text, HistoryKind.Escalated, Tuesday, text, text), 20)],
        After = "12",
        Record = new(int.MaxValue, IsWhole: false),
        Banner = new($"{text[..Math.Min(200, text.Length)]}"),
    };

    private static GalleryCard Of(string state, HistoryCardView view) => new($"history {state}", HistoryCard.Render(view));
}
