namespace CoEBot.Center.Routing;

/// <summary>How much a route holds: so much that nobody misses any, and so little that people still know who decides.</summary>
public static class RouteLimits
{
    /// <summary>Steps of a way. Specialists whom findings call for come on top.</summary>
    public const int Steps = 6;

    /// <summary>Topics with a way of their own.</summary>
    public const int Topics = 30;

    /// <summary>Working hours of a step: ten weeks of five working days.</summary>
    public const double Hours = 400;

    /// <summary>Whom a step asks, and whose approval it needs.</summary>
    public const int People = 20;

    public const int Backups = 5;

    /// <summary>Characters of a topic's name or a kind of specialist, in UTF-16 units.</summary>
    public const int Name = 100;

    /// <summary>Bytes of a whole route in words, so that its form fits into a card.</summary>
    public const int Bytes = 12_000;
}
