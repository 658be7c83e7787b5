using CoEBot.Storage;

namespace CoEBot.Due;

/// <summary>
/// Makes appointments. One for the same kind and key may stand at another time already; it is left to find that there is nothing to do. Safe to repeat: to be called
/// before the commit it is for, or after, but then by whoever repairs what was cut off in between.
/// </summary>
public sealed class DueTimes(DueTable table)
{
    public Task ScheduleAsync(DueItem item, CancellationToken cancellation) => table.ScheduleAsync(item, cancellation);
}
