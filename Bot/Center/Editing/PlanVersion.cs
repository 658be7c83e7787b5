using CoEBot.Center.Planning;

namespace CoEBot.Center.Editing;

/// <summary>A plan as it stood from some moment on.</summary>
public sealed record PlanVersion
{
    /// <summary>The whole plan; its version is this one's number.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Who made it so; null where it came with the Center's file.</summary>
    public Person? By { get; init; }

    /// <summary>When; null where nobody knows any more.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why, in a few words.</summary>
    public string? Note { get; init; }
}

/// <summary>What becomes of a changed plan.</summary>
public abstract record PlanVerdict
{
    private PlanVerdict()
    {
    }

    /// <summary>It counts: the department's plan is to be that of <paramref name="Version"/>.</summary>
    public sealed record Saved(PlanVersion Version) : PlanVerdict;

    /// <summary>This very change was saved before, as <paramref name="Version"/>: the same click, delivered again.</summary>
    public sealed record Done(PlanVersion Version) : PlanVerdict;

    /// <summary>Not this person's to change.</summary>
    public sealed record Denied : PlanVerdict;

    /// <summary>There is no such department any more.</summary>
    public sealed record Gone : PlanVerdict;

    /// <summary>Somebody changed the plan since it was seen.</summary>
    public sealed record Stale : PlanVerdict;

    /// <summary>The plan cannot be so.</summary>
    public sealed record Invalid(IReadOnlyList<PlanProblem> Problems) : PlanVerdict;

    /// <summary>It says what stands already.</summary>
    public sealed record NoChange : PlanVerdict;
}
