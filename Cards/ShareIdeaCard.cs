using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The card in a department's channel that invites an idea.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="DepartmentName">The department's name.</param>
/// <param name="Company">The company's name.</param>
public sealed record ShareIdeaView(string Department, string DepartmentName, string Company)
{
    /// <summary>The question that leads to an idea this time; null where the card asks its own.</summary>
    public TopicPrompt? Prompt { get; init; }

    /// <summary>How the card comes back by itself; null where it does not.</summary>
    public RhythmView? Rhythm { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>A question, and its number among the department's own.</summary>
public sealed record TopicPrompt(int Number, string Text);

/// <summary>The weekdays on which a department's invitation comes back.</summary>
public sealed record RhythmView(IReadOnlyList<DayOfWeek> Days)
{
    /// <summary>Who paused it; null while it comes.</summary>
    public string? PausedBy { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Who let it come again after the last pause.</summary>
    public string? ResumedBy { get; init; }
}

/// <summary>Invites a department's people to tell what others should hear.</summary>
public static class ShareIdeaCard
{
    private const int PromptLength = 200;

    public static AdaptiveCard Render(ShareIdeaView view)
    {
        var headline = Headline(view);
        return new AdaptiveCard
        {
            FallbackText = view.Prompt is null ? headline : InOneLine(view, headline),
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(Eyebrow(view), headline),
                new TextBlock(Question(view)),
                Closing.Actions([Closing.Button($"Share an idea", new ShareIdea(view.Department, view.Prompt?.Number), ActionStyle.Positive), .. Rhythm(view)]),
                Closing.Next($"A few words are enough to begin. Only you see them until you submit, and a colleague looks at them before anybody outside does."),
                .. RhythmWords.Standing(view.Rhythm) is { } standing ? [Closing.Next(standing) with { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            ],
        };
    }

    /// <summary>What is left of it when a newer one has taken its place.</summary>
    public static AdaptiveCard Replaced(ShareIdeaView view)
    {
        Wording headline = $"A newer invitation is in this channel";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                new TextBlock(Eyebrow(view)) { Size = TextSize.Small, IsSubtle = true },
                new TextBlock(headline) { IsSubtle = true, Size = TextSize.Default, Style = TextStyle.Heading, Spacing = Spacing.None },
            ],
        };
    }

    private static Wording Headline(ShareIdeaView view) => view.Prompt switch
    {
        { } prompt => $"{Clip.Line(prompt.Text, PromptLength)}",
        null => $"{Clip.Name(view.DepartmentName)} has something to tell",
    };

    /// <summary>A question alone would not say who is asked.</summary>
    private static Wording InOneLine(ShareIdeaView view, Wording headline) => $"{Clip.Name(view.DepartmentName)}: {headline}";

    private static Wording Question(ShareIdeaView view) => view.Prompt switch
    {
        { } => $"Tell what people outside {Clip.Name(view.Company)} should hear about it, or about anything else that is on your mind.",
        null => $"A customer who smiled, a problem well solved, something you learned: what should people outside {Clip.Name(view.Company)} hear about?",
    };

    private static Wording Eyebrow(ShareIdeaView view) => $"{Clip.Name(view.Company)} · {Clip.Name(view.DepartmentName)}";

    /// <summary>Pausing is for the few who may, so it stands behind "..."; what was paused can be seen and ended.</summary>
    private static IEnumerable<CardAction> Rhythm(ShareIdeaView view) => view.Rhythm switch
    {
        null => [],
        { PausedBy: null } => [Closing.Button($"Pause these cards", new PauseInvitations(view.Department)) with { Mode = ActionMode.Secondary }],
        _ => [Closing.Button($"Let them come again", new ResumeInvitations(view.Department))],
    };
}
