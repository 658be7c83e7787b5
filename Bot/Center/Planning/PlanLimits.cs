namespace CoEBot.Center.Planning;

/// <summary>How much a plan holds.</summary>
public static class PlanLimits
{
    /// <summary>Days without work: a year of them.</summary>
    public const int Holidays = 366;

    public const int Prompts = 60;

    /// <summary>Characters of a prompt, in UTF-16 units: it is a card's headline.</summary>
    public const int Prompt = 120;

    /// <summary>Years that a holiday may lie in.</summary>
    public const int FirstYear = 2000;

    public const int LastYear = 2200;

    /// <summary>Bytes of a whole plan in words, so that its form fits into a card.</summary>
    public const int Bytes = 14_000;
}
