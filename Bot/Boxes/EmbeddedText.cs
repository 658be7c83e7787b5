namespace CoEBot.Boxes;

/// <summary>The data files beside this code, as they were built in.</summary>
internal static class EmbeddedText
{
    public static Stream Open(string name) => typeof(EmbeddedText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");

    /// <summary>Its lines without the empty ones and those that begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
