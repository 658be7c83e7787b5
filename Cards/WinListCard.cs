using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The newest wins, by pages.</summary>
public sealed record WinListView
{
    public required IReadOnlyList<WinView> Items { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? After { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows the wins, each with its own button, and where there is none yet, the way to the first.</summary>
public static class WinListCard
{
    /// <summary>The most wins a page may hold: with more, a card of long names in any script would be larger than Teams takes.</summary>
    public const int MostItems = 8;

    private static readonly int[] Rooms = [240, 160, 80, 40];

    public static AdaptiveCard Render(WinListView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(WinListView view, int room)
    {
        var headline = WinWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"Wins", headline),
                .. view.Items.Select(win => WinPart.Of(win, room, new Celebrate(win.WinId), $"{WinWords.Source(win)} · {win.At}", ContainerStyle.Emphasis)),
                Closing.Actions([.. More(view), Closing.Button($"Nominate", new BeginWin(), view.Items.Count == 0 ? ActionStyle.Positive : null)]),
                .. Next(view),
            ],
        };
    }

    private static IEnumerable<CardAction> More(WinListView view) => view.After is { } after ? [Closing.Button($"More", new ShowWins(after))] : [];

    private static IEnumerable<CardElement> Next(WinListView view) =>
        view.Items.Count == 0 ? [Closing.Next($"Somebody helped, finished, learned or dared something? Two sentences are enough.")] : [];
}
