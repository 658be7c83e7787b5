using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>
/// What a changed route would have meant for drafts of the past: each with what its box said of it then, and with the people who hold the roles now. Pure.
/// </summary>
/// <param name="Drafts">Those it was tried on.</param>
public sealed record RouteReplay(IReadOnlyList<ReroutedDraft> Drafts)
{
    /// <param name="drafts">Drafts as read; those never submitted, and those of other departments, count for nothing.</param>
    /// <param name="center">The Center.</param>
    /// <param name="before">The department as it is.</param>
    /// <param name="after">The department as it would be.</param>
    public static RouteReplay Of(IEnumerable<Draft> drafts, CenterDefinition center, Department before, Department after) => new(
    [
        .. from draft in drafts
           where draft.Submission is not null && draft.Department == before.Key
           select new ReroutedDraft(draft, Way(draft, center, before), Way(draft, center, after)),
    ]);

    /// <summary>Those that would have gone another way, those with the greatest difference first.</summary>
    public IEnumerable<ReroutedDraft> Changed => Drafts.Where(draft => draft.IsChanged).OrderByDescending(draft => Math.Abs(draft.MoreApprovals));

    private static PlannedWay Way(Draft draft, CenterDefinition center, Department department) => new(
        DraftRoute.For(center, department, draft.Author, new BoxCheck(draft.Submission!.Findings), draft.Submission.Content.Topic));
}

/// <summary>A draft of the past, and its ways.</summary>
public sealed record ReroutedDraft(Draft Draft, PlannedWay Before, PlannedWay After)
{
    /// <summary>How many approvals more it would have needed; fewer where it is negative.</summary>
    public int MoreApprovals => After.Approvals - Before.Approvals;

    public bool IsChanged => !Before.Steps.Select(PlannedWay.Essence).SequenceEqual(After.Steps.Select(PlannedWay.Essence));
}

/// <summary>The steps that a route plans for a draft.</summary>
public sealed record PlannedWay(IReadOnlyList<ReviewStep> Steps)
{
    /// <summary>How many colleagues must approve, where nobody is away.</summary>
    public int Approvals { get; } = Steps.Sum(ApprovalsOf);

    /// <summary>The most working hours until the last step escalates.</summary>
    public double Hours { get; } = Steps.Sum(step => step.Hours);

    public bool HasStandIns => Steps.Any(step => step.StandsInFor is not null);

    internal static int ApprovalsOf(ReviewStep step) => Math.Max(step.NeedsAll ? Math.Min(step.Asks ?? int.MaxValue, step.Reviewers.Count) : step.Needs, 1);

    /// <summary>What people would notice of a step.</summary>
    internal static (Role, Role?, string?, bool, int, double) Essence(ReviewStep step) => (step.Role, step.StandsInFor, step.Specialty, step.FromElsewhere, ApprovalsOf(step), step.Hours);
}
