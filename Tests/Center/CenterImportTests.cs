using CoEBot.Center;

namespace CoEBot.Tests.Center;

/// <summary>What a Center's file says about time.</summary>
public sealed class CenterImportTests
{
    [Test]
    public void A_department_says_when_it_works()
    {
        var department = Read(""" "hours": { "days": ["Sunday", "Monday"], "from": "08:30", "to": "00:00" }, "holidays": ["2026-12-25"] """);

        Assert.That(department.Hours.Days, Is.EqualTo([DayOfWeek.Sunday, DayOfWeek.Monday]));
        Assert.That((department.Hours.From, department.Hours.To), Is.EqualTo((new TimeOnly(8, 30), new TimeOnly(0, 0))));
        Assert.That(department.Holidays, Is.EqualTo([new DateOnly(2026, 12, 25)]));
    }

    [Test]
    public void Hours_without_days_are_those_of_the_week() => Assert.That(Read(""" "hours": { "from": "08:30", "to": "12:00" } """).Hours.Days, Is.EqualTo(WorkHours.Default.Days));

    [Test]
    public void A_department_that_says_nothing_works_from_nine_to_five() => Assert.That(Read(""" "timeZone": "UTC" """).Hours, Is.EqualTo(WorkHours.Default));

    [TestCase("""{ "days": [], "from": "09:00", "to": "17:00" }""")]
    [TestCase("""{ "from": "17:00", "to": "09:00" }""")]
    [TestCase("""{ "from": "09:00", "to": "09:00" }""")]
    public void Hours_that_hold_no_time_are_told(string hours) =>
        Assert.That(() => Read($""" "hours": {hours} """), Throws.TypeOf<CenterFileException>().With.Message.Contains("The working hours of Engineering hold no time"));

    private static Department Read(string more)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"center-{Guid.NewGuid():N}.json");
        File.WriteAllText(path, $$"""{ "company": "Contoso", "departments": [{ "key": "engineering", "name": "Engineering", {{more}} }] }""");
        return CenterImport.Read(path).Departments[0];
    }
}
