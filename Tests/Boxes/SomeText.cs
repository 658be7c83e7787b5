using CsCheck;

namespace CoEBot.Tests.Boxes;

/// <summary>Texts of all kinds.</summary>
internal static class SomeText
{
    private static readonly string[] Pieces =
    [
        "we", "learned", "a lot", "WE", "MENDED", "THE BUILD", "launch", "l4unch", "lаunch", "la\u200Bunch", "cheap", "Scunthorpe", "#ContosoEmployee", "#dotnet", "#one", "@ana", "@ana@contoso.social",
        "https://contoso.com/a?b=c", "contoso.com", "contoso.com.example.net", "fabrikam.com", "ana@contoso.com", "+49 30 1234567", "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00",
        "password: hunter2!", "AKIAIOSFODNN7EXAMPLE", "utilize", "in order to", "!!!", "👍🏽", "👩‍👩‍👧‍👦", "é", "e\u0301", "\u202Eevil\u202C", "\uFEFF", "日本語", "שלום", "हिन्दी", "\0", "\u0007", "ﬁ", "𝒜𝓃𝒶", "½", ".", ",", "…",
        "merger", "Tailspin", "-----BEGIN PRIVATE KEY-----",
    ];

    public static readonly Gen<string> Words = Gen.OneOf("a", "word", "Grüße", "日本", "Привет", "αβγ", "ष", "ि", "가", "x1", "2026", " ", "_").Array[0, 20].Select(string.Concat);

    /// <summary>Pieces that the rules are about, with spaces or nothing between them.</summary>
    public static readonly Gen<string> Lively = Gen.Select(Gen.OneOf(Pieces), Gen.OneOf(" ", " ", " ", "", "\n", "\n\n", ". ", "-", "\u00A0")).Select(piece => piece.Item1 + piece.Item2)
        .Array[0, 25].Select(string.Concat);

    public static readonly Gen<string> Any = Gen.OneOf(Lively, Words, Gen.String);
}
