using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The form a draft is written in: empty, picked up again, or shown again with findings and all that was typed.</summary>
public sealed record DraftFormView
{
    public required string DraftId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The department's key; null where none is chosen yet.</summary>
    public string? Department { get; init; }

    /// <summary>The departments to choose from; where there is one, it is named and not asked.</summary>
    public required IReadOnlyList<Choice> Departments { get; init; }

    public required IReadOnlyList<Choice> Networks { get; init; }

    public IReadOnlyList<string> SelectedNetworks { get; init; } = [];

    public string? Text { get; init; }

    /// <summary>Whether the text lies with the draft and is not at hand here.</summary>
    public bool IsTextKept { get; init; }

    /// <summary>A field for each network that may have words of its own.</summary>
    public IReadOnlyList<OwnTextField> OwnTexts { get; init; } = [];

    /// <summary>Whether what is typed here lies nowhere else yet, as where storage is away.</summary>
    public bool IsUnsaved { get; init; }

    public string? Link { get; init; }

    public string? ImageLink { get; init; }

    /// <summary>The image in words.</summary>
    public string? ImageAlt { get; init; }

    public string? Topic { get; init; }

    /// <summary>As typed: <c>yyyy-MM-dd</c>.</summary>
    public string? WishedDate { get; init; }

    /// <summary>The Teams message that the idea came from, as a link; it travels with the form.</summary>
    public string? Source { get; init; }

    /// <summary>The disclosure the box asks for ("#ContosoEmployee"), said before it is missed.</summary>
    public string? Disclosure { get; init; }

    /// <summary>The question that led here.</summary>
    public string? Prompt { get; init; }

    public IReadOnlyList<FindingView> Findings { get; init; } = [];

    /// <summary>What a reviewer asked for, when the draft comes back.</summary>
    public ReviewerNote? Note { get; init; }

    /// <summary>Whether <see cref="Note"/> is the post as a reviewer would write it.</summary>
    public bool IsProposal { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>A field for one network's own words.</summary>
/// <param name="Key">The network's key.</param>
/// <param name="Network">Its name.</param>
/// <param name="Limit">How long a post may be there, in the units it counts.</param>
/// <param name="Text">What was typed.</param>
public sealed record OwnTextField(string Key, string Network, int Limit, string? Text = null)
{
    /// <summary>Whether the words lie with the draft and are not at hand here.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the network has left the list: it has no field, and what was typed for it stays with the draft.</summary>
    public bool IsGone { get; init; }
}

/// <summary>
/// Shows the form. No field is marked as required for the client: it would then hold back "Save for later" as well, and a half-written draft could not be
/// kept. The labels say what submitting needs, and a submit that lacks it shows the form again with all that was typed.
/// </summary>
public static class DraftFormCard
{
    /// <summary>
    /// How much of findings and notes is shown, how many of them have a button, and how much of the fields. Words of single networks give way first, since they are kept
    /// with the draft; the text last, and only to what nobody types (control characters).
    /// </summary>
    private readonly record struct Room(int Prose, int Findings, int Buttons, int Own = int.MaxValue, int Text = FieldLimits.Text, int Lines = FieldLimits.Link)
    {
        /// <summary>What a reviewer wrote is shown whole where there is room.</summary>
        public int Note { get; init; } = Prose;
    }

    private static readonly Room[] Rooms =
    [
        new(600, 6, 3) { Note = FieldLimits.Text }, new(600, 6, 3) { Note = FieldLimits.Note }, new(600, 6, 3), new(200, 6, 3), new(80, 3, 1), new(60, 1, 0),
        new(60, 1, 0, 12_000), new(60, 1, 0, 10_000), .. Enumerable.Range(0, 17).Select(step => new Room(60, 1, 0, 8000 - (500 * step))),
        new(40, 0, 0, 0), new(60, 1, 0, 0, 4000), new(60, 1, 0, 0, 1000), new(60, 1, 0, 0, 1000, 300),
    ];

    public static AdaptiveCard Render(DraftFormView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(DraftFormView view, Room room)
    {
        var headline = FormWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(FormWords.Eyebrow(view), headline),
                .. Prompt(view.Prompt),
                .. Note(view, room.Note),
                .. FindingsPart.Of(view.Findings, room.Prose, room.Findings, room.Buttons, fix => Fix(fix, view, room)),
                .. FormFields.Of(view, room.Text, room.Own, room.Lines),
                Closing.Actions(
                    new ExecuteAction($"Submit for review", Filled(new SubmitDraft { DraftId = view.DraftId, Revision = view.Revision }, view, room))
                    {
                        Style = ActionStyle.Positive,
                    },
                    new ExecuteAction($"Save for later", Filled(new SaveDraft { DraftId = view.DraftId, Revision = view.Revision }, view, room))),
                Closing.Next($"When you submit, I check it against the box, and a colleague looks at it before it goes out. Saved drafts wait under **drafts**."),
            ],
        };
    }

    /// <summary>
    /// Where there is one department only, it is not asked, so it travels with the button; and so do the message the idea came from, and the names of what has no field here.
    /// </summary>
    private static DraftForm Filled(DraftForm form, DraftFormView view, Room room) => form with
    {
        Department = view.Departments is [var only] ? only.Value : null,
        Source = Clip.Value(view.Source, FieldLimits.Link),
        Kept = string.Join(',', [.. FormFields.KeepsText(view, room.Text) ? [DraftForm.SharedWords] : Array.Empty<string>(), .. OwnTextsPart.Kept(view, room.Own)]) is { Length: > 0 } kept ? kept : null,
    };

    private static ExecuteAction Fix(FixView fix, DraftFormView view, Room room) => new(
        $"{Clip.Line(fix.Title, 60)}",
        Filled(new FixDraft { DraftId = view.DraftId, Revision = view.Revision, Rule = fix.Rule, Start = fix.Start, In = fix.Networks }, view, room));

    private static IEnumerable<CardElement> Prompt(string? prompt) => prompt is null ? [] : [new TextBlock($"You were asked: **{Clip.Line(prompt, 200)}**")];

    private static IEnumerable<CardElement> Note(DraftFormView view, int room) => view.Note is not { } note ? [] :
        [Quote.Of(view.IsProposal ? $"The post as {Clip.Name(note.From)} would write it" : (Wording)$"In {Clip.Name(note.From)}’s words", note.Text, room)];
}
