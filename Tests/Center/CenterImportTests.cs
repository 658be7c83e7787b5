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

    [TestCase("Berlin", "Europe/Berlin")]
    [TestCase("W. Europe Standard Time", "Europe/Berlin")]
    [TestCase("new york", "America/New_York")]
    [TestCase("Europe/Berlin", "Europe/Berlin")]
    public void A_time_zone_is_written_as_in_the_form(string written, string zone) => Assert.That(Read($""" "timeZone": "{written}" """).TimeZone, Is.EqualTo(zone));

    [TestCase(""" "hours": { "days": [], "from": "09:00", "to": "17:00" } """, "Working days: Choose at least one day")]
    [TestCase(""" "hours": { "from": "17:00", "to": "09:00" } """, "Work ends at: 09:00 is not after 17:00")]
    [TestCase(""" "hours": { "from": "09:00", "to": "09:00" } """, "Work ends at: 09:00 is not after 09:00")]
    [TestCase(""" "hours": { "from": "09:00:30", "to": "17:00" } """, "Work begins at: Give it in whole minutes")]
    [TestCase(""" "timeZone": "Europe/Berln" """, "Time zone: I know no time zone of that name. Do you mean Europe/Berlin")]
    [TestCase(""" "timeZone": "W. Europe Time" """, "Time zone: I do not know that time zone")]
    [TestCase(""" "announcement": { "day": "Friday", "hour": 24 } """, "Hour of the weekly announcement: 24 is no hour")]
    public void A_plan_that_cannot_be_kept_is_told(string plan, string problem) =>
        Assert.That(() => Read(plan), Throws.TypeOf<CenterFileException>().With.Message.Contains($"The plan of Engineering: {problem}"));

    [Test]
    public void A_department_says_how_often_its_invitation_comes_back()
    {
        var rhythm = Read(""" "rhythm": { "days": ["Tuesday"], "hour": 10, "prompts": ["What did you learn?"] } """).Rhythm!;

        Assert.That((rhythm.Days.Single(), rhythm.Hour, rhythm.Prompt(0)), Is.EqualTo((DayOfWeek.Tuesday, 10, "What did you learn?")));
    }

    [TestCase(""" "days": ["Tuesday"], "hour": 24 """, "Hour of the Share an idea card: 24 is no hour")]
    [TestCase(""" "days": ["Tuesday"], "hour": 10, "prompts": ["What?", " "] """, "Questions on the card, question 2: It is empty")]
    public void A_rhythm_that_cannot_be_kept_is_told(string rhythm, string problem) => Assert.That(
        () => Read($$""" "rhythm": { {{rhythm}} } """), Throws.TypeOf<CenterFileException>().With.Message.Contains($"The plan of Engineering: {problem}"));

    [TestCase(""" "fastLane": [{ "role": "Advocate", "needs": 3, "asks": 2 }] """, "Inside the box, step 1: 3 of 2 cannot be")]
    [TestCase(""" "fullRoute": [{ "role": "Advocate" }, { "role": "Communicator", "hours": -1 }] """, "Outside the box, step 2: -1 working hours cannot be")]
    [TestCase(""" "fastLane": [{ "role": "Advocate", "hours": 2001 }] """, "2001 working hours cannot be")]
    [TestCase(""" "fastLane": [{ "role": "Advocate", "backups": ["00000000-0000-0000-0000-0000000000a3"] }] """, "is nobody I know")]
    [TestCase(""" "topics": [{ "topic": "Billing", "steps": [] }] """, "Topics with a way of their own, topic 1: Name at least one step")]
    [TestCase(""" "topics": [{ "topic": "Billing", "steps": [null] }] """, "The step is empty")]
    public void A_route_that_cannot_be_taken_is_told(string route, string problem) => Assert.That(
        () => Read($$""" "route": { {{route}} } """), Throws.TypeOf<CenterFileException>().With.Message.Contains("The route of Engineering: ").And.Message.Contains(problem));

    [TestCase(null)]
    [TestCase(-1)]
    [TestCase(1)]
    [TestCase(int.MaxValue)]
    public void A_prompt_that_is_not_there_is_none(int? number) =>
        Assert.That(new Rhythm { Days = [DayOfWeek.Tuesday], Hour = 10, Prompts = ["What did you learn?"] }.Prompt(number), Is.Null);

    private static Department Read(string more)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"center-{Guid.NewGuid():N}.json");
        File.WriteAllText(path, $$"""{ "company": "Contoso", "departments": [{ "key": "engineering", "name": "Engineering", {{more}} }] }""");
        return CenterImport.Read(path).Departments[0];
    }
}
