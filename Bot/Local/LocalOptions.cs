using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Local;

/// <summary>What <c>dotnet run</c> adds on a developer's machine (section <c>Local</c>). Read in Development only.</summary>
public sealed class LocalOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Local";

    /// <summary>Azurite's own default for tables, the one <c>UseDevelopmentStorage=true</c> means.</summary>
    public const int DefaultTablePort = 10002;

    /// <summary>Azurite's own default for queues, the one <c>UseDevelopmentStorage=true</c> means.</summary>
    public const int DefaultQueuePort = 10001;

    /// <summary>Start Azurite and the Agents Playground with the bot.</summary>
    public bool Tools { get; set; }

    /// <summary>The port of Azurite's table service. Another one lets a test run beside a developer's own.</summary>
    [Range(1, 65535)]
    public int TablePort { get; set; } = DefaultTablePort;

    /// <summary>The port of Azurite's queue service.</summary>
    [Range(1, 65535)]
    public int QueuePort { get; set; } = DefaultQueuePort;

    /// <summary>The port of the Agents Playground, the local Teams client (56150 is its own default).</summary>
    [Range(1, 65535)]
    public int PlaygroundPort { get; set; } = 56150;

    /// <summary>The folder that keeps the data between runs; a relative one counts from the repository's root.</summary>
    [Required]
    public string Data { get; set; } = ".local";
}

/// <summary>Checks <see cref="LocalOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class LocalOptionsValidator : IValidateOptions<LocalOptions>;
