using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace CoEBot.Cards.Elements;

/// <summary>
/// Escapes in JSON what <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> does, but lets characters beyond U+FFFF be as they are: an emoji has 4 bytes then and not 12, and size
/// is what decides how much of people's words a card shows. Halves of such characters become U+FFFD, as they do there.
/// </summary>
public sealed class WireEncoder : JavaScriptEncoder
{
    public static readonly WireEncoder Instance = new();

    /// <summary>Bytes of every character beyond U+FFFF.</summary>
    private const int LongestInUtf8 = 4;

    private WireEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var from = 0; ; from += 2)
        {
            var found = UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text + from, textLength - from);
            if (found < 0) return -1;
            from += found;
            if (from + 1 >= textLength || !char.IsSurrogatePair(text[from], text[from + 1])) return from;
        }
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        for (var from = 0; ; from += LongestInUtf8)
        {
            var found = UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(utf8Text[from..]);
            if (found < 0) return -1;
            from += found;
            if (Rune.DecodeFromUtf8(utf8Text[from..], out _, out var bytes) != OperationStatus.Done || bytes < LongestInUtf8) return from;
        }
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
