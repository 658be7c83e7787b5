using System.Security.Cryptography;

namespace CoEBot;

/// <summary>The one place where ids come from: 128 random bits as 26 characters that every key, URL and file name takes.</summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>An id that follows from a text: the same text, the same id.</summary>
    public static string From(string text) => string.Create(Length, SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)), static (id, hash) =>
    {
        for (var i = 0; i < id.Length; i++) id[i] = Alphabet[hash[i] % Alphabet.Length];
    });

    /// <summary>Whether a text that came from outside can be an id of ours at all.</summary>
    public static bool IsValid(string? text) => text is { Length: Length } && text.All(Alphabet.Contains);
}
