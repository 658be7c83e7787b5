using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>For a strategist: this week's announcement before it goes out, with its opening words to edit, and send or hold.</summary>
public sealed record AnnouncementPlanView
{
    /// <summary>An ISO week: <c>2026-W47</c>.</summary>
    public required string Week { get; init; }

    /// <summary>As it would stand in the first department's channel.</summary>
    public required WeeklyAnnouncementView Preview { get; init; }

    /// <summary>Departments and when it goes out there by itself; null where it has gone out already.</summary>
    public required IReadOnlyList<PlannedAnnouncement> Departments { get; init; }

    /// <summary>Whether it is held: then nothing goes out by itself.</summary>
    public bool IsHeld { get; init; }

    public Banner? Banner { get; init; }
}

public sealed record PlannedAnnouncement(string Department, DateTimeOffset? GoesOutAt);

/// <summary>Lets a strategist read, word, send or hold a week's announcement.</summary>
public static class AnnouncementPlanCard
{
    private const int MostDepartments = 8;

    private static readonly WeeklyAnnouncementCard.Room[] Rooms = [new(800, 200, FieldLimits.Opening), new(400, 100, 300), new(160, 40, 80)];

    public static AdaptiveCard Render(AnnouncementPlanView view) => Fit.Within<WeeklyAnnouncementCard.Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(AnnouncementPlanView view, WeeklyAnnouncementCard.Room room)
    {
        var headline = AnnouncementPlanWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{Clip.Name(view.Preview.Company)} · weekly announcement", headline),
                Heading.Section($"As {Clip.Name(view.Preview.Department)} reads it"),
                new Container([.. WeeklyAnnouncementCard.Body(view.Preview with { Announcement = null, Banner = null }, room)]) { Style = ContainerStyle.Emphasis },
                .. Departments(view),
                .. Decision(view),
                Closing.Next(AnnouncementPlanWords.Next(view)),
            ],
        };
    }

    private static IEnumerable<CardElement> Departments(AnnouncementPlanView view) => view.Departments.Count == 0 ? [] :
    [
        Heading.Section($"Where and when"),
        .. view.Departments.Take(MostDepartments).Select(planned => Line(planned, view.IsHeld)),
        .. More(view.Departments.Count - MostDepartments),
    ];

    private static ColumnSet Line(PlannedAnnouncement planned, bool isHeld)
    {
        var (mark, text) = AnnouncementPlanWords.Line(planned, isHeld);
        return MarkedLine.Of(mark, planned.GoesOutAt is null ? TextColor.Good : null, new TextBlock(text)) with { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> More(int count) =>
        count <= 0 ? [] : [new TextBlock($"{count} more departments.") { IsSubtle = true, Size = TextSize.Small }];

    /// <summary>The opening words and what can be done with them, while there is a department that has not heard them.</summary>
    private static IEnumerable<CardElement> Decision(AnnouncementPlanView view)
    {
        if (AnnouncementPlanWords.Standing(view) is not (PlanStanding.Planned or PlanStanding.Held)) return [];
        return
        [
            new TextInput("opening", $"Your opening words")
            {
                IsMultiline = true,
                MaxLength = FieldLimits.Opening,
                Placeholder = $"Left empty, I open with my own.",
                Value = Clip.Value(view.Preview.Opening, FieldLimits.Opening),
                Spacing = Spacing.Large,
            },
            Closing.Actions(
                new ExecuteAction($"Preview", new PreviewAnnouncement(view.Week)) { Style = ActionStyle.Positive },
                new ExecuteAction($"Send now", new SendAnnouncement(view.Week)),
                HoldOrRelease(view)),
        ];
    }

    private static ExecuteAction HoldOrRelease(AnnouncementPlanView view) => view.IsHeld
        ? new($"Let it go out again", new ReleaseAnnouncement(view.Week))
        : new($"Hold this week", new HoldAnnouncement(view.Week));
}
