namespace CoEBot.Boxes.Characters;

/// <summary>
/// Reads words in which letters are replaced by others that look like them. Careful, since most words that could be read so are not disguised: a word of Cyrillic letters
/// only is Cyrillic, unless everything around it is Latin; a digit is a letter only in a word with at least three letters and fewer digits.
/// </summary>
internal static class Disguise
{
    private const int LeastLetters = 3;

    /// <summary>The text read with look-alikes as what they look like, and once more where a one can be an i; nothing where no word is disguised.</summary>
    /// <param name="plain">The folded text.</param>
    /// <param name="looks">For each of its characters the Latin letter it looks like without being one, or 0.</param>
    public static IEnumerable<string> Readings(string plain, ReadOnlySpan<char> looks)
    {
        var isLatin = IsMostlyLatin(plain, looks);
        var (read, readOnes) = (plain.ToCharArray(), plain.ToCharArray());
        var (isDisguised, hasOnes) = (false, false);
        for (var at = 0; at < plain.Length;)
        {
            var end = at;
            while (end < plain.Length && IsInWord(plain, end)) end++;
            if (end > at && Count(plain.AsSpan(at, end - at), looks[at..end]) is var word && (word.IsMixed || (isLatin && word.IsAllLooks) || word.HasLetterDigits))
            {
                for (var index = at; index < end; index++)
                {
                    var letter = looks[index] != '\0' && !word.HasOtherLetters ? looks[index] : plain[index];
                    read[index] = word.HasLetterDigits && LookAlikes.Digit(letter, 'l') is not '\0' and var ell ? ell : letter;
                    readOnes[index] = word.HasLetterDigits && LookAlikes.Digit(letter, 'i') is not '\0' and var eye ? eye : letter;
                    isDisguised |= read[index] != plain[index];
                    hasOnes |= read[index] != readOnes[index];
                }
            }

            at = Math.Max(at + 1, end);
        }

        return (isDisguised, hasOnes) switch
        {
            (false, _) => [],
            (_, false) => [new(read)],
            _ => [new(read), new(readOnes)],
        };
    }

    private static WordCount Count(ReadOnlySpan<char> word, ReadOnlySpan<char> looks)
    {
        var count = default(WordCount);
        for (var index = 0; index < word.Length; index++)
        {
            if (looks[index] != '\0') count.Looks++;
            else if (char.IsAsciiLetter(word[index])) count.Latin++;
            else if (char.IsAsciiDigit(word[index]) || word[index] == '$') count.Digits++;
            else if (char.IsLetter(word[index])) count.Others++;
        }

        return count;
    }

    private static bool IsMostlyLatin(ReadOnlySpan<char> plain, ReadOnlySpan<char> looks)
    {
        var count = Count(plain, looks);
        return count.Latin > count.Looks + count.Others;
    }

    /// <summary>A dollar sign between letters is meant as one.</summary>
    private static bool IsInWord(string plain, int at) =>
        Scripts.IsWord(plain[at]) || (plain[at] == '$' && at > 0 && at + 1 < plain.Length && char.IsLetter(plain[at - 1]) && char.IsLetter(plain[at + 1]));

    /// <summary>What a word is made of: letters a to z, letters that look like those, others, and digits.</summary>
    private record struct WordCount(int Latin, int Looks, int Others, int Digits)
    {
        public readonly bool HasOtherLetters => Others > 0;

        public readonly bool IsMixed => Latin > 0 && Looks > 0 && Others == 0;

        public readonly bool IsAllLooks => Latin == 0 && Looks > 0 && Others == 0;

        public readonly bool HasLetterDigits => Digits > 0 && Latin + Looks >= LeastLetters && Digits < Latin + Looks && Others == 0;
    }
}
