using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.People;

/// <summary>Section <c>Graph</c>: whether Microsoft Graph is asked, and how patiently. Which Graph, and by which token, follows from <c>Bot:Cloud</c> and <c>Bot:Credential</c>.</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>To be set once an administrator has consented to <c>Presence.Read.All</c>. Off, nothing of Graph is even loaded.</summary>
    public bool Enabled { get; set; }

    /// <summary>How often it is asked who is out of office. What it said counts for <see cref="Center.OutOfOffice.Age"/>, so two questions in a row may fail.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:07:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one try may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all tries of one request may take together.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:03:00")]
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>A request that is to wait for this or longer waits for the next question.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(20);
}

[OptionsValidator]
public sealed partial class ValidateGraphOptions : IValidateOptions<GraphOptions>;
