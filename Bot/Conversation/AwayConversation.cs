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
        var before = await absences.FindAsync(visitor.Person.Id, cancellation);
        if (words == new AwayWords()) return await ShowAsync(visitor, before, zone, cancellation);
        var (form, standIn) = AwayForms.Understood(visitor, words, before.Number);
        return form.Banner is not null || words.LastDay is null
            ? AwayFormCard.Render(form.Banner is null ? form with { Banner = new($"Until when? Choose your last day away.", BannerTone.Attention) } : form)
            : await SaveAsync(visitor, zone, new(words.FirstDay, words.LastDay, words.LastTime, standIn), form, new(visitor.SaidAt), cancellation);
    }

    /// <summary>The form. Where words came along from a channel, with what they say, for the person to confirm.</summary>
    public async Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowAway asked, CancellationToken cancellation)
    {
        var (zone, word) = (await ZoneAsync(visitor, cancellation), await absences.FindAsync(visitor.Person.Id, cancellation));
        if (asked.Said is not { } said) return AwayFormCard.Render(AwayForms.Form(visitor, word, Standing(word), zone));
        var words = Read(said, zone);
        return words.IsBack || words == new AwayWords() ? await ShowAsync(visitor, word, zone, cancellation) : AwayFormCard.Render(AwayForms.Understood(visitor, words, word.Number).Form);
    }

    public async Task<AdaptiveCard> GoAsync(Visitor visitor, GoAway form, CancellationToken cancellation)
    {
        var zone = await ZoneAsync(visitor, cancellation);
        var standIn = form.StandIn is GoAway.Nobody ? null : form.StandIn;
        var typed = AwayForms.Form(visitor, form.Seen) with { FirstDay = form.FirstDay, LastDay = form.LastDay, LastTime = form.LastTime, StandIn = standIn };
        var span = new Span(AwayForms.Day(form.FirstDay), AwayForms.Day(form.LastDay), AwayForms.Time(form.LastTime), visitor.Center.FindMember(standIn ?? "")?.Id);
        return (span, typed) switch
        {
            ({ FirstDay: null }, { FirstDay.Length: > 0 }) or ({ LastDay: null }, { LastDay.Length: > 0 }) => Again(typed, $"I could not read that day. Choose it again."),
            ({ LastTime: null }, { LastTime.Length: > 0 }) => Again(typed, $"I could not read that time. Write it as hours and minutes, such as 14:00."),
            ({ StandInId: null }, { StandIn.Length: > 0 }) => Again(typed, $"I do not know that colleague any more. Choose another one, or nobody."),
            _ => await SaveAsync(visitor, zone, span, typed, new(visitor.SaidAt, form.Seen), cancellation),
        };
    }

    public async Task<AdaptiveCard> ReturnAsync(Visitor visitor, ComeBack asked, CancellationToken cancellation)
    {
        var isOutOfOffice = await IsOutOfOfficeAsync(visitor, cancellation);
        var (before, now) = await absences.SayAsync(visitor.Person.Id, null, new(visitor.SaidAt, asked.Seen), cancellation);
        if (now == before && (isOutOfOffice || Standing(now) is not null)) return await ShowAsync(visitor, now, await ZoneAsync(visitor, cancellation), cancellation);
        return AnswerCard.Render((isOutOfOffice, wasAway: Standing(before) is not null) switch
        {
            (true, _) => Welcome(visitor, $"From now on you are asked again yourself. Outlook or Teams still has you out of office; your word counts more for as long as that lasts."),
            (_, true) => Welcome(visitor, $"From now on you are asked again yourself."),
            _ => NotAway,
        });
    }

    private static AnswerView NotAway =>
        new($"You are not away", $"What is yours to review comes to you.", [new("Away", new ShowAway()), new("For my review", new ShowReviews())]);

    private static AnswerView Welcome(Visitor visitor, Wording what) =>
        new($"Welcome back, {visitor.Person.FirstName}", what, [new("For my review", new ShowReviews()), new("My drafts", new ShowDrafts())]);

    /// <summary>The absence that stands, or the empty form where there is none.</summary>
    private async Task<AdaptiveCard> ShowAsync(Visitor visitor, LastWord word, TimeZoneInfo zone, CancellationToken cancellation) =>
        Standing(word) is { } absence
            ? AwayCard.Render(View(visitor, word, absence, zone))
            : AwayFormCard.Render(AwayForms.Form(visitor, word.Number) with { IsOutOfOffice = await IsOutOfOfficeAsync(visitor, cancellation) });

    private async Task<AdaptiveCard> SaveAsync(Visitor visitor, TimeZoneInfo zone, Span span, AwayFormView typed, Saying saying, CancellationToken cancellation)
    {
        var verdict = AbsenceRules.Check(visitor.Person.Id, span.FirstDay, span.LastDay, span.LastTime, span.StandInId, zone, time.GetUtcNow());
        if (verdict is not AbsenceVerdict.Accepted { Absence: var absence }) return Again(typed, $"{((AbsenceVerdict.Refused)verdict).What}");
        var (before, now) = await handOvers.GoAsync(visitor.Person, absence, saying, cancellation);
        return now != before || now.Absence == absence
            ? AwayCard.Render(View(visitor, now, absence, zone) with { Banner = await StandInIsAwayAsync(visitor, absence, zone, cancellation) })
            : Late(typed, now, zone);
    }

    /// <summary>Something else was said since: that holds, and what came late is there to be said once more.</summary>
    private AdaptiveCard Late(AwayFormView typed, LastWord now, TimeZoneInfo zone)
    {
        var late = typed with { Seen = now.Number };
        return (now.Absence, Standing(now)) switch
        {
            (_, { } absence) => Again(late, $"You told me something else since: you are away until {AwayForms.LastDay(absence, zone)}. If this is to count instead, click **I am away**."),
            (null, _) => Again(late, $"You told me since that you are back, so you are not away. If you are, click **I am away**."),
            _ => Again(late, $"You told me of another absence since, which is over, so you are not away. If you are, click **I am away**."),
        };
    }

    /// <summary>Somebody named who is away at that time too.</summary>
    private async Task<Banner?> StandInIsAwayAsync(Visitor visitor, Absence absence, TimeZoneInfo zone, CancellationToken cancellation)
    {
        if (absence.StandInId is not { } id) return null;
        var known = await absences.ReadAsync(cancellation);
        var name = CenterDirectory.Actor(visitor.Center, id, null).Person.FirstName;
        if (known.ByPerson.TryGetValue(id, out var theirs) && theirs.Until > (absence.From ?? time.GetUtcNow()) && !(theirs.From >= absence.Until))
            return new($"{name} is away in that time too, until {AwayForms.LastDay(theirs, zone)}. I kept it; you may want to choose somebody else.", BannerTone.Attention);
        // When an out-of-office ends nobody says, so it tells nothing of an absence that is still to come.
        return known.IsOutOfOffice(id) && absence.From is null
            ? new($"Outlook or Teams has {name} out of office at the moment. I kept it; you may want to choose somebody else.", BannerTone.Attention)
            : null;
    }

    private async Task<bool> IsOutOfOfficeAsync(Visitor visitor, CancellationToken cancellation) => (await absences.ReadAsync(cancellation)).IsOutOfOffice(visitor.Person.Id);

    /// <summary>The absence that a person's last word is about, where it is not over.</summary>
    private Absence? Standing(LastWord word) => word.Absence is { } absence && absence.Until > time.GetUtcNow() ? absence : null;

    private AwayView View(Visitor visitor, LastWord word, Absence absence, TimeZoneInfo zone) => AwayForms.View(visitor.Center, word, absence, zone, time.GetUtcNow());

    private async Task<TimeZoneInfo> ZoneAsync(Visitor visitor, CancellationToken cancellation) =>
        (await settings.FindAsync(visitor.Person.Id, visitor.Zone, cancellation)).Pace.Zone;

    private AwayWords Read(string said, TimeZoneInfo zone)
    {
        var (day, clock) = zone.Shown(time.GetUtcNow());
        return AwayWords.Read(said.Trim().TrimStart('/'), day, new(clock.Hour, clock.Minute));
    }

    private static AdaptiveCard Again(AwayFormView typed, Wording why) => AwayFormCard.Render(typed with { Banner = new(why, BannerTone.Attention) });

    private sealed record Span(DateOnly? FirstDay, DateOnly? LastDay, TimeOnly? LastTime, string? StandInId);
}
