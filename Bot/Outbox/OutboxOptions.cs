using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox;

/// <summary>Section <c>Outbox</c>: how patient the worker is.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>How long a hint stays unseen: time for the replica that commits to deliver by itself.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HintDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a worker has a notice to itself. Must outlast the slowest send: up to three requests, each within <c>Connector:Budget</c>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Places that are worked on at once. Each waits for storage and for Teams most of the time, so it takes many of them to send as much as Teams lets through, 50 a second.
    /// </summary>
    [Range(1, 256)]
    public int Lanes { get; set; } = 32;

    /// <summary>How often the queue is looked at when it was empty.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often all tables are searched for what every hint missed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Sweep { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Sends of one notice before it is given up: with five minutes between them at the end, a day.</summary>
    [Range(1, 10_000)]
    public int MostAttempts { get; set; } = 300;

    /// <summary>Takes of a hint from which on work that fails sets it aside, for a person to look at. Who only waits fails in nothing, however often somebody looks.</summary>
    [Range(1, 10_000)]
    public int MostTakes { get; set; } = 500;
}

[OptionsValidator]
public sealed partial class ValidateOutboxOptions : IValidateOptions<OutboxOptions>;
