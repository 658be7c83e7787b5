namespace CoEBot.Local;

/// <summary>Whether a Node.js is new enough for the local tools.</summary>
internal static class NodeVersion
{
    /// <summary>The oldest major version that works; <c>engines</c> of package.json says the same.</summary>
    public const int OldestMajor = 20;

    /// <summary>Reads the answer of <c>node --version</c>, for example <c>v22.11.0</c> or <c>v24.0.0-nightly2025</c>.</summary>
    public static bool IsNewEnough(string answer) =>
        answer.TrimStart().Split('.') is [['v', .. var major], ..] && int.TryParse(major, out var number) && number >= OldestMajor;
}
