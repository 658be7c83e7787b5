using System.Text.Json.Serialization;

namespace CoEBot.Center;

/// <summary>How a person wants to be reached. Each is null where the Center's own holds.</summary>
public sealed record PersonSettings
{
    public static readonly PersonSettings Default = new();

    public QuietHours? Quiet { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How many messages a day may come unasked; what is beyond them comes in one digest.</summary>
    public int? MessagesADay { get; init; }

    /// <summary>The hour of the digest by their own clock, 0 to 23.</summary>
    public int? DigestHour { get; init; }
}

/// <summary>Hours of the day in which nothing comes unasked, also over midnight; none where both ends are the same.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public static readonly QuietHours None = new(TimeOnly.MinValue, TimeOnly.MinValue);

    [JsonIgnore]
    public bool IsNone => From == To;

    public bool Hold(TimeOnly time) => !IsNone && time.IsBetween(From, To);

    /// <summary>When the quiet hours that hold at this moment end; null where none hold.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now, TimeZoneInfo zone)
    {
        var (day, time) = zone.Shown(now);
        if (!Hold(time)) return null;
        var end = zone.At(time < To ? day : day.AddDays(1), To);
        // Where the clocks are set back, the same time comes twice.
        return end > now ? end : now.AddHours(1);
    }
}
