namespace CoEBot.Manifest.Rules;

/// <summary>What holds for the package beyond the official schema: each rule a pure function of its own.</summary>
public static class PackageRules
{
    public static readonly IReadOnlyList<Func<AppPackage, IEnumerable<Problem>>> All =
    [
        NamedFiles.Problems,
        IconPixels.Problems,
        StoreName.Problems,
        SecureLinks.Problems,
        OneBot.Problems,
        ChatCommandLists.Problems,
        MessagingExtension.Problems,
        CommandLimits.Problems,
        Languages.Problems,
    ];

    public static IEnumerable<Problem> Problems(AppPackage package) => All.SelectMany(rule => rule(package));
}
