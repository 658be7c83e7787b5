using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Storage;

namespace CoEBot.Wins;

/// <summary>Finds wins in what happens to drafts: a department's first approved post.</summary>
public sealed class WinDetection(WinTable wins, CenterDirectory centers) : IDraftProjection
{
    public async Task ProjectAsync(DraftFile file, CancellationToken cancellation)
    {
        if (file.Draft is not { State: DraftState.Approved, LastDecision: { } approval } draft) return;
        var center = await centers.ReadAsync(cancellation);
        if (center.FindDepartment(draft.Department) is { } department)
            await wins.AddAsync(WinRules.FirstApprovedPost(department, draft.Author, draft.Id, approval.At), cancellation);
    }
}
