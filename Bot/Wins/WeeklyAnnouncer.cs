using CoEBot.Center;
using CoEBot.Storage;

namespace CoEBot.Wins;

/// <summary>
/// Sends the week's announcements by itself when a department's hour has come. It keeps no appointments: every minute it asks which are due and have not gone
/// out, so a restart, a downtime, or another replica changes nothing.
/// </summary>
public sealed class WeeklyAnnouncer(AnnouncementDesk desk, CenterDirectory centers, StorageOpening storage, TimeProvider time, ILogger<WeeklyAnnouncer> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Those found to have gone out, so that storage is not asked again every minute.</summary>
    private readonly HashSet<(string Department, AnnouncementWeek Week)> _done = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (StorageUnavailableException away)
            {
                logger.AnnouncerWaits(away.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendDueAsync(CancellationToken cancellation)
    {
        var due = AnnouncementClock.Due(await centers.ReadAsync(cancellation), time.GetUtcNow()).Where(due => !_done.Contains((due.Department.Key, due.Week))).ToList();
        foreach (var week in due.GroupBy(due => due.Week, due => due.Department))
            _done.UnionWith((await desk.SendByItselfAsync(week.Key, week, cancellation)).Select(department => (department.Key, week.Key)));
    }
}
