using CoEBot.Center;

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

    private static Absences Of(params (string Who, string? StandIn)[] away) =>
        new(away.Select(one => KeyValuePair.Create(one.Who, new Absence(null, Now.AddDays(1), one.StandIn))));
}
