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
            Who(win, TextSize.Medium),
            Written.Of(shown.LeftOut == 0 ? shown.Text : $"{shown.Text} …") with { Spacing = Spacing.Small },
            Source(WinWords.Source(win)),
            .. CheersPart.Of(win, celebrate, ActionStyle.Positive),
        ])
        {
            Style = ContainerStyle.Accent,
            Spacing = Spacing.Medium,
        };
    }

    /// <summary>One of several, with the beginning of its story: on a ground of its own in a list, without one beside a first.</summary>
    public static Container Of(WinView win, int room, Celebrate? celebrate, Wording source, ContainerStyle? style = null) => new(
    [
        Who(win),
        Written.Of(Clip.Line(win.Story, room)) with { Spacing = Spacing.Small },
        Source(source),
        .. CheersPart.Of(win, celebrate),
    ])
    {
        Style = style,
        Spacing = Spacing.Medium,
    };

    private static CardElement Who(WinView win, TextSize? size = null)
    {
        var people = WinWords.People(win, Names);
        return Written.Of(people, [new TextRun { Text = $"★ {people}", Weight = TextWeight.Bolder, Size = size }]);
    }

    private static TextBlock Source(Wording words) => new(words) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };
}
