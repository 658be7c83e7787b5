using System.Globalization;
using CoEBot.Center;
using CsCheck;

namespace CoEBot.Tests.Center;

public sealed class RhythmClockTests
{
    /// <summary>Tuesdays and Fridays at ten in Berlin, which is nine in UTC before the clocks change on 28 March 2027.</summary>
    private static readonly Rhythm TwiceAWeek = new() { Days = [DayOfWeek.Tuesday, DayOfWeek.Friday], Hour = 10 };

    private static readonly Department Engineering = new() { Key = "engineering", Name = "Engineering", TimeZone = "Europe/Berlin", Channel = "19:e@thread.tacv2", Rhythm = TwiceAWeek };

    [TestCase("2026-11-24T08:59:59Z", ExpectedResult = "nothing, until 2026-11-24 09:00", TestName = "A second early there is nothing to do")]
    [TestCase("2026-11-24T09:00:00Z", ExpectedResult = "2026-11-24, until 2026-11-27 09:00", TestName = "At its hour the card comes")]
    [TestCase("2026-11-24T15:59:00Z", ExpectedResult = "2026-11-24, until 2026-11-27 09:00", TestName = "Hours late it still comes")]
    [TestCase("2026-11-24T16:00:00Z", ExpectedResult = "nothing, until 2026-11-25 08:00", TestName = "After work it waits for the morning")]
    [TestCase("2026-11-25T08:00:00Z", ExpectedResult = "2026-11-24, until 2026-11-27 09:00", TestName = "In the morning it is made up for")]
    [TestCase("2026-11-25T09:00:00Z", ExpectedResult = "nothing, until 2026-11-27 09:00", TestName = "A day late nobody remembers what it was for")]
    [TestCase("2027-03-30T07:59:00Z", ExpectedResult = "nothing, until 2027-03-30 08:00", TestName = "After the clocks changed ten is eight in UTC")]
    public string Comes_at_its_hour(string now) => Turn(Engineering, now);

    [TestCase("2026-12-25", "2026-12-25T10:00:00Z", ExpectedResult = "nothing, until 2026-12-28 08:00", TestName = "On a holiday it moves to the next working day")]
    [TestCase("2026-12-25", "2026-12-28T08:00:00Z", ExpectedResult = "2026-12-25, until 2026-12-29 09:00", TestName = "Where it comes with the opening")]
    [TestCase("2026-12-25 2026-12-28", "2026-12-28T12:00:00Z", ExpectedResult = "nothing, until 2026-12-29 09:00", TestName = "And is left out where the next one's day has come")]
    public string Never_comes_on_a_holiday(string holidays, string now) =>
        Turn(Engineering with { Holidays = [.. holidays.Split(' ').Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture))] }, now);

    [Test]
    public void An_hour_outside_working_hours_moves_to_the_next_opening() =>
        Assert.That(Turn(Engineering with { Rhythm = TwiceAWeek with { Hour = 22 } }, "2026-11-24T21:30:00Z"), Is.EqualTo("nothing, until 2026-11-25 08:00"));

    [Test]
    public void After_a_holiday_of_months_it_comes_with_the_first_opening() =>
        Assert.That(Turn(Engineering with { Holidays = [.. Enumerable.Range(0, 200).Select(new DateOnly(2026, 11, 1).AddDays)] }, "2026-12-01T12:00:00Z"), Is.EqualTo("nothing, until 2027-05-20 07:00"));

    [Test]
    public void What_was_due_before_the_Center_opened_or_while_it_was_paused_is_not_made_up_for()
    {
        var (noon, eleven) = (Moment("2026-11-24T12:00:00Z"), Moment("2026-11-24T11:00:00Z"));
        var paused = InvitationState.First.PausedBy(new("a", "Ana"), eleven.AddDays(-9));
        Assert.Multiple(() =>
        {
            Assert.That(RhythmClock.At(Engineering, TwiceAWeek, InvitationState.First, eleven, noon).Post, Is.Null);
            Assert.That(RhythmClock.At(Engineering, TwiceAWeek, paused, null, noon).Post, Is.Null);
            Assert.That(RhythmClock.At(Engineering, TwiceAWeek, paused.ResumedBy(new("a", "Ana"), eleven), null, noon).Post, Is.Null);
            Assert.That(RhythmClock.At(Engineering, TwiceAWeek, paused.ResumedBy(new("a", "Ana"), eleven.AddHours(-3)), null, noon).Post, Is.Not.Null);
        });
    }

    [Test]
    public void A_rhythm_that_was_set_after_its_hour_waits_for_its_next_day() => Assert.Multiple(() =>
    {
        var now = Moment("2026-11-24T12:00:00Z");
        Assert.That(RhythmClock.Next(Engineering, InvitationState.First, null, now), Is.EqualTo(now));
        Assert.That(RhythmClock.Next(Engineering with { Rhythm = TwiceAWeek with { Since = now } }, InvitationState.First, null, now), Is.EqualTo(Moment("2026-11-27T09:00:00Z")));
        Assert.That(RhythmClock.Next(Engineering with { Rhythm = TwiceAWeek with { Days = [] } }, InvitationState.First, null, now), Is.Null);
        Assert.That(RhythmClock.Next(Engineering with { Channel = null }, InvitationState.First, null, now), Is.Null);
        Assert.That(RhythmClock.Next(Engineering, InvitationState.First.PausedBy(new("a", "Ana"), now), null, now), Is.Null);
    });

    [Test]
    public void Where_each_card_gives_way_to_the_next_none_comes() => Assert.That(
        RhythmClock.Next(Engineering with { Rhythm = new() { Days = WorkHours.Default.Days, Hour = 20 } }, InvitationState.First, null, Moment("2026-11-24T12:00:00Z")), Is.Null);

    /// <summary>A bot that looks every minute posts at the very moment that was foretold.</summary>
    [Test]
    public void What_is_said_to_come_next_comes_then() => Gen.Select(
        SomePlan.Sound, Gen.Int[0, 60 * 24 * 90], Gen.Int[-40, 2]).Sample(
        (plan, minutes, posted) =>
        {
            var now = Moment("2026-11-01T00:00:00Z").AddMinutes(minutes);
            var department = plan.For(SomePlan.Engineering, now.AddDays(-60));
            var state = InvitationState.First.PostedFor(new(DateOnly.FromDateTime(now.UtcDateTime).AddDays(posted), now.AddDays(posted)));
            if (RhythmClock.Next(department, state, null, now) is not { } next)
                return department.Rhythm is not { Comes: true } rhythm || Enumerable.Range(0, 24 * 15).All(hours => RhythmClock.At(department, rhythm, state, null, now.AddHours(hours)).Post is null);
            return RhythmClock.At(department, department.Rhythm!, state, null, next).Post is not null
                && (next <= now || Enumerable.Range(1, 30).All(back => next.AddMinutes(-back) < now || RhythmClock.At(department, department.Rhythm!, state, null, next.AddMinutes(-back)).Post is null));
        },
        iter: 60);

    /// <summary>Months of a bot that looks at random moments, early and late, in a department with random hours and holidays.</summary>
    [Test]
    public void Whenever_it_is_looked_at_each_day_comes_once_in_working_hours_and_not_late() => Gen.Select(
        Gen.Enum<DayOfWeek>().Array[1, 3], Gen.Int[0, 23], Gen.Int[0, 23], Gen.Int[1, 12], Gen.Int[0, 90].Array[0, 20], Gen.Int[1, 3000].Array[200]).Sample(
        (days, hour, from, length, holidays, pauses) =>
        {
            var start = Moment("2027-02-01T00:00:00Z");
            var rhythm = new Rhythm { Days = days, Hour = hour };
            var department = Engineering with
            {
                Rhythm = rhythm,
                Hours = new() { From = new(from, 0), To = from + length < 24 ? new(from + length, 0) : default },
                Holidays = [.. holidays.Select(day => DateOnly.FromDateTime(start.UtcDateTime).AddDays(day))],
            };
            var (calendar, state, now) = (WorkCalendar.Of(department), InvitationState.First, start);
            foreach (var pause in pauses)
            {
                now = now.AddMinutes(pause);
                var turn = RhythmClock.At(department, rhythm, state, null, now);
                if (turn.ComeBack <= now) return false;
                if (turn.Post is not { } post) continue;
                if (post.Day <= state.Day || !calendar.IsOpen(now) || !days.Contains(post.Day.DayOfWeek) || post.At > now || now - post.At >= RhythmClock.MakeUp) return false;
                state = state.PostedFor(post);
            }

            return true;
        },
        iter: 60);

    private static string Turn(Department department, string now)
    {
        var turn = RhythmClock.At(department, department.Rhythm!, InvitationState.First, null, Moment(now));
        return string.Create(CultureInfo.InvariantCulture, $"{turn.Post?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "nothing"}, until {turn.ComeBack.UtcDateTime:yyyy-MM-dd HH:mm}");
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
