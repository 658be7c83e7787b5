using CoEBot.Teams.Activities;
using Microsoft.Extensions.Caching.Memory;

namespace CoEBot.Teams.Hosting;

/// <summary>
/// Gives an activity that is delivered twice to this replica one turn: to the second delivery belongs the answer that the first is about to get. Once that was given, an invoke is asked anew,
/// since the truth may have changed meanwhile and every action is safe to repeat; a message is not, or it would be answered twice. A courtesy only: Teams also
/// sends again with a new id and to other replicas.
/// </summary>
public sealed class DuplicateActivities : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _turns = new(new MemoryCacheOptions { SizeLimit = 10_000 });
    private readonly Lock _gate = new();

    /// <summary>Runs <paramref name="turn"/>, or waits for the run that the first delivery started. A run that failed is forgotten, so that it can be tried again.</summary>
    public async Task<InvokeResponse?> OnceAsync(Activity activity, Func<Task<InvokeResponse?>> turn)
    {
        var key = (activity.Conversation!.Id, activity.From!.Id, activity.Type, activity.Name, activity.Id);
        TaskCompletionSource<InvokeResponse?>? mine = null;
        Task<InvokeResponse?> running;
        lock (_gate)
        {
            if (!_turns.TryGetValue(key, out Task<InvokeResponse?>? known) || known is null)
            {
                mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
                known = mine.Task;
                _turns.Set(key, known, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
            }

            running = known;
        }

        if (mine is null) return await running;
        try
        {
            var answer = await turn();
            if (activity.Type == ActivityTypes.Invoke) _turns.Remove(key);
            mine.SetResult(answer);
        }
        catch (Exception failure)
        {
            _turns.Remove(key);
            mine.SetException(failure);
        }

        return await running;
    }

    public void Dispose() => _turns.Dispose();
}
