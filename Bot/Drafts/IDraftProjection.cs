namespace CoEBot.Drafts;

/// <summary>
/// Something that follows from a draft once it is committed: a list, the library's shelf, a win. Called by whoever meets the draft's hint, perhaps more than
/// once and by several replicas, so it must be safe to repeat, and ignore a state older than the one it has seen.
/// </summary>
public interface IDraftProjection
{
    Task ProjectAsync(DraftFile file, CancellationToken cancellation);
}
