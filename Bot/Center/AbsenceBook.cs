using CoEBot.Storage;

namespace CoEBot.Center;

/// <summary>Who is away, at most <see cref="Age"/> old; what is written here is known here at once.</summary>
public sealed class AbsenceBook : BackgroundService
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private readonly PeopleTable _people;
    private readonly StorageOpening _storage;
    private readonly KeptReading<Absences> _absences;

    public AbsenceBook(PeopleTable people, StorageOpening storage, TimeProvider time)
    {
        (_people, _storage) = (people, storage);
        _absences = new(async () => (await people.ReadAbsencesAsync(time.GetUtcNow(), CancellationToken.None), true), Age, time);
    }

    public ValueTask<Absences> ReadAsync(CancellationToken cancellation) => _absences.ReadAsync(cancellation);

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

    /// <summary>They are back; safe to repeat.</summary>
    public async Task EndAsync(string personId, CancellationToken cancellation)
    {
        await _people.EndAbsenceAsync(personId, cancellation);
        _absences.Forget();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _storage.Opened.WaitAsync(stoppingToken);
        await _absences.KeepFreshAsync(stoppingToken);
    }
}
