using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.People;

/// <summary>
/// Learns in the background who is out of office, of those who could be asked to review, tells the Center, and looks after what waits for those who have just gone. While Graph does not answer,
/// what it said before grows too old to count, and it is asked on.
/// </summary>
public sealed class PresenceWatch(
    PresenceReader presences, CenterDirectory centers, OutOfOffice office, AbsenceBook absences, ReviewDesk reviews, StorageOpening storage, TimeProvider time,
    IOptions<GraphOptions> options, ILogger<PresenceWatch> logger) : BackgroundService
{
    /// <summary>No service asks to be left alone for longer in earnest.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>So often a failure that lasts is told.</summary>
    private static readonly TimeSpan BetweenComplaints = TimeSpan.FromHours(1);

    /// <summary>Who was out of office, and what waited for them was looked after.</summary>
    private readonly HashSet<string> _lookedAfter = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset? _complainedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken);
        while (true) await Task.Delay(await LookAsync(stoppingToken), time, stoppingToken);
    }

    /// <returns>How long to wait until the next look.</returns>
    private async Task<TimeSpan> LookAsync(CancellationToken stopping)
    {
        try
        {
            var center = await centers.ReadAsync(stopping);
            switch (await presences.ReadAsync(center.MayBeAsked().Select(member => member.Id), stopping))
            {
                case PresenceReading.Known known:
                    await LearnAsync(known, center, stopping);
                    break;
                case PresenceReading.Failed failed:
                    Complain(failed);
                    if (failed.RetryAfter > options.Value.Every) return failed.RetryAfter < LongestPause ? failed.RetryAfter.Value : LongestPause;
                    break;
            }
        }
        catch (StorageUnavailableException)
        {
            // Others tell of it; what is left undone is done at the next look.
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // A defect here is no reason for the whole bot to stop.
            logger.LookFailed(failure);
        }

        return options.Value.Every;
    }

    private async Task LearnAsync(PresenceReading.Known known, CenterDefinition center, CancellationToken cancellation)
    {
        if (_complainedAt is not null) logger.GraphAnswersAgain();
        _complainedAt = null;
        var before = office.Known;
        office.Tell(known.OutOfOffice);
        var said = await absences.ReadAsync(cancellation);
        // Who was asked in between, since they were back or nobody knew better, has something to hand over anew.
        _lookedAfter.RemoveWhere(person => !before.Contains(person) || !said.IsOutOfOffice(person));
        foreach (var ended in said.Back.Except(known.OutOfOffice, StringComparer.OrdinalIgnoreCase)) await absences.OfficeEndedAsync(ended, cancellation);
        foreach (var person in known.OutOfOffice.Where(said.IsOutOfOffice).Except(_lookedAfter, StringComparer.OrdinalIgnoreCase).Select(center.FindMember).OfType<Member>())
        {
            await reviews.HandOverAsync(person.Id, cancellation);
            _lookedAfter.Add(person.Id);
        }
    }

    private void Complain(PresenceReading.Failed failed)
    {
        var now = time.GetUtcNow();
        if (now - _complainedAt < BetweenComplaints) return;
        _complainedAt = now;
        logger.GraphDoesNotAnswer(failed.Why, OutOfOffice.Age);
    }
}
