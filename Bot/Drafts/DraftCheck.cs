using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>Holds what was typed against the form's own rules and against the department's box inside the brand's. Pure: the past can be checked again.</summary>
public static class DraftCheck
{
    /// <param name="content">What was typed.</param>
    /// <param name="department">For which department.</param>
    /// <param name="center">The Center, with the brand's box.</param>
    /// <param name="now">The moment of asking.</param>
    public static BoxCheck Of(DraftContent content, Department department, CenterDefinition center, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(department.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var (box, context) = (department.Box.Inside(center.Brand), Context(content, department, now));
        return BoxCheck.Of([.. FormRules.Check(content, today), .. EachText.Find(content.Posts, post => BoxRules.Check(post, box, context))]);
    }

    /// <summary>The moment as a box takes it, with the wished day where the department is.</summary>
    public static BoxContext Context(DraftContent content, Department department, DateTimeOffset now) =>
        new(now, content.WishedDay is { } day ? Beginning(day, TimeZoneInfo.FindSystemTimeZoneById(department.TimeZone)) : null);

    private static DateTimeOffset Beginning(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
