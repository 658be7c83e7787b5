using CoEBot.Boxes;
using CoEBot.Boxes.Replay;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>
/// What a change of a box would have meant for drafts of the past. Only the boxes are asked, each with the moment of its draft's submission; what a form must hold was asked
/// then, and a wished date that has passed since is none of a box's walls. Pure.
/// </summary>
public static class DraftReplay
{
    /// <param name="drafts">Drafts as read; those never submitted, and those of departments that are gone, count for nothing.</param>
    /// <param name="before">The Center as it is.</param>
    /// <param name="after">The Center as it would be.</param>
    /// <param name="department">The key of the department whose box would change; null where it is the brand's, which is around all.</param>
    public static BoxReplay Of(IEnumerable<Draft> drafts, CenterDefinition before, CenterDefinition after, string? department)
    {
        var (now, then) = (Boxes(before), Boxes(after));
        return BoxReplay.Of(
            from post in Posts(drafts, before)
            where (department is null || post.Department == department) && then.ContainsKey(post.Department)
            select (post, now[post.Department], then[post.Department]));
    }

    /// <summary>What three colleagues in a row let through a box all the same.</summary>
    /// <param name="drafts">Drafts as read.</param>
    /// <param name="center">The Center as it is.</param>
    /// <param name="department">The key of the department whose walls are asked about; null for the brand's.</param>
    public static IReadOnlyList<WallProposal> Exceptions(IEnumerable<Draft> drafts, CenterDefinition center, string? department) =>
        WallExceptions.Of(Posts(drafts, center), center.Brand, OwnBoxes(center), department);

    /// <summary>Whether a draft that the wall holds back was rejected.</summary>
    public static bool IsUpheld(IEnumerable<Draft> drafts, CenterDefinition center, WallKey key) => WallExceptions.IsUpheld(Posts(drafts, center), center.Brand, OwnBoxes(center), key);

    /// <summary>The walls that hold this draft to the full route, then and now.</summary>
    public static IReadOnlyList<WallKey> Touched(Draft draft, CenterDefinition center) =>
    [
        .. from post in Posts([draft], center)
           from change in WallExceptions.Touched(post, center.Brand, center.FindDepartment(post.Department)!.Box)
           select change.Key,
    ];

    private static IEnumerable<PastPost> Posts(IEnumerable<Draft> drafts, CenterDefinition center) =>
        from draft in drafts
        let department = center.FindDepartment(draft.Department)
        where draft.Submission is not null && department is not null
        select Post(draft, draft.Submission!, department);

    private static PastPost Post(Draft draft, Submission submission, Department department) => new()
    {
        Id = draft.Id,
        Department = department.Key,
        Posts = submission.Content.Posts,
        Context = DraftCheck.Context(submission.Content, department, submission.At ?? draft.CreatedAt),
        Findings = submission.Findings,
        Ending = draft.State switch
        {
            DraftState.Approved => PastEnding.Approved,
            DraftState.Rejected => PastEnding.Rejected,
            _ => PastEnding.Open,
        },
        EndedAt = draft.State is DraftState.Approved or DraftState.Rejected ? draft.LastDecision?.At : null,
    };

    private static Dictionary<string, Box> OwnBoxes(CenterDefinition center) => center.Departments.ToDictionary(one => one.Key, one => one.Box);

    private static Dictionary<string, Box> Boxes(CenterDefinition center) => center.Departments.ToDictionary(department => department.Key, department => department.Box.Inside(center.Brand));
}
