using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEBot.Manifest;

/// <summary>A document, and which of Microsoft's schemas it claims to keep.</summary>
public sealed record SchemaQuestion(string File, string Schema, string Version, JsonNode Content);

/// <summary>
/// Holds the documents against Microsoft's own schemas, with Microsoft's own validator, offline. Both come in the npm package @microsoft/app-manifest,
/// so a little JavaScript does it: the schemas mix two drafts, and only this validator reads them as Teams does.
/// </summary>
public static class SchemaCheck
{
    /// <param name="package">What is checked.</param>
    /// <param name="script">The path of check-schema.mjs, in or below the folder that has node_modules.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<Problem>> ProblemsAsync(AppPackage package, string script, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = node.StandardError.ReadToEndAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, Questions(package), ManifestJson.Default.IReadOnlyListSchemaQuestion, cancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        if (node.ExitCode != 0) throw new InvalidOperationException($"The schema check ended with {node.ExitCode}.\n{await errors}");
        return JsonSerializer.Deserialize(await output, ManifestJson.Default.IReadOnlyListProblem)!;
    }

    private static IReadOnlyList<SchemaQuestion> Questions(AppPackage package) =>
    [
        .. from document in package.Documents
           let schema = document.Key == AppPackage.ManifestFile ? "MicrosoftTeams" : "MicrosoftTeams.Localization"
           select new SchemaQuestion(document.Key, schema, package.Manifest.ManifestVersion, document.Value),
    ];
}
