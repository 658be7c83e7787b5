namespace CoEBot.Cards;

/// <summary>What a win, the list of wins and the form for one say.</summary>
internal static class WinWords
{
    /// <summary>How many people celebrate it, in words; to nobody yet, an invitation.</summary>
    public static Wording Cheers(WinView win) => (win.Celebrated, win.Cheers) switch
    {
        (true, <= 1) => $"✓ You celebrate this",
        (true, 2) => $"✓ You and one more celebrate this",
        (true, var count) => $"✓ You and {count - 1} others celebrate this",
        (_, <= 0) => $"Be the first to celebrate",
        (_, 1) => $"1 person celebrates this",
        (_, var count) => $"{count} people celebrate this",
    };

    /// <summary>Whose win it is and how it is known.</summary>
    public static Wording Source(WinView win) => win switch
    {
        { NominatedBy: { Length: > 0 } by } => $"{Clip.Name(win.Department)} · nominated by {Clip.Name(by)}",
        { DraftId: not null } => $"{Clip.Name(win.Department)} · an approved post proves it",
        _ => $"{Clip.Name(win.Department)} · found in our records",
    };

    /// <summary>Those who made it happen; without names, their department.</summary>
    public static string People(WinView win, int room) => Clip.Line(win.People, room) is { Length: > 0 } people ? people : Clip.Name(win.Department);

    /// <summary>No count: a page does not know how many there are before and behind it.</summary>
    public static Wording Headline(WinListView view) => view.Items.Count switch
    {
        0 => $"The next win is still to be told",
        1 => $"This win is worth a moment",
        _ => $"These wins are worth a moment",
    };

    public static Wording Eyebrow(WinFormView view) => Department(view) switch
    {
        { } department => $"New win · {Clip.Name(department)}",
        null => $"New win",
    };

    private static string? Department(WinFormView view) =>
        view.Departments is [var only] ? only.Title : view.Departments.FirstOrDefault(choice => choice.Value == view.Department)?.Title;
}
