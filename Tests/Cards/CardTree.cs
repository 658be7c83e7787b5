using System.Text.Json;
using CoEBot.Cards.Elements;

namespace CoEBot.Tests.Cards;

/// <summary>Every object of a card's JSON with the objects it stands in, so that tests can ask for what is true of all of them.</summary>
internal static class CardTree
{
    public static IEnumerable<JsonElement> Objects(AdaptiveCard card) => Objects(card.ToElement());

    public static IEnumerable<JsonElement> OfType(AdaptiveCard card, string type) => Objects(card).Where(item => TypeOf(item) == type);

    public static string? TypeOf(JsonElement item) => item.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [element, .. element.EnumerateObject().SelectMany(member => Objects(member.Value))],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
