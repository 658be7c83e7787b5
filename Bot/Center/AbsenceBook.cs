using CoEBot.Storage;

namespace CoEBot.Center;

/// <summary>Who is away, at most <see cref="Age"/> old; what is written here is known here at once. Who is out of office is as old as <see cref="OutOfOffice"/> says.</summary>
public sealed class AbsenceBook : BackgroundService
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    /// <summary>How long a word against an out-of-office counts at most, should nobody see that end.</summary>
    private static readonly TimeSpan LongestBack = TimeSpan.FromDays(31);

    private readonly PeopleTable _people;
    private readonly StorageOpening _storage;
    private readonly OutOfOffice _office;
    private readonly TimeProvider _time;
    private readonly KeptReading<Absences> _absences;

    public AbsenceBook(PeopleTable people, StorageOpening storage, OutOfOffice office, TimeProvider time)
    {
        (_people, _storage, _office, _time) = (people, storage, office, time);
        _absences = new(async () => (await people.ReadAbsencesAsync(time.GetUtcNow(), CancellationToken.None), true), Age, time);
    }

    public async ValueTask<Absences> ReadAsync(CancellationToken cancellation) => (await _absences.ReadAsync(cancellation)).With(_office.Known);

    /// <summary>As it is in the records at this moment; who asks here after that knows it too.</summary>
    public ValueTask<Absences> ReadAnewAsync(CancellationToken cancellation)
    {
        _absences.Forget();
        return _absences.ReadAsync(cancellation);
    }

    /// <summary>What stands for a person in keys.</summary>
    public string KeyOf(string personId) => _people.KeyOf(personId);

    /// <summary>What they said last, as it is in the records at this moment.</summary>
    public async Task<LastWord> FindAsync(string personId, CancellationToken cancellation) => (await _people.FindWordAsync(personId, cancellation)).Word;

    /// <summary>
    /// The last word counts: it takes the place of the one before. Safe to repeat. That they are back is kept where out-of-offices are asked for, until somebody sees that they are in none: one that
    /// is not known here, since this replica has just started or Graph does not answer it, may be known to others.
    /// </summary>
    /// <param name="personId">Who says it.</param>
    /// <param name="absence">Null where they are back.</param>
    /// <param name="saying">How it was said.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What they said before, and what holds now: the same, where this was said before what is on record, or is on record already.</returns>
    public async Task<(LastWord Before, LastWord Now)> SayAsync(string personId, Absence? absence, Saying saying, CancellationToken cancellation)
    {
        while (true)
        {
            var (before, tag) = await _people.FindWordAsync(personId, cancellation);
            // Written by another replica perhaps; from now on it is known here too.
            _absences.Forget();
            if (before.Next(absence, saying) is not { } next) return (before, before);
            var until = absence?.Until ?? (_office.IsAsked ? _time.GetUtcNow() + LongestBack : _time.GetUtcNow());
            if (!await _people.SaveWordAsync(personId, next, until, tag, cancellation)) continue;
            _absences.Forget();
            return (before, next);
        }
    }

    /// <summary>Their out-of-office is over, and with it the word that they are back before; an absence told since then stays. Safe to repeat.</summary>
    public async Task OfficeEndedAsync(string personId, CancellationToken cancellation)
    {
        await _people.EndBackAsync(personId, _time.GetUtcNow(), cancellation);
        _absences.Forget();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _storage.Opened.WaitAsync(stoppingToken);
        await _absences.KeepFreshAsync(stoppingToken);
    }
}
