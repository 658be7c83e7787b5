using System.Collections.Frozen;
using CoEBot.Center;
using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Center;

public sealed class AbsencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [TestCase(-1, 1, ExpectedResult = true)]
    [TestCase(null, 1, ExpectedResult = true)]
    [TestCase(0, 1, ExpectedResult = true)]
    [TestCase(1, 2, ExpectedResult = false)]
    [TestCase(-2, 0, ExpectedResult = false, Description = "the end is the first moment of being back")]
    public bool An_absence_begins_and_ends_by_itself(int? from, int until) =>
        new Absence(from is { } hours ? Now.AddHours(hours) : null, Now.AddHours(until)).Holds(Now);

    [Test]
    public void The_stand_in_of_a_stand_in_who_is_away_is_asked()
    {
        var absences = Of(("ana", "ben"), ("ben", "cleo"));
        Assert.Multiple(() =>
        {
            Assert.That(absences.StandInFor("ana", Now), Is.EqualTo("cleo"));
            Assert.That(absences.StandInFor("ANA", Now), Is.EqualTo("cleo"));
            Assert.That(absences.StandInFor("cleo", Now), Is.Null, "who is there needs none");
        });
    }

    [Test]
    public void Nobody_is_asked_where_all_who_were_named_are_away()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Of(("ana", "ben"), ("ben", "ana")).StandInFor("ana", Now), Is.Null);
            Assert.That(Of(("ana", "ana")).StandInFor("ana", Now), Is.Null);
            Assert.That(Of(("ana", "ben"), ("ben", null)).StandInFor("ana", Now), Is.Null);
        });
    }

    [Test]
    public void Out_of_office_is_away_without_a_stand_in_unless_the_person_said_otherwise()
    {
        var absences = new Absences([KeyValuePair.Create("ben", new Absence(null, Now.AddDays(1), "ana")), KeyValuePair.Create("dan", new Absence(Now.AddDays(1), Now.AddDays(2), "eve"))], ["Cleo"])
            .With(FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Ana", "ben", "cleo", "dan"));
        Assert.Multiple(() =>
        {
            Assert.That(absences.AwayAt(Now), Is.EquivalentTo(["ben", "Ana", "dan"]));
            Assert.That(((string[])["ana", "ben", "cleo", "dan", "eve"]).Where(person => absences.IsAway(person, Now)), Is.EqualTo(["ana", "ben", "dan"]));
            Assert.That(absences.IsOutOfOffice("CLEO"), Is.False, "her own word counts more");
            Assert.That(absences.StandInFor("ana", Now), Is.Null);
            Assert.That(absences.StandInFor("ben", Now), Is.Null, "whom he named is out of office");
            Assert.That(absences.StandInFor("dan", Now), Is.Null, "whom he named is for tomorrow");
        });
    }

    [Test]
    public void An_old_word_of_who_is_out_of_office_counts_for_nothing()
    {
        var clock = new FakeTimeProvider(Now);
        var office = new OutOfOffice(clock);
        Assert.That(office.Known, Is.Empty);

        office.Tell(["ana"]);
        clock.Advance(OutOfOffice.Age - TimeSpan.FromTicks(1));
        Assert.That(office.Known.Contains("ANA"));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(office.Known, Is.Empty);
    }

    private static Absences Of(params (string Who, string? StandIn)[] away) =>
        new(away.Select(one => KeyValuePair.Create(one.Who, new Absence(null, Now.AddDays(1), one.StandIn))));
}
