using System.Collections.Frozen;

namespace CoEBot.Center;

/// <summary>
/// Who is out of office as their Outlook or Teams has it: told here now and then by whoever can ask, and only looked up by everybody else, so that nobody waits for it. Each replica
/// has its own. Nobody, where nobody tells it, or where the last word is older than <see cref="Age"/>.
/// </summary>
public sealed class OutOfOffice(TimeProvider time)
{
    /// <summary>
    /// People set it for days, so minutes are early enough. Two words in a row may fail to come before it is forgotten: a hiccup should not have people asked who are away, and an old word
    /// should not keep away for long who is back.
    /// </summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(15);

    private volatile Told? _told;

    /// <summary>Whether anybody tells it at all. Then what is not known here may be known to another replica.</summary>
    public bool IsAsked { get; init; }

    /// <summary>By Entra object id.</summary>
    public FrozenSet<string> Known => _told is { } told && time.GetUtcNow() - told.At < Age ? told.People : FrozenSet<string>.Empty;

    /// <summary>These are out of office now, and nobody else.</summary>
    public void Tell(IEnumerable<string> people) => _told = new(people.ToFrozenSet(StringComparer.OrdinalIgnoreCase), time.GetUtcNow());

    private sealed record Told(FrozenSet<string> People, DateTimeOffset At);
}
