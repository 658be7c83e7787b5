using System.Text.Encodings.Web;

namespace CoEBot.Cards.Elements;

/// <summary>
/// Escapes in JSON what <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> does, but lets characters beyond U+FFFF be as they are: an emoji has 4 bytes then and not 12, and size
/// is what decides how much of people's words a card shows. Halves of such characters are still escaped.
/// </summary>
public sealed class WireEncoder : JavaScriptEncoder
{
    public static readonly WireEncoder Instance = new();

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

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
