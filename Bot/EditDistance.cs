namespace CoEBot;

/// <summary>How many letters to add, drop, change or swap with their neighbour until one word is the other (Damerau and Levenshtein, restricted).</summary>
public static class EditDistance
{
    public static int Between(string one, string other)
    {
        var (before, above, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++) above[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1];
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above, row) = (above, row, before);
        }

        return above[other.Length];
    }
}
