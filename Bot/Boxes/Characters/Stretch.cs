namespace CoEBot.Boxes.Characters;

/// <summary>A stretch of a text, in UTF-16 units and between code points.</summary>
internal readonly record struct Stretch(int Start, int Length)
{
    public int End => Start + Length;

    public static Stretch Between(int start, int end) => new(start, end - start);

    /// <summary>Whether it shares a character with one of those that stand in their order, none overlapping.</summary>
    public bool TouchesAny(IReadOnlyList<Stretch> inOrder)
    {
        // The last that begins before this ends is the only one that can.
        var (low, high) = (0, inOrder.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (inOrder[middle].Start < End) low = middle + 1;
            else high = middle;
        }

        return low > 0 && inOrder[low - 1].End > Start;
    }
}
