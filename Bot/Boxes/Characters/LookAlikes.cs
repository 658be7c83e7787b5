using System.Collections.Frozen;

namespace CoEBot.Boxes.Characters;

/// <summary>Characters that are read as a Latin letter without being one.</summary>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<char, char> Letters = EmbeddedText.Lines("look-alikes.txt")
        .SelectMany(line => line[2..].Select(letter => (letter, line[0]))).ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>The Latin letter that one of another kind looks like; 0 where it looks like none.</summary>
    public static char Letter(char value) => value < 0x80 ? '\0' : Letters.GetValueOrDefault(value);

    /// <summary>The letter that a digit stands for in "l4unch"; 0 where none. A one can be an l or an i. An @ is an address, never an a.</summary>
    public static char Digit(char value, char one) => value switch
    {
        '0' => 'o',
        '1' => one,
        '3' => 'e',
        '4' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => '\0',
    };
}
