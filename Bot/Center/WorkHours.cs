namespace CoEBot.Center;

/// <summary>A department's working days and their hours, by its own clock.</summary>
public sealed record WorkHours
{
    // Before the hours that are made of it.
    private static readonly IReadOnlyList<DayOfWeek> WorkingWeek = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Monday to Friday, nine to five.</summary>
    public static readonly WorkHours Default = new() { From = new(9, 0), To = new(17, 0) };

    /// <summary>All day, every day.</summary>
    public static readonly WorkHours Always = new() { Days = Enum.GetValues<DayOfWeek>(), From = TimeOnly.MinValue, To = TimeOnly.MinValue };

    /// <summary>Monday to Friday unless said otherwise.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init => field = value ?? WorkingWeek; } = WorkingWeek;

    public required TimeOnly From { get; init; }

    /// <summary>The end of work; <c>00:00</c> is the day's end.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>The end as time since midnight.</summary>
    internal TimeSpan End => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();

    /// <summary>A day's work.</summary>
    internal TimeSpan Length => End - From.ToTimeSpan();

    /// <summary>Whether no moment is within them.</summary>
    internal bool AreEmpty => Days.Count == 0 || Length <= TimeSpan.Zero;
}
