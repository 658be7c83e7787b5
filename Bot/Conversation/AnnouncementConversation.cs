using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Wins;

namespace CoEBot.Conversation;

/// <summary>The week's announcement in conversation with a strategist: previewed, edited, sent or held.</summary>
public sealed class AnnouncementConversation(AnnouncementDesk desk, AnnouncementNotices notices, TimeProvider time)
{
    /// <summary>This week's plan, to a strategist; to anybody else who decides it.</summary>
    public Task<AdaptiveCard> PlanAsync(Visitor visitor, CancellationToken cancellation) =>
        visitor.Center.Departments.Where(department => department.Channel is not null).ToList() is [{ } first, ..]
            ? ShowAsync(visitor, ThisWeek(first), _ => null, cancellation)
            : Task.FromResult(DraftAnswers.NoDepartments());

    public Task<AdaptiveCard> PreviewAsync(Visitor visitor, PreviewAnnouncement asked, CancellationToken cancellation) =>
        PlannedAsync(visitor, asked, isHeld: null, _ => $"This is how it goes out. Your opening words are kept.", cancellation);

    public Task<AdaptiveCard> HoldAsync(Visitor visitor, HoldAnnouncement asked, CancellationToken cancellation) =>
        PlannedAsync(visitor, asked, isHeld: true, Held, cancellation);

    public Task<AdaptiveCard> ReleaseAsync(Visitor visitor, ReleaseAnnouncement asked, CancellationToken cancellation) =>
        PlannedAsync(visitor, asked, isHeld: false, _ => $"Released. It goes out by itself again.", cancellation);

    public async Task<AdaptiveCard> SendAsync(Visitor visitor, SendAnnouncement asked, CancellationToken cancellation)
    {
        if (WhyNot(visitor) is { } refusal) return refusal;
        if (AnnouncementWeek.Parse(asked.Week) is not { } week) return await PlanAsync(visitor, cancellation);
        await desk.PlanAsync(week, asked.Opening, isHeld: false, visitor.Actor, cancellation);
        var sent = await desk.SendAsync(Homes(visitor), await desk.GatherAsync(week, cancellation), visitor.Person, cancellation);
        return await ShowAsync(
            visitor, week,
            _ => sent > 0 ? new($"It is on its way to {sent} of {Homes(visitor).Count} channels.", BannerTone.Good) : new($"Every channel has this week’s announcement already."),
            cancellation);
    }

    private async Task<AdaptiveCard> PlannedAsync(Visitor visitor, PlanAnnouncement asked, bool? isHeld, Func<IReadOnlyList<PlannedAnnouncement>, Wording> said, CancellationToken cancellation)
    {
        if (WhyNot(visitor) is { } refusal) return refusal;
        if (AnnouncementWeek.Parse(asked.Week) is not { } week) return await PlanAsync(visitor, cancellation);
        var held = isHeld ?? await desk.IsHeldAsync(week, cancellation);
        await desk.PlanAsync(week, asked.Opening, held, visitor.Actor, cancellation);
        return await ShowAsync(visitor, week, departments => new(said(departments), BannerTone.Good), cancellation);
    }

    /// <summary>As it is after the word was kept: what went out before, or is being written at this moment, is not held back.</summary>
    private static Wording Held(IReadOnlyList<PlannedAnnouncement> departments) => departments.Count(department => department.GoesOutAt is null) switch
    {
        0 => $"Held. Nothing goes out by itself this week.",
        var sent when sent < departments.Count => $"Held. It was on its way to {sent} of {departments.Count} channels already; by itself it goes to no other.",
        _ => $"Every channel has this week’s announcement already.",
    };

    private async Task<AdaptiveCard> ShowAsync(Visitor visitor, AnnouncementWeek week, Func<IReadOnlyList<PlannedAnnouncement>, Banner?> banner, CancellationToken cancellation)
    {
        if (WhyNot(visitor) is { } refusal) return refusal;
        var matter = await desk.GatherAsync(week, cancellation);
        var departments = await Task.WhenAll(Homes(visitor).Select(department => PlannedAsync(department, week, cancellation)));
        return AnnouncementPlanCard.Render(new()
        {
            Week = week.ToString(),
            Preview = await notices.PreviewAsync(matter.For(Homes(visitor)[0], visitor.Person), visitor.Center, cancellation),
            Departments = departments,
            IsHeld = matter.Plan is { IsHeld: true },
            Banner = banner(departments),
        });
    }

    private async Task<PlannedAnnouncement> PlannedAsync(Department department, AnnouncementWeek week, CancellationToken cancellation) => new(
        department.Name,
        await desk.IsSentAsync(department, week, cancellation) ? null : (department.Announcement ?? AnnouncementHour.Default).InWeekOf(week.Monday, Zone(department)));

    private static AdaptiveCard? WhyNot(Visitor visitor) => visitor.Actor.Holds(Role.Strategist, null) || visitor.Actor.Holds(Role.Owner, null)
        ? null
        : AnswerCard.Render(new(
            $"The announcement is for the strategists{Strategists(visitor)}", $"You can nominate a win for it, though; that is what it is made of.",
            [new("Nominate a win", new BeginWin()), new("Show the wins", new ShowWins())]));

    private static string Strategists(Visitor visitor) => visitor.Center.Holders(Role.Strategist, null).Select(person => person.FirstName).Take(3).ToList() is { Count: > 0 } names
        ? $": {string.Join(", ", names)}"
        : "";

    private AnnouncementWeek ThisWeek(Department department) => AnnouncementWeek.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone(department)).DateTime));

    private static List<Department> Homes(Visitor visitor) => [.. visitor.Center.Departments.Where(department => department.Channel is not null)];

    private static TimeZoneInfo Zone(Department department) => TimeZoneInfo.FindSystemTimeZoneById(department.TimeZone);
}
