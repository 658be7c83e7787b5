namespace CoEBot.Cards;

/// <summary>The form in which a person says that they are away. <paramref name="Said"/> is what they typed behind <c>away</c> where others read along.</summary>
public sealed record ShowAway(string? Said = null) : CardVerb;

/// <summary>The person is away. All of it is as the inputs send it, by the person's own clock.</summary>
public sealed record GoAway : CardVerb
{
    /// <summary>The stand-in who is nobody in particular.</summary>
    public const string Nobody = "nobody";

    /// <summary><c>yyyy-MM-dd</c>; empty from now on.</summary>
    public string? FirstDay { get; init; }

    /// <summary><c>yyyy-MM-dd</c>, that day included unless a time is given.</summary>
    public string? LastDay { get; init; }

    /// <summary><c>HH:mm</c> of the last day.</summary>
    public string? LastTime { get; init; }

    /// <summary>The Entra object id of who is asked in their place, or <see cref="Nobody"/>.</summary>
    public string? StandIn { get; init; }

    /// <summary>The number of their last word when the form was shown; null on forms of earlier versions.</summary>
    public int? Seen { get; init; }
}

/// <summary>The person is back. <paramref name="Seen"/> is the number of their last word when the card was shown; null on cards of earlier versions.</summary>
public sealed record ComeBack(int? Seen = null) : CardVerb;

/// <summary>How the person is reached, to be changed.</summary>
public sealed record ShowSettings : CardVerb;

/// <summary>How the person wants to be reached, as the inputs send it.</summary>
public sealed record SaveSettings : CardVerb
{
    /// <summary><c>HH:mm</c>.</summary>
    public string? QuietFrom { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public string? QuietTo { get; init; }

    public string? MessagesADay { get; init; }

    /// <summary>0 to 23.</summary>
    public string? DigestHour { get; init; }

    /// <summary>An IANA name or a city of one, as typed.</summary>
    public string? TimeZone { get; init; }
}
