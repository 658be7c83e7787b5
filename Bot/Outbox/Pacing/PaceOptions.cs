using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox.Pacing;

/// <summary>Section <c>Pace</c>: how often and when people are written to unasked, where they have not said otherwise themselves.</summary>
public sealed class PaceOptions
{
    public const string Section = "Pace";

    /// <summary>From this number on nothing is counted, and messages go out as they come.</summary>
    public const int AsTheyCome = 1000;

    /// <summary>Messages to one person a day by their own clock; what is beyond them goes into one digest.</summary>
    [Range(0, AsTheyCome)]
    public int MostADay { get; set; } = 2;

    /// <summary>When quiet begins; no hours are quiet where both ends are the same.</summary>
    public TimeOnly QuietFrom { get; set; } = new(20, 0);

    public TimeOnly QuietTo { get; set; } = new(7, 0);

    /// <summary>The hour of the digest, on working days.</summary>
    [Range(0, 23)]
    public int DigestHour { get; set; } = 9;
}

[OptionsValidator]
public sealed partial class ValidatePaceOptions : IValidateOptions<PaceOptions>;
