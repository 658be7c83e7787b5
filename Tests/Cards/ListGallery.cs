using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

internal static class ListGallery
{
    private static readonly DraftListItem Item = new("7f3c2a90d1e84b5f", Post, "Engineering", "Ana", DraftStanding.InReview, ["Ben"], Tuesday);

    private static readonly IReadOnlyList<DraftListItem> Some =
    [
        Item with { DraftId = "1", Standing = DraftStanding.Unfinished, Waiting = [], Text = "What a weekend with the billing" },
        Item with { DraftId = "2" },
        Item with { DraftId = "3", Standing = DraftStanding.ChangesRequested, Waiting = [], Text = "We hire. Come and build the boring parts of finance with us, they are not." },
        Item with { DraftId = "4", Standing = DraftStanding.Approved, Waiting = [], Text = Arabic },
        Item with { DraftId = "5", Standing = DraftStanding.Rejected, Waiting = [], Text = "" },
    ];

    public static IEnumerable<GalleryCard> All =>
    [
        Of("drafts empty", new() { Kind = DraftListKind.MyDrafts, Items = [] }),
        Of("drafts one", new() { Kind = DraftListKind.MyDrafts, Items = [Item] }),
        Of("drafts some", new() { Kind = DraftListKind.MyDrafts, Items = Some }),
        Of("drafts of every other standing", new()
        {
            Kind = DraftListKind.MyDrafts,
            Items =
            [
                .. new[] { DraftStanding.EditProposed, DraftStanding.Withdrawn, DraftStanding.Recalled, DraftStanding.Expired, DraftStanding.Retired }
                    .Select((standing, index) => Item with { DraftId = $"{index}", Standing = standing, Waiting = [] }),
            ],
        }),
        Of("drafts page", new() { Kind = DraftListKind.MyDrafts, Items = [.. Some, .. Some], After = "2026-11-24" }),
        Of("reviews empty", new() { Kind = DraftListKind.MyReviews, Items = [] }),
        Of("reviews some", new() { Kind = DraftListKind.MyReviews, Items = [Item with { Waiting = [] }, Item with { Author = "Mia", Waiting = [], Text = Arabic }] }),
        Of("reviews page", new() { Kind = DraftListKind.MyReviews, Items = [.. Some, .. Some], After = "2026-11-24" }),
    ];

    public static DraftListView FullOf(string text) => new()
    {
        Kind = DraftListKind.MyDrafts,
        Items = [.. Enumerable.Repeat(Item with { Text = text, Department = text, Author = text, Waiting = [text, text, text] }, DraftListCard.MostItems)],
        After = "2026-11-24",
    };

    private static GalleryCard Of(string state, DraftListView view) => new($"list {state}", DraftListCard.Render(view));
}
