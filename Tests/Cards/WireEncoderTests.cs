using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoEBot.Cards.Elements;
using CsCheck;

namespace CoEBot.Tests.Cards;

/// <summary>JSON as it travels: what is read is what was written, in as few bytes as may be.</summary>
public sealed class WireEncoderTests
{
    private static readonly JsonSerializerOptions Wire = new() { Encoder = WireEncoder.Instance };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestCase("🚀", "\"🚀\"")]
    [TestCase("a𝗕\"🚀\n", "\"a𝗕\\\"🚀\\n\"")]
    [TestCase("日本\u200D\u0001", "\"日本\u200D\\u0001\"")]
    public void Characters_are_written_as_they_are_but_for_what_JSON_escapes(string text, string json)
    {
        Assert.That(JsonSerializer.Serialize(text, Wire), Is.EqualTo(json));
        Assert.That(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.SerializeToElement(text), Wire)), Is.EqualTo(json), "on the way through a JsonElement");
    }

    [Test]
    public void Any_text_is_read_as_it_was_written_and_never_takes_more_room()
    {
        var pieces = Gen.OneOf(Gen.Char.Select(letter => letter.ToString()), Gen.OneOf("🚀", "👩‍👩‍👧", "\uD83D", "\uDE80", "\"", "\\", "\u2028", "𝗕"));
        pieces.Array[0, 40].Select(all => string.Concat(all)).Sample(
            text =>
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(text, Wire);
                var again = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.SerializeToElement(text), Wire);
                var relaxed = JsonSerializer.SerializeToUtf8Bytes(text, Relaxed);
                return JsonSerializer.Deserialize<string>(bytes) == JsonSerializer.Deserialize<string>(relaxed) && bytes.Length <= relaxed.Length && bytes.AsSpan().SequenceEqual(again);
            },
            iter: 20_000);
    }
}
