using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Library;

/// <summary>Section <c>Library</c>: what every replica keeps in memory of the approved posts, for advice on new ones.</summary>
public sealed class LibraryOptions
{
    public const string Section = "Library";

    /// <summary>How long a post is remembered: an echo of an older one is none, and a department sounds as it did since then.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "730.00:00:00")]
    public TimeSpan Reach { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How often the newest posts are read.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often all of them are read again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan Reread { get; set; } = TimeSpan.FromHours(1);
}

[OptionsValidator]
public sealed partial class ValidateLibraryOptions : IValidateOptions<LibraryOptions>;
