using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>The post as its readers will see it, untouched but for the pen that marks what findings are about, with its counts below.</summary>
internal static class PostPart
{
    private const int MostNetworks = 8;

    /// <summary>Where a text has little room, so have its marks.</summary>
    private const int CharactersAMark = 20;

    /// <param name="post">The post.</param>
    /// <param name="room">The most characters of each text.</param>
    public static IEnumerable<CardElement> Of(PostView post, int room) => post.Texts is [var only]
        ? [Ground(Words(only, room), Picture(post.Image, room), Link(post.Link), Counts(only.Counts))]
        :
        [
            .. post.Texts.Select(text => Ground([For(text)], Words(text, room, post.Texts.Count), Counts(text.Counts))),
            .. post is { Link: null, Image: null } ? Array.Empty<CardElement>() : [Ground([Small($"With each of them")], Picture(post.Image, room), Link(post.Link))],
        ];

    /// <summary>A text alone.</summary>
    public static Container Of(string text, int room) => Ground(Words(new(text, [], []), room));

    /// <summary>The post's beginning on a line or two, to know it by.</summary>
    public static Container Excerpt(string text, int room) => Ground([ExcerptText(text, room)]);

    public static CardElement ExcerptText(string text, int room) => Written.Of(Clip.Line(text, room) is { Length: > 0 } line ? line : "Nothing written yet");

    private static Container Ground(params IEnumerable<IEnumerable<CardElement>> parts) => new([.. parts.SelectMany(part => part)])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Medium,
    };

    private static TextBlock For(TextView text) => Small($"{Names.Every(text.Networks)}");

    private static TextBlock Small(Wording words) => new(words) { Size = TextSize.Small, Weight = TextWeight.Bolder };

    /// <summary>Marks cost room too, so several texts share them.</summary>
    private static IEnumerable<CardElement> Words(TextView text, int room, int texts = 1)
    {
        var shown = Clip.Begin(text.Text, room);
        return [Written.Of(shown.Text, [.. Marker.Runs(shown.Text, text.Marks, Math.Min(Marker.MostMarks / texts, room / CharactersAMark))]), .. LeftOut(shown.LeftOut)];
    }

    private static IEnumerable<CardElement> LeftOut(int characters) =>
        characters == 0 ? [] : [new TextBlock($"… and {LengthWords.Of(characters)} more than fit on this card.") { IsSubtle = true, Size = TextSize.Small }];

    private static IEnumerable<CardElement> Link(string? link) =>
        string.IsNullOrWhiteSpace(link) ? [] : [Address(Clip.Line(link, 300))];

    private static RichTextBlock Address(string words) => new RichTextBlock([new TextRun { Text = words, Color = TextColor.Accent }]);

    /// <summary>The image, and below it its words: part of the post that a reviewer answers for. An address that must not be opened stays text.</summary>
    private static IEnumerable<CardElement> Picture(ImageView? image, int room)
    {
        if (image is null) return [];
        var words = string.IsNullOrWhiteSpace(image.AltText) ? null : Clip.Line(image.AltText, Math.Min(room / 8, FieldLimits.AltText));
        return
        [
            Image.At(image.Address, words ?? "An image without words") ?? (CardElement)Address(Clip.Line(image.Address, Math.Min(room / 8, 300))),
            new RichTextBlock([new TextRun { Text = words is null ? "The image has no words." : $"In words: {words}", Size = TextSize.Small, IsSubtle = true }])
            {
                Spacing = Spacing.Small,
            },
        ];
    }

    /// <summary>On one line where it fits everywhere; else the networks that take no more, each on a line of its own, before the others.</summary>
    private static IEnumerable<CardElement> Counts(IReadOnlyList<NetworkCount> counts)
    {
        var some = counts.Take(MostNetworks).ToList();
        var first = true;
        foreach (var count in some.Where(count => count.Count > count.Limit))
        {
            yield return Line($"✕ {Words(count)}: {count.Count - count.Limit} too many") with { Color = TextColor.Attention };
            first = false;
        }

        if (Fitting(some) is { } fitting) yield return Line(fitting) with { IsSubtle = true };

        TextBlock Line(Wording words) => new(words) { Size = TextSize.Small, Spacing = first ? Spacing.Default : Spacing.None };
    }

    private static Wording? Fitting(IEnumerable<NetworkCount> counts) =>
        counts.Where(count => count.Count <= count.Limit).Select(Words).Aggregate((Wording?)null, (before, words) => before is null ? words : $"{before} · {words}");

    private static Wording Words(NetworkCount count) => $"{count.Count} of {count.Limit} on {Clip.Name(count.Network)}";
}
