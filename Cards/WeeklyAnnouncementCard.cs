using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The week in a department's channel: its wins, where the goal stands, and the next step.</summary>
public sealed record WeeklyAnnouncementView
{
    /// <summary>The announcement's key, which <see cref="Celebrate"/> carries back; null in a preview, which has no celebrating yet.</summary>
    public string? Announcement { get; init; }

    public required string Company { get; init; }

    public required string Department { get; init; }

    /// <summary>The ISO week's number.</summary>
    public required int Week { get; init; }

    /// <summary>A strategist's opening words; null for the bot's own.</summary>
    public string? Opening { get; init; }

    /// <summary>The department's own first. Empty in a week without one: then the card offers wins that can be made.</summary>
    public required IReadOnlyList<WinView> Wins { get; init; }

    public required IReadOnlyList<GoalView> Goals { get; init; }

    /// <summary>One step that can be done next week, in words.</summary>
    public required string NextStep { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Celebrates a week's wins and says honestly how far the goals still are.</summary>
public static class WeeklyAnnouncementCard
{
    /// <summary>How much of the first win's story, of the others', and of other people's words is shown.</summary>
    internal readonly record struct Room(int First, int Others, int Words);

    /// <summary>The first win and these many others; who wants more finds them all in the list.</summary>
    private const int MostOthers = 4;

    private static readonly Room[] Rooms = [new(800, 200, FieldLimits.Opening), new(400, 100, 300), new(160, 40, 80)];

    public static AdaptiveCard Render(WeeklyAnnouncementView view) => Fit.Within<Room>(Rooms, room => new()
    {
        FallbackText = AnnouncementWords.Headline(view),
        Body = [.. Body(view, room)],
    });

    internal static IEnumerable<CardElement> Body(WeeklyAnnouncementView view, Room room) =>
    [
        .. BannerPart.Of(view.Banner),
        .. Heading.Of(AnnouncementWords.Eyebrow(view), AnnouncementWords.Headline(view)),
        Opening(view, room.Words),
        .. Wins(view, room),
        .. GoalsPart.Of(view.Goals),
        .. NextStep(view.NextStep, room.Words),
        new TextBlock(AnnouncementWords.Closing(view)) { Weight = TextWeight.Bolder, Spacing = Spacing.Large },
    ];

    private static CardElement Opening(WeeklyAnnouncementView view, int room) => string.IsNullOrWhiteSpace(view.Opening)
        ? new TextBlock(AnnouncementWords.Opening(view))
        : Written.Of(Clip.Begin(view.Opening.Trim(), room) is { LeftOut: > 0 } shown ? $"{shown.Text} …" : view.Opening.Trim());

    private static IEnumerable<CardElement> Wins(WeeklyAnnouncementView view, Room room) => view.Wins.Count == 0 ? ToMake(view) :
    [
        WinPart.First(view.Wins[0], room.First, Button(view, view.Wins[0])),
        .. Others(view, room),
        .. More(view.Wins.Count - 1 - MostOthers),
    ];

    private static IEnumerable<CardElement> Others(WeeklyAnnouncementView view, Room room) => view.Wins.Count == 1 ? [] :
    [
        Heading.Section($"And there is more"),
        .. view.Wins.Skip(1).Take(MostOthers).Select(win => WinPart.Of(win, room.Others, Button(view, win), WinWords.Source(win))),
    ];

    /// <summary>A preview is not out yet, so there is nothing to celebrate on it.</summary>
    private static Celebrate? Button(WeeklyAnnouncementView view, WinView win) => view.Announcement is { } announcement ? new(win.WinId, announcement) : null;

    private static IEnumerable<CardElement> More(int count) =>
        count <= 0 ? [] : [new TextBlock($"{count} more under **wins**.") { IsSubtle = true, Size = TextSize.Small }];

    /// <summary>A week without a win offers those that can be made. A preview has no buttons and names them.</summary>
    private static IEnumerable<CardElement> ToMake(WeeklyAnnouncementView view) =>
    [
        MarkedLine.Of($"○", new TextBlock($"Tell people outside what you work on: a post in your own words.")) with { Spacing = Spacing.Medium },
        MarkedLine.Of($"○", new TextBlock($"Somebody near you did something well? Two sentences make it seen.")) with { Spacing = Spacing.Small },
        view.Announcement is null
            ? Closing.Next($"With the buttons **Share an idea** and **Nominate**.")
            : Closing.Actions(Closing.Button($"Share an idea", new ShareIdea(), ActionStyle.Positive), Closing.Button($"Nominate", new BeginWin())),
    ];

    private static IEnumerable<CardElement> NextStep(string step, int room) => string.IsNullOrWhiteSpace(step) ? [] :
    [
        Heading.Section($"The next step"),
        MarkedLine.Of($"→", new RichTextBlock([new TextRun { Text = Clip.Line(step, room) }])) with { Spacing = Spacing.Small },
    ];
}
