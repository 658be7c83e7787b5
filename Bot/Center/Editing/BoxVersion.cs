using System.Text.Json.Serialization;
using CoEBot.Boxes;
using CoEBot.Boxes.Editing;

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

/// <summary>What somebody wrote for a box and has not saved: kept, so that nothing typed is lost. One a person and box.</summary>
public sealed record BoxProposal
{
    /// <summary>The version of the box it was written from.</summary>
    public required int Version { get; init; }

    public required BoxText Text { get; init; }

    /// <summary>A note to begin from, such as "Rolled back to version 3".</summary>
    public string? Note { get; init; }

    /// <summary>What the same person had typed before a file, an older version, or an older form took its place: it comes back when that is saved or let go.</summary>
    public BoxProposal? Typed { get; init; }

    /// <summary>Whether it came from a file or from the history.</summary>
    public bool IsWhole { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Other words that were typed in another form and wait under these; null where there are none.</summary>
    [JsonIgnore]
    public BoxProposal? Aside => IsWhole ? null : Typed;
}
