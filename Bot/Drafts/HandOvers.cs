using CoEBot.Center;
using CoEBot.Due;

namespace CoEBot.Drafts;

/// <summary>
/// Takes word of absences, and looks after what waits for whoever is away: at once, or in the first minute of an absence that begins later. An appointment is made for that
/// minute; when it comes, what counts is the absence as it is then.
/// </summary>
public sealed class HandOvers(AbsenceBook absences, ReviewDesk reviews, DueTimes due, TimeProvider time) : IDueWork
{
    public string Kind => "away";

    /// <summary>The last word counts: it takes the place of an absence told before.</summary>
    public async Task GoAsync(Person person, Absence absence, CancellationToken cancellation)
    {
        if (absence.From is { } begin) await due.ScheduleAsync(new(Kind, absences.KeyOf(person.Id), begin), cancellation);
        await absences.SaveAsync(person.Id, absence, cancellation);
        if (absence.Holds(time.GetUtcNow())) await reviews.HandOverAsync(person.Id, cancellation);
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
}
