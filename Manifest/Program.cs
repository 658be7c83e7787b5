using CoEBot.Local;
using CoEBot.Manifest;
using CoEBot.Manifest.Rules;

try
{
    var request = Request.Parse(args);
    if (request.Help)
    {
        Console.WriteLine(Request.Usage);
        return 0;
    }

    var root = RepositoryRoot.Above(AppContext.BaseDirectory);
    var folder = root["appPackage"];
    var zip = PackageFolder.Zip(folder);
    Directory.CreateDirectory(Path.GetDirectoryName(zip)!);
    // The package of an earlier run must not be taken for this one's.
    File.Delete(zip);

    var reading = AppPackage.Read(PackageFolder.Read(folder), PackageValues.For(request, folder));
    if (reading.Package is not { } package) return await TellAsync(reading.Problems);

    await NodeTools.EnsureInstalledAsync(root, Console.Out, CancellationToken.None);
    var script = root["Manifest", "check-schema.mjs"];
    // The rules stand on the schema: what has not the shape of a manifest is not looked at more closely.
    if (await SchemaCheck.ProblemsAsync(package, script, CancellationToken.None) is { Count: > 0 } misshapen) return await TellAsync(misshapen);
    if (PackageRules.Problems(package).ToList() is { Count: > 0 } broken) return await TellAsync(broken);

    await File.WriteAllBytesAsync(zip, PackageZip.Pack(package));
    Console.WriteLine($"{zip} is packed{(request.Demo ? " with the example's values: it can be looked at, and reaches no bot" : "")}.");
    return 0;
}
catch (Exception problem) when (problem is UsageException or LocalSetupException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

static async Task<int> TellAsync(IReadOnlyList<Problem> problems)
{
    foreach (var problem in problems) await Console.Error.WriteLineAsync(problem.ToString());
    if (problems.Any(problem => problem.Reason.EndsWith(Placeholders.NoValue, StringComparison.Ordinal)))
        await Console.Error.WriteLineAsync("appPackage/.env.example says what each value is, and how to give it. To look at a package without any: -- --demo");
    return 1;
}
