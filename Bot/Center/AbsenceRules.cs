namespace CoEBot.Center;

/// <summary>What comes of saying that one is away.</summary>
public abstract record AbsenceVerdict
{
    private AbsenceVerdict()
    {
    }

    public sealed record Accepted(Absence Absence) : AbsenceVerdict;

    /// <summary>It cannot be so; <paramref name="What"/> is a sentence that says what to do.</summary>
    public sealed record Refused(string What) : AbsenceVerdict;
}

/// <summary>What makes an absence. Pure: the same words always give the same verdict.</summary>
public static class AbsenceRules
{
    /// <summary>Who is away for longer has a successor and no stand-in.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <param name="personId">Who is away.</param>
    /// <param name="firstDay">Null from now on.</param>
    /// <param name="lastDay">That day included, unless a time is given.</param>
    /// <param name="lastTime">When they are back on the last day.</param>
    /// <param name="standInId">Who is asked in their place; null for nobody.</param>
    /// <param name="zone">Whose days these are.</param>
    /// <param name="now">The moment.</param>
    public static AbsenceVerdict Check(string personId, DateOnly? firstDay, DateOnly? lastDay, TimeOnly? lastTime, string? standInId, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (lastDay is not { } last) return new AbsenceVerdict.Refused("Say until when: choose your last day away.");
        if (last.Year is < 2000 or > 2200) return new AbsenceVerdict.Refused("That is another century. Choose your last day away.");
        if (firstDay > last) return new AbsenceVerdict.Refused("The last day comes before the first. Choose one that comes after it.");
        var until = lastTime is { } time ? zone.At(last, time) : zone.Midnight(last.AddDays(1));
        var from = firstDay is { Year: >= 2000 } first && zone.Midnight(first) is var begin && begin > now ? begin : (DateTimeOffset?)null;
        if (until <= now || until <= from) return new AbsenceVerdict.Refused("That is over already. Choose a last day that is still to come.");
        if (until - now > Longest) return new AbsenceVerdict.Refused("That is longer than a year. Choose a day within a year, and tell me again when it is near.");
        if (standInId == personId) return new AbsenceVerdict.Refused("Nobody stands in for themselves. Choose a colleague, or nobody.");
        return new AbsenceVerdict.Accepted(new(from, until, standInId));
    }
}
