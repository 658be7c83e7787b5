using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Center;

/// <summary>
/// The Center as it is, at most <see cref="Age"/> old; a role taken away is gone everywhere after that time. It is read again before it grows too old, so that a
/// click finds it read; all who ask while it is being read wait for one answer.
/// </summary>
public sealed class CenterDirectory(CenterTable table, StorageOpening storage, TimeProvider time, IOptions<CenterOptions> options) : BackgroundService
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    /// <summary>What an owner is called whom only the configuration knows, until they speak.</summary>
    private const string NamelessOwner = "Owner";

    /// <summary>Before any import: no departments, and nobody but the owners of the configuration.</summary>
    private static readonly CenterDefinition Empty = new() { Company = "Your company" };

    private readonly IReadOnlyList<string> _owners = [.. options.Value.Owners.Select(ObjectId.Normal)];
    private readonly Lock _gate = new();
    private volatile Reading? _read;
    private Task<CenterDefinition>? _reading;
    private int _changes;

    /// <summary>The Center as it was last read, however long ago: for showing a form again while storage is away, and for nothing that is decided.</summary>
    public CenterDefinition LastKnown => _read?.Center ?? Empty;

    public async ValueTask<CenterDefinition> ReadAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } fresh) return fresh;
        var (reading, wasRunning) = ReadOnce();
        try
        {
            return await reading.WaitAsync(cancellation);
        }
        catch (StorageUnavailableException) when (wasRunning)
        {
            // It began before we asked, and may have failed for what is mended since.
            return await ReadOnce().Reading.WaitAsync(cancellation);
        }
    }

    /// <summary>The Center was changed here: who asks next reads it anew, and no reading that began before is remembered.</summary>
    public void Changed()
    {
        lock (_gate)
        {
            (_reading, _changes) = (null, _changes + 1);
            if (_read is { } read) _read = read with { ReadAt = DateTimeOffset.MinValue };
        }
    }

    /// <summary>A person with the roles they hold now; those the Center does not know are employees.</summary>
    public static Actor Actor(CenterDefinition center, string personId, string? displayName)
    {
        var member = center.FindMember(personId);
        var name = member is null or { Name: NamelessOwner } ? displayName ?? member?.Name : member.Name;
        return new(new(personId, string.IsNullOrWhiteSpace(name) ? "A colleague" : name), [new(Role.Employee), .. member?.Roles ?? []]);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Again, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReadOnce().Reading.WaitAsync(stoppingToken);
            }
            catch (StorageUnavailableException)
            {
                // Who asks next reads by themselves, and is told.
            }
        }
    }

    /// <summary>One read at a time, whoever asks; nobody's giving up ends it for the others.</summary>
    private (Task<CenterDefinition> Reading, bool WasRunning) ReadOnce()
    {
        lock (_gate)
        {
            var running = _reading is { IsCompleted: false };
            return (running ? _reading! : _reading = ReadFromTableAsync(_changes), running);
        }
    }

    private async Task<CenterDefinition> ReadFromTableAsync(int changes)
    {
        // A Center that is not there yet is not remembered: the import may be on its way.
        if (await table.FindAsync(CancellationToken.None) is not { } found) return WithOwners(Empty);
        var center = WithOwners(found);
        lock (_gate)
        {
            if (changes == _changes) _read = new(center, time.GetUtcNow());
        }

        return center;
    }

    /// <summary>The owners of the configuration belong to the people: they stand in for reviewers and are told like everybody else.</summary>
    private CenterDefinition WithOwners(CenterDefinition center)
    {
        var people = center.People.Select(member => _owners.Contains(member.Id) && !member.Holds(Role.Owner, null)
            ? member with { Roles = [.. member.Roles, new RoleGrant(Role.Owner)] }
            : member);
        var unknown = _owners.Where(owner => center.FindMember(owner) is null);
        return center with { People = [.. people, .. unknown.Select(owner => new Member { Id = owner, Name = NamelessOwner, Roles = [new(Role.Owner)] })] };
    }

    private CenterDefinition? Fresh() => _read is { } read && time.GetUtcNow() - read.ReadAt < Age ? read.Center : null;

    private sealed record Reading(CenterDefinition Center, DateTimeOffset ReadAt);
}
