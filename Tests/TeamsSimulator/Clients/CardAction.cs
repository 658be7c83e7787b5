using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Clients;

/// <summary>A button on a card as a person sees it, with the inputs it gathers: those of its own card and of the cards around that.</summary>
internal sealed record CardAction(JsonObject Element, ImmutableList<JsonObject> Inputs)
{
    public string Title => (string?)Element["title"] ?? "";

    /// <summary>The one action of this type that <paramref name="wanted"/> picks.</summary>
    /// <exception cref="InvalidOperationException">None or several do; the message lists what the card offers.</exception>
    public static CardAction Find(JsonObject card, string type, Func<JsonObject, bool> wanted)
    {
        var offered = In(card, type, []).ToList();
        return offered.Where(action => wanted(action.Element)).ToList() switch
        {
            [var found] when (bool?)found.Element["isEnabled"] ?? true => found,
            [var found] => throw new InvalidOperationException($"'{found.Title}' is disabled."),
            var found => throw new InvalidOperationException(
                $"{found.Count} actions are meant where there must be one. {type} on the card: "
                + string.Join("; ", offered.Select(action => $"'{action.Title}' {action.Element["verb"]} {action.Element["data"]?.ToJsonString()}"))),
        };
    }

    /// <summary>The action's <c>data</c> and over it what the person entered, as the client merges them. An empty input is absent.</summary>
    /// <exception cref="InvalidOperationException">The client would not send this: an input is missing, or not on the card.</exception>
    public JsonObject Merge(IEnumerable<(string Id, string Value)> entered)
    {
        var data = Element["data"]?.DeepClone() as JsonObject ?? [];
        var values = entered.ToDictionary(input => input.Id, input => input.Value);
        var gathered = (string?)Element["associatedInputs"] == "none" ? [] : Inputs;
        if (values.Keys.Except(gathered.Select(IdOf)).ToList() is { Count: > 0 } strange)
            throw new InvalidOperationException($"'{Title}' gathers no input {string.Join(", ", strange)}, only {string.Join(", ", gathered.Select(IdOf))}.");

        foreach (var input in gathered)
        {
            var value = values.GetValueOrDefault(IdOf(input)) ?? Initial(input);
            if (!string.IsNullOrEmpty(value))
                data[IdOf(input)] = value;
            else if ((bool?)input["isRequired"] ?? false)
                throw new InvalidOperationException($"'{Title}' needs {IdOf(input)}: {input["errorMessage"]}");
        }

        return data;
    }

    private static string IdOf(JsonObject input) => (string?)input["id"] ?? "";

    private static string? Initial(JsonObject input) =>
        (input["value"] ?? (IsOf(input, "Input.Toggle") ? input["valueOff"] ?? "false" : null))?.ToString();

    private static IEnumerable<CardAction> In(JsonObject card, string type, ImmutableList<JsonObject> outerInputs)
    {
        var elements = Elements(card, withFallback: type == "Action.Submit").ToList();
        var inputs = outerInputs.AddRange(elements.Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) ?? false));
        foreach (var element in elements)
        {
            if (IsOf(element, type))
                yield return new CardAction(element, inputs);
            if (!IsOf(element, "Action.ShowCard") || element["card"] is not JsonObject inner)
                continue;
            foreach (var action in In(inner, type, inputs))
                yield return action;
        }
    }

    /// <summary>Every typed object of one card: not what an action carries, and not the card that an Action.ShowCard opens.</summary>
    private static IEnumerable<JsonObject> Elements(JsonNode? node, bool withFallback) => node switch
    {
        JsonArray array => array.SelectMany(item => Elements(item, withFallback)),
        JsonObject element => element
            .Where(property => property.Key is not ("data" or "card") && (withFallback || property.Key != "fallback"))
            .SelectMany(property => Elements(property.Value, withFallback))
            .Prepend(element)
            .Where(found => found["type"] is JsonValue),
        _ => [],
    };

    private static bool IsOf(JsonObject element, string type) => (string?)element["type"] == type;
}
