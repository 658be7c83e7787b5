namespace CoEBot.Drafts;

/// <summary>What was submitted before, to learn from: each draft as its own records tell it now.</summary>
public sealed class PastDrafts(ISubmissionList list, IDraftStore drafts, TimeProvider time)
{
    /// <summary>How many a box is tried on.</summary>
    public const int Most = 200;

    /// <summary>How far back. What was written earlier tells little of today, and every month is a partition to read.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(365);

    /// <summary>A check is a round trip to storage.</summary>
    private const int CheckedAtOnce = 25;

    /// <summary>The last drafts that were submitted, those first that were submitted first most recently.</summary>
    /// <param name="department">The department's key; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Draft>> LastAsync(string? department, CancellationToken cancellation)
    {
        var (now, last) = (time.GetUtcNow(), new List<Draft>());
        await foreach (var ids in list.ReadAsync(department, now - Reach, now, cancellation).Chunk(CheckedAtOnce).WithCancellation(cancellation))
        {
            var files = await Task.WhenAll(ids.Select(id => drafts.FindAsync(id, null, cancellation)));
            last.AddRange(files.OfType<DraftFile>().Select(file => file.Draft).Where(draft => draft.Submission is not null && (department is null || draft.Department == department)));
            if (last.Count >= Most) break;
        }

        return [.. last.Take(Most)];
    }
}
