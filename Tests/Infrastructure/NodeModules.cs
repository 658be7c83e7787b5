using System.Diagnostics;
using CoEBot.Local;

namespace CoEBot.Tests.Infrastructure;

/// <summary>The pinned npm tools beside the solution: installed by the first who needs one, so that a fresh clone just runs.</summary>
public static class NodeModules
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>The folder <c>node_modules</c>, complete.</summary>
    /// <exception cref="InvalidOperationException"><c>npm ci</c> failed; its output is in the message.</exception>
    public static Task<string> FolderAsync() => Installed.Value;

    private static async Task<string> InstallAsync()
    {
        var folder = Checkout.File("node_modules");
        // One that was broken off, or from before a package was added, is not taken for a whole one.
        if (InstalledPackages.Match(new RepositoryRoot(Checkout.Root)))
            return folder;

        await Console.Error.WriteLineAsync($"Installing the npm tools into {folder}, once ...");
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci ended with {npm.ExitCode}.\n{await output}\n{await errors}");
        await Console.Error.WriteLineAsync((await output).Trim());
        return folder;
    }
}
