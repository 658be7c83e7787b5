using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What the draft form says, whichever way it came to be shown.</summary>
internal static class FormWords
{
    public static Wording Eyebrow(DraftFormView view) => (view.Revision, Department(view)) switch
    {
        (0, { } department) => $"New draft · {Clip.Name(department)}",
        (0, null) => $"New draft",
        (_, { } department) => $"Your draft · {Clip.Name(department)}",
        _ => $"Your draft",
    };

    public static Wording Headline(DraftFormView view)
    {
        var (blocking, reviewing) = (Count(view, FindingWeight.Block), Count(view, FindingWeight.Review));
        return (blocking, reviewing, view.Findings.Count) switch
        {
            (1, _, _) => $"One thing keeps this outside the box",
            ( > 1, _, _) => $"{Names.Count(blocking)} things keep this outside the box",
            (_, > 0, _) => $"One more colleague will look at this",
            (_, _, 1) => $"I have one piece of advice",
            (_, _, > 1) => $"I have some advice",
            _ => WithoutFindings(view),
        };
    }

    private static Wording WithoutFindings(DraftFormView view) => view switch
    {
        { IsProposal: true, Note: { } note } => $"{Clip.Name(note.From)} proposed other words",
        { Note: { } note } => $"{Clip.Name(note.From)} asks for changes",
        { Revision: 0, Text: null or "" } => $"Your idea becomes a post here",
        _ => $"Your draft is as you left it",
    };

    private static int Count(DraftFormView view, FindingWeight weight) => view.Findings.Count(finding => finding.Weight == weight);

    private static string? Department(DraftFormView view) =>
        view.Departments is [var only] ? only.Title : view.Departments.FirstOrDefault(choice => choice.Value == view.Department)?.Title;
}
