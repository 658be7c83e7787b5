namespace CoEBot.Center;

/// <summary>How a word about being away was said. Teams delivers it again where no answer came, perhaps when another was said since.</summary>
/// <param name="At">When, by Teams' clock; null where Teams does not tell.</param>
/// <param name="Seen">By a click: the number of the last word when its card was made. It has the same however often it comes. Null where it was typed.</param>
public readonly record struct Saying(DateTimeOffset? At, int? Seen = null);

/// <summary>What a person said last about being away, as it is on record.</summary>
public sealed record LastWord
{
    /// <summary>Null where they said that they are back, or nothing yet.</summary>
    public Absence? Absence { get; init; }

    /// <summary>How many words they have said; 0 where they said none, or before words were counted.</summary>
    public int Number { get; init; }

    /// <summary>When the latest of them was said, by Teams' clock; null where nobody knows.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>What they say now takes the place of this one, unless it was said before it.</summary>
    /// <returns>The new last word; null where this one stays.</returns>
    public LastWord? Next(Absence? absence, Saying saying)
    {
        var isLate = saying.Seen is { } seen ? seen != Number : saying.At <= SaidAt;
        return isLate ? null : new() { Absence = absence, Number = Number + 1, SaidAt = saying.At is null || saying.At < SaidAt ? SaidAt : saying.At };
    }
}
