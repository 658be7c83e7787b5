using System.Globalization;
using CoEBot.Center;
using CoEBot.Outbox.Pacing;
using CsCheck;

namespace CoEBot.Tests.Outbox;

/// <summary>When a message that nobody asked for goes out.</summary>
public sealed class PaceTests
{
    private static readonly TimeZoneInfo Berlin = LocalClock.Find("Europe/Berlin")!;

    private static readonly PersonPace TwoADay = new(Berlin, new(new(20, 0), new(7, 0)), 2, 9);

    /// <summary>In any zone; with quiet hours of any kind, most of them over midnight, and with none, since both ends are the same; from a digest alone to some messages a day.</summary>
    private static Gen<PersonPace> People
    {
        get
        {
            var zones = Gen.OneOf("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Chatham", "UTC").Select(name => LocalClock.Find(name)!);
            var time = Gen.Int[0, 1439].Select(minutes => TimeOnly.MinValue.AddMinutes(minutes));
            var night = Gen.Select(Gen.Int[18, 23], Gen.Int[0, 9]).Select((from, to) => new QuietHours(new(from, 0), new(to, 0)));
            var quiet = Gen.OneOf(Gen.Select(time, time).Select((from, to) => new QuietHours(from, to)), night, time.Select(both => new QuietHours(both, both)));
            return Gen.Select(zones, quiet, Gen.Int[0, 4], Gen.Int[0, 23]).Select((zone, hours, most, digest) => new PersonPace(zone, hours, most, digest));
        }
    }

    /// <summary>Before nights in which clocks are set back and forward.</summary>
    private static Gen<DateTimeOffset> Beginnings => Gen.OneOf(new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 23, 0, 0, 0, TimeSpan.Zero));

    [TestCase(0, false, "now")]
    [TestCase(1, false, "now")]
    [TestCase(2, true, "now", Description = "it is one of the two")]
    [TestCase(2, false, "digest")]
    public void The_days_number_goes_out_and_the_rest_waits(int counted, bool isCounted, string verdict) =>
        Assert.That(Pace.Decide(TwoADay, isCounted, counted, InBerlin("2026-11-25 10:00")), verdict == "now" ? Is.TypeOf<PaceVerdict.Now>() : Is.TypeOf<PaceVerdict.InDigest>());

    [Test]
    public void In_quiet_hours_nothing_goes_out_and_nothing_is_put_aside() => Assert.Multiple(() =>
    {
        foreach (var (counted, isCounted) in new[] { (0, false), (2, false), (2, true) })
            Assert.That(Pace.Decide(TwoADay, isCounted, counted, InBerlin("2026-11-25 22:00")), Is.EqualTo(new PaceVerdict.Later(InBerlin("2026-11-26 07:00"))));
    });

    [Test]
    public void Who_wants_none_gets_all_in_the_digest_and_who_wants_all_gets_them() => Assert.Multiple(() =>
    {
        Assert.That(Pace.Decide(TwoADay with { MostADay = 0 }, false, 0, InBerlin("2026-11-25 10:00")), Is.TypeOf<PaceVerdict.InDigest>());
        Assert.That(Pace.Decide(TwoADay with { MostADay = PaceOptions.AsTheyCome }, false, 5000, InBerlin("2026-11-25 10:00")), Is.TypeOf<PaceVerdict.Now>());
    });

    [TestCase("2026-11-25 08:59", 9, "2026-11-25 09:00", Description = "a Wednesday")]
    [TestCase("2026-11-25 09:00", 9, "2026-11-26 09:00")]
    [TestCase("2026-11-27 10:00", 9, "2026-11-30 09:00", Description = "from Friday to Monday")]
    [TestCase("2026-11-28 08:00", 9, "2026-11-30 09:00")]
    [TestCase("2026-11-25 10:00", 16, "2026-11-25 16:00")]
    [TestCase("2026-11-25 10:00", 6, "2026-11-26 07:00", Description = "six is in the quiet hours")]
    [TestCase("2026-11-25 10:00", 22, "2026-11-26 07:00")]
    [TestCase("2026-11-27 10:00", 22, "2026-11-30 07:00", Description = "not on Saturday morning")]
    [TestCase("2026-11-29 19:00", 22, "2026-11-30 07:00", Description = "a Sunday")]
    public void The_digest_comes_at_its_hour_of_the_next_working_day(string now, int hour, string at) =>
        Assert.That(Pace.DigestAfter(TwoADay with { DigestHour = hour }, InBerlin(now)), Is.EqualTo(InBerlin(at)));

    [Test]
    public void Ones_own_word_counts_before_the_Centers_and_unknown_clocks_have_no_quiet_hours() => Assert.Multiple(() =>
    {
        var defaults = new PaceOptions();
        var own = new PersonSettings { TimeZone = "Asia/Tokyo", Quiet = QuietHours.None, MessagesADay = 5, DigestHour = 12 };
        Assert.That(PersonPace.Of(own, Berlin, defaults), Is.EqualTo(new PersonPace(LocalClock.Find("Asia/Tokyo")!, QuietHours.None, 5, 12)));
        Assert.That(PersonPace.Of(new(), Berlin, defaults), Is.EqualTo(TwoADay));
        Assert.That(PersonPace.Of(new(), null, defaults), Is.EqualTo(new PersonPace(TimeZoneInfo.Utc, QuietHours.None, 2, 9)));
        Assert.That(PersonPace.Of(new() { TimeZone = "Europe/Atlantis" }, Berlin, defaults), Is.EqualTo(TwoADay));
    });

    /// <summary>Whatever comes when, in any zone with any settings: in no day more than its number, nothing in quiet hours, and all of it once, by itself or in a digest.</summary>
    [Test]
    public void Nothing_comes_too_often_nor_at_night_nor_twice_nor_never()
    {
        Gen.Select(People, Beginnings, Gen.Int[0, 60 * 24 * 5].Array[0, 60]).Sample((person, begin, minutes) =>
        {
            var (alone, inDigest) = Play(person, [.. minutes.Select(minute => begin.AddMinutes(minute))]);
            var days = alone.GroupBy(moment => person.Zone.Shown(moment).Day);
            return alone.Count + inDigest.Count == minutes.Length
                && days.All(day => day.Count() <= person.MostADay)
                && (person.MostADay > 0 || alone.Count == 0)
                && alone.Concat(inDigest).All(moment => person.Quiet.EndAfter(moment, person.Zone) is null);
        });
    }

    /// <summary>Whatever a person set, and whenever it is asked for: a digest is still to come, within days, on a working day of theirs, not in quiet hours, and one a day.</summary>
    [Test]
    public void A_digest_comes_on_a_working_day_of_its_reader_and_one_a_day() =>
        Gen.Select(People, Beginnings, Gen.Int[0, 60 * 24 * 9], Gen.Int[0, 60 * 24 * 9]).Sample((person, begin, one, other) =>
        {
            var now = begin.AddMinutes(one);
            var (at, later) = (Pace.DigestAfter(person, now), Pace.DigestAfter(person, begin.AddMinutes(other)));
            return at > now && at - now < TimeSpan.FromDays(4.5)
                && person.Zone.Shown(at).Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && person.Quiet.EndAfter(at, person.Zone) is null
                && (at == later || person.Zone.Shown(at).Day != person.Zone.Shown(later).Day);
        });

    /// <summary>Has each message ask until it is decided, in the order of time, as the outbox does.</summary>
    private static (List<DateTimeOffset> Alone, List<DateTimeOffset> InDigest) Play(PersonPace pace, IReadOnlyList<DateTimeOffset> arrivals)
    {
        var (alone, inDigest) = (new List<DateTimeOffset>(), new List<DateTimeOffset>());
        var waiting = new PriorityQueue<int, DateTimeOffset>(arrivals.Select((moment, index) => (index, moment)));
        while (waiting.TryDequeue(out var message, out var now))
        {
            switch (Pace.Decide(pace, false, alone.Count(sent => pace.Zone.Shown(sent).Day == pace.Zone.Shown(now).Day), now))
            {
                case PaceVerdict.Later later when later.At > now:
                    waiting.Enqueue(message, later.At);
                    break;
                case PaceVerdict.InDigest digest when digest.At > now:
                    inDigest.Add(digest.At);
                    break;
                case PaceVerdict.Now:
                    alone.Add(now);
                    break;
                default:
                    throw new AssertionException("It would wait for a moment that is past.");
            }
        }

        return (alone, inDigest);
    }

    private static DateTimeOffset InBerlin(string local) =>
        Berlin.At(DateOnly.ParseExact(local[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(local[11..], "HH:mm", CultureInfo.InvariantCulture));
}
