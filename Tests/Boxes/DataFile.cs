using System.Globalization;
using System.Text.Json;

namespace CoEBot.Tests.Boxes;

/// <summary>The data files of these tests, line by line; each says in its first lines, which begin with <c>#</c>, where it is from.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(DataFile).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <summary>A count, a tab, and a text with JSON escapes.</summary>
    public static IEnumerable<(int Count, string Text)> Counts(string name) => Lines(name)
        .Select(line => line.Split('\t', 2))
        .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), JsonDocument.Parse($"\"{parts[1]}\"").RootElement.GetString()!));
}
