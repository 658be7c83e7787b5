using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>A win: who made it happen, the story in their colleagues' words, how it is known, and who celebrates it.</summary>
internal static class WinPart
{
    private const int Names = 120;

    /// <summary>The one that a card is about.</summary>
    public static Container First(WinView win, int room, Celebrate? celebrate)
    {
        var shown = Clip.Begin(win.Story.Trim(), room);
        return new Container(
        [
            Who(win) with { Size = TextSize.Medium },
            Written.Of(shown.LeftOut == 0 ? shown.Text : $"{shown.Text} …") with { Spacing = Spacing.Small },
            Source(WinWords.Source(win)),
            .. CheersPart.Of(win, celebrate),
        ])
        {
            Style = ContainerStyle.Accent,
            Spacing = Spacing.Medium,
        };
    }

    /// <summary>One of several, with the beginning of its story.</summary>
    public static Container Of(WinView win, int room, Celebrate? celebrate, Wording source) => new(
    [
        Who(win),
        Written.Of(Clip.Line(win.Story, room)) with { Spacing = Spacing.Small },
        Source(source),
        .. CheersPart.Of(win, celebrate),
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Medium,
    };

    private static TextBlock Who(WinView win) => new($"★ {WinWords.People(win, Names)}") { Weight = TextWeight.Bolder };

    private static TextBlock Source(Wording words) => new(words) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };
}
