namespace CoEBot.People;

/// <summary>What came of asking who is out of office.</summary>
public abstract record PresenceReading
{
    private PresenceReading()
    {
    }

    /// <summary>Of those who were asked about, these are out of office; nobody else is, as far as Graph knows.</summary>
    /// <param name="OutOfOffice">By Entra object id.</param>
    public sealed record Known(IReadOnlySet<string> OutOfOffice) : PresenceReading;

    /// <summary>Nobody knows.</summary>
    /// <param name="Why">In a few words for the log, without a person in them.</param>
    /// <param name="RetryAfter">How long Graph asked to be left alone.</param>
    public sealed record Failed(string Why, TimeSpan? RetryAfter = null) : PresenceReading;
}
