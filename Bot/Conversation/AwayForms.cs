using System.Globalization;
using CoEBot.Cards;
using CoEBot.Center;

namespace CoEBot.Conversation;

/// <summary>Absences as their cards show them, in days of the person's own clock, and what a form's fields mean.</summary>
internal static class AwayForms
{
    /// <summary>The form with what the words say, a sentence where that is not all, and the stand-in where they name exactly one.</summary>
    public static (AwayFormView Form, string? StandInId) Understood(Visitor visitor, AwayWords words, int seen)
    {
        var form = Form(visitor, seen) with
        {
            FirstDay = words.FirstDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            LastDay = words.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            LastTime = words.LastTime?.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
        var found = words.StandIn is { } name ? StandIns.Find(visitor.Center, name, visitor.Person) : [];
        form = (words, found) switch
        {
            ({ Unclear: { } unclear }, _) => form with { StandIn = found is [var one] ? one.Id : null, Banner = new($"I did not understand “{Short(unclear)}”. Is the rest of it right?", BannerTone.Attention) },
            ({ StandIn: { } unknown }, []) => form with { Banner = new($"I know nobody called {Short(unknown)} here. Choose a colleague, or nobody.", BannerTone.Attention) },
            (_, [var only]) => form with { StandIn = only.Id },
            ({ StandIn: { } several }, _) => form with { Colleagues = Choices(found), Banner = new($"More than one colleague is called {Short(several)}. Choose the one you mean.", BannerTone.Attention) },
            _ => form,
        };
        return (form, form.StandIn);
    }

    public static AwayFormView Form(Visitor visitor, int? seen) =>
        new() { Seen = seen, Colleagues = Choices(visitor.Center.People.Where(member => member.Id != visitor.Person.Id).Select(member => new Person(member.Id, member.Name))) };

    public static AwayFormView Form(Visitor visitor, LastWord word, Absence? absence, TimeZoneInfo zone) => absence is null ? Form(visitor, word.Number) : Form(visitor, word.Number) with
    {
        FirstDay = absence.From is { } from ? zone.Shown(from).Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        LastDay = LastDay(absence, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LastTime = LastTime(absence, zone)?.ToString("HH:mm", CultureInfo.InvariantCulture),
        StandIn = absence.StandInId,
    };

    public static AwayView View(CenterDefinition center, LastWord word, Absence absence, TimeZoneInfo zone, DateTimeOffset now) => new()
    {
        Seen = word.Number,
        FirstDay = absence.From is { } from && from > now ? zone.Shown(from).Day : null,
        LastDay = LastDay(absence, zone),
        LastTime = LastTime(absence, zone),
        StandIn = absence.StandInId is { } id ? CenterDirectory.Actor(center, id, null).Person.FirstName : null,
    };

    /// <summary>An end at midnight is the end of the day before.</summary>
    public static DateOnly LastDay(Absence absence, TimeZoneInfo zone) => zone.Shown(absence.Until.AddTicks(-1)).Day;

    private static TimeOnly? LastTime(Absence absence, TimeZoneInfo zone) => zone.Midnight(LastDay(absence, zone).AddDays(1)) == absence.Until ? null : zone.Shown(absence.Until).Time;

    private static IReadOnlyList<Choice> Choices(IEnumerable<Person> people) => [.. people.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Select(person => new Choice(person.Id, person.Name))];

    private static string Short(string words) => words.Length > 60 ? $"{words[..60]}…" : words;

    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? typed) => TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
