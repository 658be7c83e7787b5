namespace CoEBot.Boxes.Editing;

/// <summary>Something that keeps a box from being what it says, in a sentence for who wrote it.</summary>
/// <param name="Field">Where.</param>
/// <param name="Says">What is so, and what to do instead; it follows the place and a colon.</param>
/// <param name="Entry">Which entry of the field, from 0; null where it is about the whole of it.</param>
public sealed record BoxProblem(BoxField? Field, string Says, int? Entry = null)
{
    /// <summary>The line in which that entry was written, from 1, where it came as text.</summary>
    public int? Line { get; init; }

    public string Sentence => (Field, Line, Entry) switch
    {
        (null, null, _) => Says,
        (null, { } line, _) => $"Line {line}: {Says}",
        (_, { } line, _) => $"{Field.Name}, line {line}: {Says}",
        (_, _, { } entry) => $"{Field.Name}, entry {entry + 1}: {Says}",
        _ => $"{Field.Name}: {Says}",
    };
}
