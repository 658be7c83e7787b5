using System.ComponentModel;
using System.Diagnostics;

namespace CoEBot.Local;

/// <summary>Makes sure that the npm tools of the repository can run: Node.js is there, and they are installed as locked.</summary>
internal static class NodeTools
{
    /// <summary>Checks Node.js and runs <c>npm ci</c> if node_modules is missing or out of date, saying so on the console.</summary>
    /// <exception cref="LocalSetupException">Node.js is missing or too old, or npm failed.</exception>
    public static async Task EnsureInstalledAsync(RepositoryRoot root, TextWriter console, CancellationToken cancellationToken)
    {
        var version = await RunAsync("node", ["--version"], root, cancellationToken);
        if (!NodeVersion.IsNewEnough(version.Output)) throw NodeMissing($"this machine has {version.Output.Trim()}");
        if (InstalledPackages.Match(root)) return;

        await console.WriteLineAsync("Installing the local tools, Azurite and the Agents Playground (npm ci). This takes up to a minute, once ...");
        // On Windows npm is a script, which is only found by its full name.
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var installed = await RunAsync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], root, cancellationToken);
        if (installed.ExitCode != 0) throw NpmFailed(installed.Errors);
        await console.WriteLineAsync("The local tools are installed.");
    }

    private static LocalSetupException NodeMissing(string found, Exception? cause = null) => new(
        $"The local run needs Node.js {NodeVersion.OldestMajor} or newer and {found}. " +
        "Install it from https://nodejs.org and start again, or use storage of your own with \"dotnet run --project Bot -- --Local:Tools=false\".",
        cause);

    private static LocalSetupException NpmFailed(string errors)
    {
        var reason = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return new($"The local tools could not be installed ({reason ?? "npm gave no reason"}). Run \"npm ci\" in the repository to see why, and start again.");
    }

    private static async Task<Result> RunAsync(string program, string[] arguments, RepositoryRoot root, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = root.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            await using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return new(process.ExitCode, await output, await errors);
        }
        catch (Win32Exception missing)
        {
            throw NodeMissing($"\"{program}\" was not found", missing);
        }
    }

    private sealed record Result(int ExitCode, string Output, string Errors);
}
