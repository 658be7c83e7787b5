using CoEBot.Cards;
using CoEBot.Cards.Elements;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>The weekly announcement, and the strategist's plan for it.</summary>
internal static class AnnouncementGallery
{
    private static readonly WeeklyAnnouncementView Week = new()
    {
        Announcement = "week|engineering|2026-W47",
        Company = "Contoso",
        Department = "Engineering",
        Week = 47,
        Wins = [Billing],
        Goals = [Posts],
        NextStep = "32 more approved posts to go. Share one idea next week, and we are one closer.",
    };

    private static readonly WeeklyAnnouncementView Full = Week with
    {
        Opening = "What a week. Cleo told me on Thursday that a customer had read Ana’s post aloud in their own meeting. That is why we do this.",
        Wins = [Billing, FirstPost, Billing with { WinId = "3", People = "The support night shift", Department = "Sales", Story = "Answered every question of the launch night within ten minutes.", Cheers = 1 }],
        Goals = [Posts, Voices],
    };

    private static readonly AnnouncementPlanView Plan = new()
    {
        Week = "2026-W47",
        Preview = Full with { Announcement = null },
        Departments = [new("Engineering", Tuesday.AddDays(3)), new("Marketing", Tuesday.AddDays(3)), new("Sales", null)],
    };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("one win", Week),
        Of("many wins", Full),
        Of("more wins than fit", Full with { Wins = [.. Full.Wins, .. Full.Wins, .. Full.Wins], Goals = [.. Enumerable.Repeat(Posts, 6)] }),
        Of("celebrated", Full with { Wins = [Billing with { Celebrated = true, Cheers = 8 }, FirstPost], Opening = null }),
        Of("no win", Week with { Wins = [] }),
        Of("no win preview", Week with { Wins = [], Announcement = null }),
        Of("preview", Full with { Announcement = null }),
        Of("no goal", Week with { Goals = [], NextStep = "" }),
        Of("one goal reached", Full with { Goals = [Posts, Voices with { Reached = 21 }] }),
        Of("every goal reached", Full with
        {
            Goals = [Posts with { Reached = 50 }, Voices with { Reached = 21 }],
            NextStep = "Share one idea next week, and bring along a colleague who has not shared one yet.",
        }),
        Of("almost there", Week with { Goals = [Posts with { Reached = 49 }] }),
        Of("right to left", Full with { Opening = Arabic, Wins = [Billing with { People = "ليلى ويوسف", Story = Arabic }] }),
        Of("very long", Full with { Opening = Long, Wins = [.. Enumerable.Repeat(Billing with { People = Long, Story = Long }, 5)], NextStep = Long }),
        OfPlan("planned", Plan),
        OfPlan("without own words", Plan with { Preview = Week with { Announcement = null } }),
        OfPlan("held", Plan with { IsHeld = true, Banner = new($"Held. Nothing goes out this week until you say so.", BannerTone.Good) }),
        OfPlan("sent", Plan with { Departments = [.. Plan.Departments.Select(planned => planned with { GoesOutAt = null })], Banner = new($"It is on its way to three channels.", BannerTone.Good) }),
        OfPlan("no channel", Plan with { Departments = [], Preview = Week with { Announcement = null, Wins = [] } }),
        OfPlan("many departments", Plan with { Departments = [.. Enumerable.Range(1, 40).Select(number => new PlannedAnnouncement($"Department {number}", Tuesday))] }),
        OfPlan("right to left", Plan with { Preview = Plan.Preview with { Opening = Arabic } }),
        OfPlan("very long", Plan with { Preview = Plan.Preview with { Opening = Long, Wins = [.. Enumerable.Repeat(Billing with { Story = Long }, 5)] } }),
    ];

    public static AdaptiveCard WithGoals(params IReadOnlyList<GoalView> goals) => WeeklyAnnouncementCard.Render(Week with { Goals = goals });

    public static WeeklyAnnouncementView FullOf(string text) => new()
    {
        Announcement = "week|engineering|2026-W47",
        Company = text,
        Department = text,
        Week = 53,
        Opening = text,
        Wins = [.. Enumerable.Repeat(WinGallery.WinFullOf(text), 9)],
        Goals = [.. Enumerable.Repeat(new GoalView(text, text, int.MaxValue - 1, int.MaxValue, DateOnly.MaxValue), 9)],
        NextStep = text,
        Banner = new($"{text[..Math.Min(200, text.Length)]}"),
    };

    public static AnnouncementPlanView PlanFullOf(string text) => Plan with
    {
        Preview = FullOf(text),
        Departments = [.. Enumerable.Repeat(new PlannedAnnouncement(text, Tuesday), 60)],
        Banner = new($"{text[..Math.Min(200, text.Length)]}"),
    };

    private static GalleryCard Of(string state, WeeklyAnnouncementView view) => new($"announcement {state}", WeeklyAnnouncementCard.Render(view));

    private static GalleryCard OfPlan(string state, AnnouncementPlanView view) => new($"plan {state}", AnnouncementPlanCard.Render(view));
}
