using CoEBot.Center;

namespace CoEBot.Outbox.Pacing;

/// <summary>How a person is written to unasked.</summary>
/// <param name="Zone">Whose clocks they live by.</param>
/// <param name="Quiet">When nothing comes.</param>
/// <param name="MostADay">How many messages may come in a day of theirs; from <see cref="PaceOptions.AsTheyCome"/> on any number.</param>
/// <param name="DigestHour">The hour of the digest with what is beyond them.</param>
public sealed record PersonPace(TimeZoneInfo Zone, QuietHours Quiet, int MostADay, int DigestHour)
{
    public bool IsCounted => MostADay < PaceOptions.AsTheyCome;

    /// <summary>What they set, and the Center's where they set nothing. Whoever lives by clocks that nobody knows has no quiet hours but those of their own.</summary>
    /// <param name="settings">Their own.</param>
    /// <param name="elsewhere">The zone that is known of them from elsewhere: Teams, else their department.</param>
    /// <param name="defaults">The Center's.</param>
    public static PersonPace Of(PersonSettings settings, TimeZoneInfo? elsewhere, PaceOptions defaults)
    {
        var zone = LocalClock.Find(settings.TimeZone) ?? elsewhere;
        return new(
            zone ?? TimeZoneInfo.Utc,
            settings.Quiet ?? (zone is null ? QuietHours.None : new(defaults.QuietFrom, defaults.QuietTo)),
            settings.MessagesADay ?? defaults.MostADay,
            settings.DigestHour ?? defaults.DigestHour);
    }
}

/// <summary>Whether a message may go out now.</summary>
public abstract record PaceVerdict
{
    private PaceVerdict()
    {
    }

    /// <summary>It is one of the day's messages.</summary>
    public sealed record Now : PaceVerdict;

    /// <summary>Not in quiet hours; it is asked again when they end.</summary>
    public sealed record Later(DateTimeOffset At) : PaceVerdict;

    /// <summary>The day's number is used up.</summary>
    public sealed record InDigest(DateTimeOffset At) : PaceVerdict;
}

/// <summary>When what goes out. Pure: the same pace, count and moment always give the same verdict.</summary>
public static class Pace
{
    /// <param name="pace">The reader's.</param>
    /// <param name="isCounted">Whether this very message was counted today already, so that trying again counts nothing.</param>
    /// <param name="counted">How many messages were counted today.</param>
    /// <param name="now">The moment.</param>
    public static PaceVerdict Decide(PersonPace pace, bool isCounted, int counted, DateTimeOffset now) =>
        pace.Quiet.EndAfter(now, pace.Zone) is { } end ? new PaceVerdict.Later(end)
        : isCounted || !pace.IsCounted || counted < pace.MostADay ? new PaceVerdict.Now()
        : new PaceVerdict.InDigest(DigestAfter(pace, now));

    /// <summary>
    /// The digest's hour of the next working day, today's where it has not struck; where that hour is quiet, as soon as it is quiet no more, which is on a working day too: what would
    /// come on Friday night comes on Monday.
    /// </summary>
    public static DateTimeOffset DigestAfter(PersonPace pace, DateTimeOffset now)
    {
        var hour = new TimeOnly(pace.DigestHour, 0);
        var (day, time) = pace.Zone.Shown(now);
        if (time >= hour) day = day.AddDays(1);
        while (true)
        {
            var moment = pace.Zone.At(day, hour);
            var audible = pace.Quiet.EndAfter(moment, pace.Zone) ?? moment;
            if (pace.Zone.Shown(audible).Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return audible;
            day = day.AddDays(1);
        }
    }
}
