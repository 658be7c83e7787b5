namespace CoEBot.Cards.Parts;

/// <summary>A length in words: "1 character", "12 characters".</summary>
internal static class LengthWords
{
    public static Wording Of(int characters) => characters switch
    {
        1 => $"1 character",
        _ => $"{characters} characters",
    };
}
