using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A box as a file: to copy, or to paste.</summary>
public sealed record BoxFileView
{
    public required BoxOwner Owner { get; init; }

    /// <summary>The version of the box as it stands.</summary>
    public required int Version { get; init; }

    /// <summary>The file: the box as it stands, or what was pasted.</summary>
    public string? File { get; init; }

    /// <summary>What is wrong with it, sentence by sentence, each with its line.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public Banner? Banner { get; init; }
}

/// <summary>Shows a box as JSON, or takes one.</summary>
public static class BoxFileCard
{
    private const int MostProblems = 6;

    private static readonly int[] Rooms = [FieldLimits.BoxFile, 12_000, 4_000, 1_500];

    public static AdaptiveCard Export(BoxFileView view) => Fit.Within<int>(Rooms, room => Render(
        view, $"{BoxWords.Whose(view.Owner)} as a file", $"Copy it, keep it, change it, and give it back under **Import**.", room,
        Closing.Button($"Back to the box", new ShowBox(view.Owner.Department))));

    public static AdaptiveCard Import(BoxFileView view) => Fit.Within<int>(Rooms, room => Render(
        view, view.Problems.Count == 0 ? $"Paste a file for {BoxWords.InSentence(view.Owner)}" : (Wording)$"This file cannot be used yet, and nothing was changed",
        $"What it says takes the place of all that the box says. You see a preview before anything counts.", room,
        new ExecuteAction($"Preview", new ImportBox(view.Owner.Department, view.Version)) { Style = ActionStyle.Positive },
        Closing.Button($"Back to the box", new ShowBox(view.Owner.Department))));

    private static AdaptiveCard Render(BoxFileView view, Wording headline, Wording next, int room, params IEnumerable<CardAction> actions)
    {
        var file = Clip.Value(view.File, room);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{BoxWords.Whose(view.Owner)} · file", headline),
                .. view.Problems.Take(MostProblems).Select(problem =>
                    MarkedLine.Of($"▲", TextColor.Attention, new RichTextBlock([new TextRun { Text = Clip.Line(problem, 300) }])) with { Spacing = Spacing.Small }),
                .. view.Problems.Count <= MostProblems ? [] : new[] { new TextBlock($"{view.Problems.Count - MostProblems} more after these.") { IsSubtle = true } },
                new TextInput("file", $"The file (JSON)") { IsMultiline = true, MaxLength = FieldLimits.BoxFile, Value = file, Spacing = Spacing.Medium },
                .. file?.Length < view.File?.Length
                    ? new[] { new TextBlock($"▲ Only the first {file.Length} characters fit into this field.") { Color = TextColor.Attention, Size = TextSize.Small } }
                    : [],
                Closing.Actions(actions),
                Closing.Next(next),
            ],
        };
    }
}
