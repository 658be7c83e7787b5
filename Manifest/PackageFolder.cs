namespace CoEBot.Manifest;

/// <summary>The folder appPackage on the disk.</summary>
public static class PackageFolder
{
    private const string Build = "build";

    /// <summary>All its files but what was built, by their paths in it.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
        .Where(file => !file.Name.StartsWith(Build + "/", StringComparison.Ordinal))
        .ToDictionary(file => file.Name, file => File.ReadAllBytes(file.Path));

    /// <summary>Where the package is put.</summary>
    public static string Zip(string folder) => Path.Combine(folder, Build, "CoEBot.zip");
}
