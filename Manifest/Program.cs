using CoEBot.Local;
using CoEBot.Manifest.Rules;

namespace CoEBot.Manifest;

// Written out: as a bare program it would be a second public "Program" beside the bot's, whose tests start that one by its name.
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            var request = Request.Parse(args);
            return request.Help ? Explain() : await PackAsync(request, RepositoryRoot.Above(AppContext.BaseDirectory));
        }
        catch (Exception problem) when (problem is UsageException or LocalSetupException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static int Explain()
    {
        Console.WriteLine(Request.Usage);
        return 0;
    }

    private static async Task<int> PackAsync(Request request, RepositoryRoot root)
    {
        var folder = root["appPackage"];
        var zip = PackageFolder.Zip(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(zip)!);
        // The package of an earlier run must not be taken for this one's.
        File.Delete(zip);

        var reading = AppPackage.Read(PackageFolder.Read(folder), PackageValues.For(request, folder));
        if (reading.Package is not { } package) return await TellAsync(reading.Problems);
        if (await ProblemsAsync(package, root) is { Count: > 0 } problems) return await TellAsync(problems);

        await File.WriteAllBytesAsync(zip, PackageZip.Pack(package));
        Console.WriteLine($"{zip} is packed{(request.Demo ? " with the example's values: it can be looked at, and reaches no bot" : "")}.");
        return 0;
    }

    /// <summary>The rules stand on the schema: what has not the shape of a manifest is not looked at more closely.</summary>
    private static async Task<IReadOnlyList<Problem>> ProblemsAsync(AppPackage package, RepositoryRoot root)
    {
        await NodeTools.EnsureInstalledAsync(root, Console.Out, CancellationToken.None);
        var misshapen = await SchemaCheck.ProblemsAsync(package, root["Manifest", "check-schema.mjs"], CancellationToken.None);
        return misshapen.Count > 0 ? misshapen : [.. PackageRules.Problems(package)];
    }

    private static async Task<int> TellAsync(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) await Console.Error.WriteLineAsync(problem.ToString());
        if (problems.Any(problem => problem.Reason.EndsWith(Placeholders.NoValue, StringComparison.Ordinal)))
            await Console.Error.WriteLineAsync("appPackage/.env.example says what each value is, and how to give it. To look at a package without any: -- --demo");
        return 1;
    }
}
