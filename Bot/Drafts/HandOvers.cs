using CoEBot.Center;
using CoEBot.Due;

namespace CoEBot.Drafts;

/// <summary>
/// Takes word of absences, and looks after what waits for whoever is away: at once, or in the first minute of an absence that begins later. Either way an appointment is made, so that another
/// replica does it should this one go down; when it comes, what counts is the absence as it is then.
/// </summary>
public sealed class HandOvers(AbsenceBook absences, ReviewDesk reviews, DueTimes due, TimeProvider time) : BackgroundService, IDueWork
{
    /// <summary>By then the word is in the records or never comes, and drafts that were asked of the person while it was on its way are on their list.</summary>
    private static readonly TimeSpan Landed = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public string Kind => "away";

    /// <inheritdoc cref="AbsenceBook.SayAsync"/>
    public async Task<(LastWord Before, LastWord Now)> GoAsync(Person person, Absence absence, Saying saying, CancellationToken cancellation)
    {
        await ScheduleAsync(person.Id, absence, cancellation);
        var words = await absences.SayAsync(person.Id, absence, saying, cancellation);
        if (words.Now.Absence?.Holds(time.GetUtcNow()) is true) await reviews.HandOverAsync(person.Id, cancellation);
        return words;
    }

    /// <summary>Hands over what waits for the person of this key, where they are away at this moment.</summary>
    /// <returns>When the absence begins, where somebody put it off meanwhile.</returns>
    public async Task<DateTimeOffset?> RunAsync(string key, CancellationToken cancellation)
    {
        // Who looks after the drafts is to know of it too: it may have been told a moment ago, to another replica.
        var (personId, absence) = (await absences.ReadAnewAsync(cancellation)).ByPerson.FirstOrDefault(known => absences.KeyOf(known.Key) == key);
        if (absence?.Holds(time.GetUtcNow()) is true) await reviews.HandOverAsync(personId, cancellation);
        return absence?.From > time.GetUtcNow() ? absence.From : null;
    }

    /// <summary>Once at the start: absences that an earlier version was told have no appointment.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await ScheduleAllAsync(stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
    }

    private async Task<bool> ScheduleAllAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var (personId, absence) in (await absences.ReadAnewAsync(cancellation)).ByPerson) await ScheduleAsync(personId, absence, cancellation);
            return true;
        }
        catch (StorageUnavailableException)
        {
            // Others tell of it.
            return false;
        }
    }

    private Task ScheduleAsync(string personId, Absence absence, CancellationToken cancellation)
    {
        var soonest = time.GetUtcNow() + Landed;
        return due.ScheduleAsync(new(Kind, absences.KeyOf(personId), absence.From > soonest ? absence.From.Value : soonest), cancellation);
    }
}
