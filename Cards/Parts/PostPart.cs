using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>The post as its readers will see it, untouched but for the pen that marks what findings are about, with its counts below.</summary>
internal static class PostPart
{
    public static Container Of(PostView post, int room)
    {
        var shown = Clip.Begin(post.Text, room);
        return new Container(
        [
            Written.Of(shown.Text, [.. Marker.Runs(shown.Text, post.Marks)]),
            .. LeftOut(shown.LeftOut),
            .. Picture(post.Image, room),
            .. Link(post.Link),
            .. Counts(post.Counts),
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
        };
    }

    /// <summary>The post's beginning on a line or two, to know it by.</summary>
    public static Container Excerpt(string text, int room) => new([ExcerptText(text, room)])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Medium,
    };

    public static CardElement ExcerptText(string text, int room) => Written.Of(Clip.Line(text, room) is { Length: > 0 } line ? line : "Nothing written yet");

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

    private static IEnumerable<CardElement> Counts(IReadOnlyList<NetworkCount> counts) => counts.Take(8).Select((count, index) =>
        new TextBlock(Words(count))
        {
            Size = TextSize.Small,
            IsSubtle = count.Count > count.Limit ? null : true,
            Color = count.Count > count.Limit ? TextColor.Attention : null,
            Spacing = index == 0 ? Spacing.Default : Spacing.None,
        });

    private static Wording Words(NetworkCount count) => (count.Count - count.Limit) switch
    {
        <= 0 => $"{count.Count} of {count.Limit} on {Clip.Name(count.Network)}",
        var over => $"✕ {count.Count} of {count.Limit} on {Clip.Name(count.Network)}: {over} too many",
    };
}
