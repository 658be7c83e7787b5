using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>A card of version 1.5, the newest that Teams shows on a phone as well.</summary>
public sealed record AdaptiveCard
{
    /// <summary>What an attachment that carries this card calls it.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string? Schema { get; init; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    /// <summary>The card's news in one sentence: for a client that cannot show it, for notifications, and for a screen reader's list of messages.</summary>
    public Wording? FallbackText { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    [JsonPropertyName("msteams")]
    public TeamsLayout? Teams { get; init; } = TeamsLayout.Full;

    /// <summary>A card that a button opens inside another one; the outer card has said the schema, the width and the fallback already.</summary>
    public static AdaptiveCard InPlace(params IReadOnlyList<CardElement> body) => new() { Body = body, Schema = null, Teams = null };

    /// <summary>
    /// The same card for a dialog, which takes Action.Submit only: every Action.Execute gives way to the Submit it falls back to, wherever it stands.
    /// </summary>
    public AdaptiveCard ForDialog() => this with { Body = [.. Body.Select(element => element.ForDialog())] };

    /// <summary>The card as an attachment's content.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, CardJson.Wire.AdaptiveCard);

    /// <summary>The card as it travels: UTF-8, letters of all scripts as they are.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Wire.AdaptiveCard);
}

/// <summary>What Teams adds to a card: whether it takes the message's whole width.</summary>
public sealed record TeamsLayout(string Width)
{
    public static readonly TeamsLayout Full = new("Full");
}
