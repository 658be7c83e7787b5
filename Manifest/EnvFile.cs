namespace CoEBot.Manifest;

/// <summary>A file of values: <c>NAME=VALUE</c> a line, with empty lines and lines that begin with <c>#</c> left out.</summary>
public static class EnvFile
{
    /// <exception cref="UsageException">A line is neither; the message names it.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string name, string content)
    {
        var values = new Dictionary<string, string>();
        foreach (var (number, line) in content.Split('\n').Select(line => line.Trim()).Index())
        {
            if (line is "" or ['#', ..]) continue;
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } key, var value])
                throw new UsageException($"{name}, line {number + 1}: expected NAME=VALUE.");
            values[key] = value;
        }

        return values;
    }
}
