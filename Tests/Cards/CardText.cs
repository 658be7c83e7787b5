using System.Text;
using CoEBot.Cards.Elements;

namespace CoEBot.Tests.Cards;

internal static class CardText
{
    /// <summary>The card as it travels.</summary>
    public static string Of(AdaptiveCard card) => Encoding.UTF8.GetString(card.ToUtf8());
}
