using CoEBot.Boxes;

namespace CoEBot.Center.Editing;

/// <summary>A box as it stood from some moment on.</summary>
public sealed record BoxVersion
{
    /// <summary>The whole box; its version is this one's number.</summary>
    public required Box Box { get; init; }

    /// <summary>Who made it so; null where it came with the Center's file.</summary>
    public Person? By { get; init; }

    /// <summary>When; null where nobody knows any more.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why, in a few words.</summary>
    public string? Note { get; init; }
}
