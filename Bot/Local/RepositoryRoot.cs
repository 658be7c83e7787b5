namespace CoEBot.Local;

/// <summary>Where the repository lies on this machine, and what the local run uses of it.</summary>
/// <param name="Path">The folder with the solution and the npm tools' lock file.</param>
internal sealed record RepositoryRoot(string Path)
{
    /// <summary>Looks for the root in <paramref name="start"/> and the folders above it.</summary>
    /// <exception cref="LocalSetupException">This is no checkout of the repository, a published folder for example.</exception>
    public static RepositoryRoot Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (HasFile(folder, "CoEBot.sln") && HasFile(folder, "package.json")) return new(folder.FullName);
        }

        throw new LocalSetupException(
            $"The local tools live in the repository, and {start} is not inside it. Start from a clone, or with --Local:Tools=false.");
    }

    /// <summary>The full path of a file or folder named by its parts.</summary>
    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    private static bool HasFile(DirectoryInfo folder, string name) => File.Exists(System.IO.Path.Combine(folder.FullName, name));
}
