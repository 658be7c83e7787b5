using System.Text.Json.Serialization;

namespace CoEBot.Manifest;

/// <summary>
/// The parts of a manifest that the rules look at. Whether it has all that it needs is the official schema's to say, so nothing is required here,
/// and what is not there is empty. (A generated reader sets what a file leaves out to null, so each part with a default says so where it is set.)
/// </summary>
public sealed record AppManifest
{
    public string ManifestVersion { get; init => field = value ?? ""; } = "";

    public LocalizationInfo LocalizationInfo { get; init => field = value ?? new(); } = new();

    public Developer Developer { get; init => field = value ?? new(); } = new();

    public BriefAndFull Name { get; init => field = value ?? new(); } = new();

    public BriefAndFull Description { get; init => field = value ?? new(); } = new();

    public Icons Icons { get; init => field = value ?? new(); } = new();

    public IReadOnlyList<ManifestBot> Bots { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ComposeExtension> ComposeExtensions { get; init => field = value ?? []; } = [];
}

public sealed record LocalizationInfo
{
    public string DefaultLanguageTag { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<LanguageFile> AdditionalLanguages { get; init => field = value ?? []; } = [];
}

public sealed record LanguageFile(string LanguageTag = "", string File = "");

public sealed record Developer(string Name = "", string WebsiteUrl = "", string PrivacyUrl = "", string TermsOfUseUrl = "");

/// <summary>The same said twice: for where space is short, and in full.</summary>
public sealed record BriefAndFull([property: JsonPropertyName("short")] string Brief = "", string? Full = null);

public sealed record Icons(string Color = "", string Outline = "");

public sealed record ManifestBot
{
    public string BotId { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string> Scopes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<CommandList> CommandLists { get; init => field = value ?? []; } = [];
}

public sealed record CommandList
{
    public IReadOnlyList<string> Scopes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<BotCommand> Commands { get; init => field = value ?? []; } = [];
}

public sealed record BotCommand(string Title = "", string? Description = null);

public sealed record ComposeExtension
{
    public string BotId { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<ComposeCommand> Commands { get; init => field = value ?? []; } = [];
}

public sealed record ComposeCommand
{
    public string Id { get; init => field = value ?? ""; } = "";

    public string Type { get; init => field = value ?? "query"; } = "query";

    public string Title { get; init => field = value ?? ""; } = "";

    public string? Description { get; init; }

    public IReadOnlyList<string> Context { get; init => field = value ?? ["compose", "commandBox"]; } = ["compose", "commandBox"];

    public bool FetchTask { get; init; }

    public IReadOnlyList<CommandParameter> Parameters { get; init => field = value ?? []; } = [];
}

public sealed record CommandParameter(string Name = "", string Title = "", string? Description = null);
