using System.Collections.Concurrent;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>
/// How many drafts wait for each reviewer, as this replica last counted: the people of a draft's whole way are counted when it is submitted, so that a click that opens its next
/// step waits for no counting. It only balances; a count that is a little old, or that another replica would not agree with, asks somebody else and nothing more.
/// </summary>
public sealed class ReviewLoads(IDraftLists lists)
{
    /// <summary>Beyond that everybody is equally busy.</summary>
    private const int Most = 50;

    /// <summary>Each is a query.</summary>
    private const int MostCounted = 30;

    private readonly ConcurrentDictionary<string, int> _known = [];

    public IReadOnlyDictionary<string, int> Known => _known;

    /// <summary>Counts anew for some of these people, all at once. Where storage does not answer, what was known is as good.</summary>
    public async Task CountAsync(IEnumerable<Person> people, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(people.DistinctBy(person => person.Id).Take(MostCounted).Select(async person => _known[person.Id] = await lists.CountReviewsAsync(person.Id, Most, cancellation)));
        }
        catch (StorageUnavailableException)
        {
            // It only balances; what needs storage says so itself.
        }
    }
}
