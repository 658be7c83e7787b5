using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Cards;

/// <summary>
/// Words of ours with somebody else's words inside: the only thing a TextBlock, a title or a label accepts.
/// It can be made from an interpolated string alone, so the literal parts are ours and may hold markdown, while every hole is
/// made harmless (<see cref="PlainText.InMarkdown"/>). A time in a hole is shown in the reader's own zone and language.
/// </summary>
/// <example><c>Wording headline = $"{author} asks for your review";</c></example>
[InterpolatedStringHandler]
[JsonConverter(typeof(WordingConverter))]
public sealed class Wording
{
    private readonly StringBuilder _text;

    public Wording(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(string? value) => _text.Append(PlainText.InMarkdown(value));

    public void AppendFormatted(Wording? value) => _text.Append(value?._text);

    public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>A day as it is meant, in no zone: <c>Tue 24 Nov 2026</c>.</summary>
    public void AppendFormatted(DateOnly value) => _text.Append(value.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>A time of the day as it is meant, in no zone: <c>14:05</c>.</summary>
    public void AppendFormatted(TimeOnly value) => _text.Append(value.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A moment, written for the client to show in the reader's zone: the weekday's date and the time.</summary>
    public void AppendFormatted(DateTimeOffset value)
    {
        var moment = value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        _text.Append(CultureInfo.InvariantCulture, $"{{{{DATE({moment},SHORT)}}}} {{{{TIME({moment})}}}}");
    }

    public override string ToString() => _text.ToString();

    internal sealed class WordingConverter : JsonConverter<Wording>
    {
        public override Wording Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => $"{reader.GetString()}";

        public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
