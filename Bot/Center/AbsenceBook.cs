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

    /// <summary>The last word counts: it takes the place of an absence told before.</summary>
    public async Task SaveAsync(string personId, Absence absence, CancellationToken cancellation)
    {
        await _people.SaveAbsenceAsync(personId, absence, cancellation);
        _absences.Forget();
    }

    /// <summary>
    /// They are back; safe to repeat. Where out-of-offices are asked for it is kept until somebody sees that they are in none: one that is not known here, since this replica has just started or
    /// Graph does not answer it, may be known to others.
    /// </summary>
    public async Task EndAsync(string personId, CancellationToken cancellation)
    {
        await (_office.IsAsked
            ? _people.SaveBackAsync(personId, _time.GetUtcNow() + LongestBack, cancellation)
            : _people.EndAbsenceAsync(personId, cancellation));
        _absences.Forget();
    }

    /// <summary>Their out-of-office is over, and with it the word that they are back before; an absence told since then stays. Safe to repeat.</summary>
    public async Task OfficeEndedAsync(string personId, CancellationToken cancellation)
    {
        await _people.EndBackAsync(personId, cancellation);
        _absences.Forget();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _storage.Opened.WaitAsync(stoppingToken);
        await _absences.KeepFreshAsync(stoppingToken);
    }
}
