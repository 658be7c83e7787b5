namespace CoEBot.Boxes.Characters;

/// <summary>A value for ranges of code points; the default for all others. Ranges do not overlap.</summary>
internal sealed class CodePointTable<TValue>
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly TValue[] _values;

    public CodePointTable(IEnumerable<CodePointRange<TValue>> ranges)
    {
        var inOrder = ranges.OrderBy(range => range.From).ToList();
        _from = [.. inOrder.Select(range => range.From)];
        _to = [.. inOrder.Select(range => range.To)];
        _values = [.. inOrder.Select(range => range.Value)];
    }

    public TValue? this[int codePoint]
    {
        get
        {
            var index = Array.BinarySearch(_from, codePoint);
            if (index < 0) index = ~index - 1;
            return index >= 0 && codePoint <= _to[index] ? _values[index] : default;
        }
    }
}

/// <summary>From and to, both included.</summary>
internal readonly record struct CodePointRange<TValue>(int From, int To, TValue Value);
