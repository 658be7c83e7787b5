namespace CoEBot.Boxes.Editing;

/// <summary>How much a box holds: so much that nobody misses any, and so little that a card takes all of it.</summary>
public static class BoxLimits
{
    /// <summary>Of any list.</summary>
    public const int Entries = 200;

    /// <summary>Characters of a phrase, a disclosure, a topic's name or specialist, or a contact, in UTF-16 units.</summary>
    public const int Phrase = 100;

    /// <summary>Topics and embargoes, and phrases of each.</summary>
    public const int Topics = 50;

    /// <summary>Hashtags or mentions.</summary>
    public const int Tags = 30;

    /// <summary>Bytes of the whole box as a file inside a card's JSON, where quotation marks and line ends count twice.</summary>
    public const int Bytes = 16_000;

    /// <summary>An embargo ends before this year.</summary>
    public const int Year = 2200;

    /// <summary>Of versions; nobody changes a box every hour for a hundred years.</summary>
    public const int Version = 900_000;
}
