using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>A paragraph in which no markdown is read: the place for what other people wrote.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

/// <summary>A stretch of text in one look. The text becomes harmless here (<see cref="PlainText.InTextRun"/>), so no caller can forget to.</summary>
public sealed record TextRun
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    public required string Text { get; init => field = PlainText.InTextRun(value); }

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    /// <summary>Marked as with a pen, in the client's own colour.</summary>
    public bool? Highlight { get; init; }

    public bool? Underline { get; init; }

    public bool? Strikethrough { get; init; }
}
