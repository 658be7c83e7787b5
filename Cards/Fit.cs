using CoEBot.Cards.Elements;

namespace CoEBot.Cards;

/// <summary>Keeps a card under the size that Teams takes, by giving long texts less and less room.</summary>
internal static class Fit
{
    /// <summary>Bytes of JSON as it travels (<see cref="AdaptiveCard.ToUtf8"/>): Teams takes 28 KB, read in its strictest sense.</summary>
    public const int Limit = 28_000;

    /// <summary>The card in the first of the rooms in which it is small enough; else in the last, which each card keeps small enough for any input.</summary>
    public static AdaptiveCard Within<TRoom>(ReadOnlySpan<TRoom> rooms, Func<TRoom, AdaptiveCard> render)
    {
        foreach (var room in rooms[..^1])
        {
            var card = render(room);
            if (card.ToUtf8().Length <= Limit) return card;
        }

        return render(rooms[^1]);
    }
}
