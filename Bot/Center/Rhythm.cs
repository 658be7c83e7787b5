using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Center;

/// <summary>How often a department's invitation to share an idea comes back: on these weekdays at an hour (0 to 23) of its own clock.</summary>
public sealed record Rhythm
{
    /// <summary>The hour that is offered where none was chosen yet.</summary>
    public const int UsualHour = 10;

    /// <summary>None for never: the questions are kept for later then.</summary>
    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    public required int Hour { get; init; }

    /// <summary>Questions that lead to an idea, which take turns; without any the card asks its own.</summary>
    public IReadOnlyList<string> Prompts { get; init => field = value ?? []; } = [];

    /// <summary>The prompt of that number, which a card may bring back wrong or from an older list; null where there is none.</summary>
    public string? Prompt(int? number) => number is { } index && index >= 0 && index < Prompts.Count ? Prompts[index] : null;

    /// <summary>When its days or its hour were set here; nothing is made up for that would have come before. Null where they came with the Center's file.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether any card comes.</summary>
    [JsonIgnore]
    public bool Comes => Days.Count > 0;

    /// <summary>A rhythm of these parts; null where neither a day nor a question is in it.</summary>
    public static Rhythm? Of(IReadOnlyList<DayOfWeek> days, int hour, IReadOnlyList<string> prompts) =>
        days.Count + prompts.Count == 0 ? null : new() { Days = days, Hour = hour, Prompts = prompts };

    public bool HasTimesOf(Rhythm? other) => other is not null && Hour == other.Hour && Days.ToHashSet().SetEquals(other.Days);
}

/// <summary>How a department's invitations stand. The first one, of the day the channel became the home, comes before any of this.</summary>
public sealed record InvitationState
{
    public static readonly InvitationState First = new() { Version = 1 };

    /// <summary>Grows with every card posted, every pause, every end of one and every other plan.</summary>
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
