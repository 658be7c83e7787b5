using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator;

/// <summary>A message of the bot as it stood at one moment. Read the conversation again, or wait on it, for what came later.</summary>
public sealed record SimulatedMessage
{
    /// <summary>Digits; later messages have greater ones.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands; in a channel with its thread, <c>19:...;messageid=digits</c>.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The one person who can see it; null where all members do.</summary>
    public SimulatedPerson? For { get; init; }

    /// <summary>Every activity it has shown, oldest first: as sent, then one for each update.</summary>
    public required ImmutableList<JsonObject> Versions { get; init; }

    /// <summary>Whether the bot took it back.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The activity as it shows now, to everyone who has not got an answer of their own.</summary>
    public JsonObject Activity => Versions[^1];

    /// <summary>The activity's text, empty where it has none.</summary>
    public string Text => Activity["text"]?.GetValue<string>() ?? "";

    /// <summary>The Adaptive Card that everybody sees; null where there is none.</summary>
    public JsonObject? Card => Activity["attachments"]?.AsArray()
        .FirstOrDefault(attachment => attachment?["contentType"]?.GetValue<string>() == AdaptiveCard)?["content"]?.AsObject();

    internal const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>Cards given in answer to somebody's click, by that person's id. An update of the message ends them all.</summary>
    internal ImmutableDictionary<string, JsonObject> Answers { get; init; } = ImmutableDictionary<string, JsonObject>.Empty;

    /// <summary>The card as this person sees it: the answer to their own last click, or else what everybody sees.</summary>
    public JsonObject? CardFor(SimulatedPerson person) => Answers.GetValueOrDefault(person.Id) ?? Card;
}
