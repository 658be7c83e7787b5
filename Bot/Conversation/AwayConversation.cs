using System.Globalization;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Outbox.Pacing;

namespace CoEBot.Conversation;

/// <summary>Being away in conversation: said in words or in a form, shown, and ended.</summary>
public sealed class AwayConversation(AbsenceBook absences, HandOvers handOvers, SettingsDesk settings, TimeProvider time)
{
    /// <summary>Does what was said where all of it is clear; else the form comes with what was understood, and a sentence about the rest.</summary>
    public async Task<AdaptiveCard> TellAsync(Visitor visitor, string said, CancellationToken cancellation)
    {
        var zone = await ZoneAsync(visitor, cancellation);
        var words = Read(said, zone);
        if (words.IsBack) return await ReturnAsync(visitor, new(), cancellation);
        if (words == new AwayWords()) return await ShowAsync(visitor, zone, cancellation);
        var (form, standIn) = Understood(visitor, words);
        return form.Banner is not null || words.LastDay is null
            ? AwayFormCard.Render(form.Banner is null ? form with { Banner = new($"Until when? Choose your last day away.", BannerTone.Attention) } : form)
            : await SaveAsync(visitor, zone, new(words.FirstDay, words.LastDay, words.LastTime, standIn), form, cancellation);
    }

    /// <summary>The form. Where words came along from a channel, with what they say, for the person to confirm.</summary>
    public async Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowAway asked, CancellationToken cancellation)
    {
        var zone = await ZoneAsync(visitor, cancellation);
        if (asked.Said is not { } said) return AwayFormCard.Render(Form(visitor, await FindAsync(visitor, cancellation), zone));
        var words = Read(said, zone);
        return words.IsBack || words == new AwayWords() ? await ShowAsync(visitor, zone, cancellation) : AwayFormCard.Render(Understood(visitor, words).Form);
    }

    public async Task<AdaptiveCard> GoAsync(Visitor visitor, GoAway form, CancellationToken cancellation)
    {
        var zone = await ZoneAsync(visitor, cancellation);
        var standIn = form.StandIn is GoAway.Nobody ? null : form.StandIn;
        var typed = Form(visitor) with { FirstDay = form.FirstDay, LastDay = form.LastDay, LastTime = form.LastTime, StandIn = standIn };
        var span = new Span(Day(form.FirstDay), Day(form.LastDay), Time(form.LastTime), visitor.Center.FindMember(standIn ?? "")?.Id);
        return (span, typed) switch
        {
            ({ FirstDay: null }, { FirstDay.Length: > 0 }) or ({ LastDay: null }, { LastDay.Length: > 0 }) => Again(typed, "I could not read that day. Choose it again."),
            ({ LastTime: null }, { LastTime.Length: > 0 }) => Again(typed, "I could not read that time. Write it as hours and minutes, such as 14:00."),
            ({ StandInId: null }, { StandIn.Length: > 0 }) => Again(typed, "I do not know that colleague any more. Choose another one, or nobody."),
            _ => await SaveAsync(visitor, zone, span, typed, cancellation),
        };
    }

    public async Task<AdaptiveCard> ReturnAsync(Visitor visitor, ComeBack asked, CancellationToken cancellation)
    {
        var (isOutOfOffice, wasAway) = (await IsOutOfOfficeAsync(visitor, cancellation), await FindAsync(visitor, cancellation) is not null);
        await absences.EndAsync(visitor.Person.Id, cancellation);
        return AnswerCard.Render((isOutOfOffice, wasAway) switch
        {
            (true, _) => Welcome(visitor, $"From now on you are asked again yourself. Outlook or Teams still has you out of office; your word counts more for as long as that lasts."),
            (_, true) => Welcome(visitor, $"From now on you are asked again yourself."),
            _ => new($"You are not away", $"What is yours to review comes to you.", [new("Away", new ShowAway()), new("For my review", new ShowReviews())]),
        });
    }

    private static AnswerView Welcome(Visitor visitor, Wording what) =>
        new($"Welcome back, {visitor.Person.FirstName}", what, [new("For my review", new ShowReviews()), new("My drafts", new ShowDrafts())]);

    /// <summary>The absence that stands, or the empty form where there is none.</summary>
    private async Task<AdaptiveCard> ShowAsync(Visitor visitor, TimeZoneInfo zone, CancellationToken cancellation) =>
        await FindAsync(visitor, cancellation) is { } absence
            ? AwayCard.Render(View(visitor, absence, zone))
            : AwayFormCard.Render(Form(visitor) with { IsOutOfOffice = await IsOutOfOfficeAsync(visitor, cancellation) });

    private async Task<AdaptiveCard> SaveAsync(Visitor visitor, TimeZoneInfo zone, Span span, AwayFormView typed, CancellationToken cancellation)
    {
        var verdict = AbsenceRules.Check(visitor.Person.Id, span.FirstDay, span.LastDay, span.LastTime, span.StandInId, zone, time.GetUtcNow());
        if (verdict is not AbsenceVerdict.Accepted { Absence: var absence }) return Again(typed, ((AbsenceVerdict.Refused)verdict).What);
        await handOvers.GoAsync(visitor.Person, absence, cancellation);
        return AwayCard.Render(View(visitor, absence, zone) with { Banner = await StandInIsAwayAsync(visitor, absence, zone, cancellation) });
    }

    /// <summary>Somebody named who is away at that time too.</summary>
    private async Task<Banner?> StandInIsAwayAsync(Visitor visitor, Absence absence, TimeZoneInfo zone, CancellationToken cancellation)
    {
        if (absence.StandInId is not { } id) return null;
        var known = await absences.ReadAsync(cancellation);
        var name = CenterDirectory.Actor(visitor.Center, id, null).Person.FirstName;
        if (known.ByPerson.TryGetValue(id, out var theirs) && theirs.Until > (absence.From ?? time.GetUtcNow()) && !(theirs.From >= absence.Until))
            return new($"{name} is away in that time too, until {LastDay(theirs, zone)}. I kept it; you may want to choose somebody else.", BannerTone.Attention);
        // When an out-of-office ends nobody says, so it tells nothing of an absence that is still to come.
        return known.IsOutOfOffice(id) && absence.From is null
            ? new($"Outlook or Teams has {name} out of office at the moment. I kept it; you may want to choose somebody else.", BannerTone.Attention)
            : null;
    }

    private async Task<bool> IsOutOfOfficeAsync(Visitor visitor, CancellationToken cancellation) => (await absences.ReadAsync(cancellation)).IsOutOfOffice(visitor.Person.Id);

    private async Task<Absence?> FindAsync(Visitor visitor, CancellationToken cancellation) =>
        (await absences.ReadAsync(cancellation)).ByPerson.TryGetValue(visitor.Person.Id, out var absence) && absence.Until > time.GetUtcNow() ? absence : null;

    private async Task<TimeZoneInfo> ZoneAsync(Visitor visitor, CancellationToken cancellation) =>
        (await settings.FindAsync(visitor.Person.Id, visitor.Zone, cancellation)).Pace.Zone;

    private AwayWords Read(string said, TimeZoneInfo zone)
    {
        var (day, clock) = zone.Shown(time.GetUtcNow());
        return AwayWords.Read(said.Trim().TrimStart('/'), day, new(clock.Hour, clock.Minute));
    }

    /// <summary>The form with what the words say, a sentence where that is not all, and the stand-in where they name exactly one.</summary>
    private static (AwayFormView Form, string? StandInId) Understood(Visitor visitor, AwayWords words)
    {
        var form = Form(visitor) with
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

    private static AwayFormView Form(Visitor visitor) =>
        new() { Colleagues = Choices(visitor.Center.People.Where(member => member.Id != visitor.Person.Id).Select(member => new Person(member.Id, member.Name))) };

    private static AwayFormView Form(Visitor visitor, Absence? absence, TimeZoneInfo zone) => absence is null ? Form(visitor) : Form(visitor) with
    {
        FirstDay = absence.From is { } from ? zone.Shown(from).Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        LastDay = LastDay(absence, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LastTime = LastTime(absence, zone)?.ToString("HH:mm", CultureInfo.InvariantCulture),
        StandIn = absence.StandInId,
    };

    private AwayView View(Visitor visitor, Absence absence, TimeZoneInfo zone) => new()
    {
        FirstDay = absence.From is { } from && from > time.GetUtcNow() ? zone.Shown(from).Day : null,
        LastDay = LastDay(absence, zone),
        LastTime = LastTime(absence, zone),
        StandIn = absence.StandInId is { } id ? CenterDirectory.Actor(visitor.Center, id, null).Person.FirstName : null,
    };

    /// <summary>An end at midnight is the end of the day before.</summary>
    private static DateOnly LastDay(Absence absence, TimeZoneInfo zone) => zone.Shown(absence.Until.AddTicks(-1)).Day;

    private static TimeOnly? LastTime(Absence absence, TimeZoneInfo zone) => zone.Midnight(LastDay(absence, zone).AddDays(1)) == absence.Until ? null : zone.Shown(absence.Until).Time;

    private static AdaptiveCard Again(AwayFormView typed, string why) => AwayFormCard.Render(typed with { Banner = new($"{why}", BannerTone.Attention) });

    private static IReadOnlyList<Choice> Choices(IEnumerable<Person> people) => [.. people.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Select(person => new Choice(person.Id, person.Name))];

    private static string Short(string words) => words.Length > 60 ? $"{words[..60]}…" : words;

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? Time(string? typed) => TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private sealed record Span(DateOnly? FirstDay, DateOnly? LastDay, TimeOnly? LastTime, string? StandInId);
}
