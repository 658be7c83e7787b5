using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Center;

/// <summary>The Center as it is, at most <see cref="Age"/> old; a role taken away is gone everywhere after that time.</summary>
public sealed class CenterDirectory : BackgroundService
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    /// <summary>What an owner is called whom only the configuration knows, until they speak.</summary>
    private const string NamelessOwner = "Owner";

    /// <summary>Before any import: no departments, and nobody but the owners of the configuration.</summary>
    private static readonly CenterDefinition Empty = new() { Company = "Your company" };

    private readonly IReadOnlyList<string> _owners;
    private readonly StorageOpening _storage;
    private readonly KeptReading<CenterDefinition> _center;

    public CenterDirectory(CenterTable table, StorageOpening storage, TimeProvider time, IOptions<CenterOptions> options)
    {
        (_storage, _owners) = (storage, [.. options.Value.Owners.Select(ObjectId.Normal)]);
        _center = new(
            async () => await table.FindAsync(CancellationToken.None) is { } found
                ? (WithOwners(found), true)
                // A Center that is not there yet is not remembered: the import may be on its way.
                : (WithOwners(Empty), false),
            Age, time);
    }

    /// <summary>The Center as it was last read, however long ago: for showing a form again while storage is away, and for nothing that is decided.</summary>
    public CenterDefinition LastKnown => _center.Last ?? Empty;

    public ValueTask<CenterDefinition> ReadAsync(CancellationToken cancellation) => _center.ReadAsync(cancellation);

    /// <summary>The Center was changed here: who asks next reads it anew, and no reading that began before is remembered.</summary>
    public void Changed() => _center.Forget();

    /// <summary>A person with the roles they hold now; those the Center does not know are employees.</summary>
    public static Actor Actor(CenterDefinition center, string personId, string? displayName)
    {
        var member = center.FindMember(personId);
        var name = member is null or { Name: NamelessOwner } ? displayName ?? member?.Name : member.Name;
        return new(new(personId, string.IsNullOrWhiteSpace(name) ? "A colleague" : name), [new(Role.Employee), .. member?.Roles ?? []]);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _storage.Opened.WaitAsync(stoppingToken);
        await _center.KeepFreshAsync(stoppingToken);
    }

    /// <summary>The owners of the configuration belong to the people: they stand in for reviewers and are told like everybody else.</summary>
    public CenterDefinition WithOwners(CenterDefinition center)
    {
        var people = center.People.Select(member => _owners.Contains(member.Id) && !member.Holds(Role.Owner, null)
            ? member with { Roles = [.. member.Roles, new RoleGrant(Role.Owner)] }
            : member);
        var unknown = _owners.Where(owner => center.FindMember(owner) is null);
        return center with { People = [.. people, .. unknown.Select(owner => new Member { Id = owner, Name = NamelessOwner, Roles = [new(Role.Owner)] })] };
    }
}
