using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Editing;

/// <summary>What becomes of a changed box.</summary>
public abstract record BoxVerdict
{
    private BoxVerdict()
    {
    }

    /// <summary>It counts: <paramref name="Center"/> is to be written with <paramref name="Version"/>.</summary>
    public sealed record Saved(CenterDefinition Center, BoxVersion Version) : BoxVerdict;

    /// <summary>This very change was saved before, as <paramref name="Version"/>: the same click, delivered again.</summary>
    public sealed record Done(BoxVersion Version) : BoxVerdict;

    /// <summary>Not this person's to change.</summary>
    public sealed record Denied : BoxVerdict;

    /// <summary>There is no such department any more.</summary>
    public sealed record Gone : BoxVerdict;

    /// <summary>Somebody changed the box since it was seen.</summary>
    public sealed record Stale : BoxVerdict;

    /// <summary>The box cannot be so.</summary>
    public sealed record Invalid(IReadOnlyList<BoxProblem> Problems) : BoxVerdict;

    /// <summary>It says what stands already.</summary>
    public sealed record NoChange : BoxVerdict;
}
