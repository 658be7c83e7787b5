using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Center;

/// <summary>How often a department's invitation to share an idea comes back: on these weekdays at an hour (0 to 23) of its own clock.</summary>
public sealed record Rhythm
{
    public const int MostPrompts = 60;

    /// <summary>In UTF-16 units: a prompt is a card's headline.</summary>
    public const int LongestPrompt = 120;

    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    public required int Hour { get; init; }

    /// <summary>Questions that lead to an idea, which take turns; without any the card asks its own.</summary>
    public IReadOnlyList<string> Prompts { get; init => field = value ?? []; } = [];

    /// <summary>The prompt of that number, which a card may bring back wrong or from an older list; null where there is none.</summary>
    public string? Prompt(int? number) => number is { } index && index >= 0 && index < Prompts.Count ? Prompts[index] : null;

    /// <summary>What is wrong with it, as the end of a sentence.</summary>
    internal string? Problem =>
        Days.Count == 0 ? "names no weekday"
        : Hour is < 0 or > 23 ? $"has the hour {Hour}; hours go from 0 to 23"
        : Prompts.Count > MostPrompts ? $"has {Prompts.Count} prompts; {MostPrompts} are the most"
        : Prompts.Any(string.IsNullOrWhiteSpace) ? "has an empty prompt"
        : Prompts.FirstOrDefault(prompt => prompt.Length > LongestPrompt) is { } prompt ? $"has a prompt of {prompt.Length} characters; {LongestPrompt} are the most"
        : null;
}

/// <summary>How a department's invitations stand. The first one, of the day the channel became the home, comes before any of this.</summary>
public sealed record InvitationState
{
    public static readonly InvitationState First = new() { Version = 1 };

    /// <summary>Grows with every card posted, every pause and every end of one.</summary>
    public required int Version { get; init; }

    /// <summary>How many came by the rhythm: whose turn it is among the prompts follows from it.</summary>
    public int Posted { get; init; }

    /// <summary>The day of the rhythm that the last one came for.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When that one was due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who paused them and when; null while they come.</summary>
    public InvitationWord? Paused { get; init; }

    /// <summary>Who let them come again.</summary>
    public InvitationWord? Resumed { get; init; }

    public InvitationState PausedBy(Person person, DateTimeOffset now) => this with { Version = Version + 1, Paused = new(person.Id, now), Resumed = null };

    public InvitationState ResumedBy(Person person, DateTimeOffset now) => this with { Version = Version + 1, Paused = null, Resumed = new(person.Id, now) };

    public InvitationState PostedFor(RhythmDay day) => this with { Version = Version + 1, Posted = Posted + 1, Day = day.Day, DueAt = day.At };
}

/// <summary>Who had a say, by their Entra object id, and when. What they are called is looked up where it is shown.</summary>
public sealed record InvitationWord([property: JsonConverter(typeof(PersonIdJson))] string By, DateTimeOffset At);

/// <summary>A person in a record: their id. Records from before held the whole person, with the name.</summary>
public sealed class PersonIdJson : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString()!;
        string? id = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isId = reader.ValueTextEquals("id");
            reader.Read();
            if (isId) id = reader.GetString();
            else reader.Skip();
        }

        return id ?? throw new JsonException("A person without an id.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
