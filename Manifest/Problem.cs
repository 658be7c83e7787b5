namespace CoEBot.Manifest;

/// <summary>Something that keeps the package from being made, told in one line.</summary>
/// <param name="File">The file, relative to appPackage.</param>
/// <param name="Path">Where in it: a JSON path such as <c>$.name.short</c>; null where it is the file itself.</param>
/// <param name="Reason">What is wrong, and where it is not plain, what would be right.</param>
public sealed record Problem(string File, string? Path, string Reason)
{
    public override string ToString() => Path is null ? $"{File}: {Reason}" : $"{File} {Path}: {Reason}";
}
