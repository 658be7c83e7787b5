using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Due;

/// <summary>Section <c>Due</c>: how patient the worker is that keeps appointments.</summary>
public sealed class DueOptions
{
    public const string Section = "Due";

    /// <summary>How often it looks when there was nothing more to do: one call to storage each time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a replica has an item to itself, and how long its work may take; when a replica dies, others wait for so long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many are worked on at once.</summary>
    [Range(1, 100)]
    public int AtOnce { get; set; } = 8;

    /// <summary>Takes of one item without success, after which it is tried once a day and logged as an error each time. Until then some twelve hours pass.</summary>
    [Range(1, 1000)]
    public int MostTakes { get; set; } = 20;
}

[OptionsValidator]
public sealed partial class ValidateDueOptions : IValidateOptions<DueOptions>;
