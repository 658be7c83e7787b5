using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Center;

/// <summary>
/// The Center as it is, at most <see cref="Age"/> old; a role taken away is gone everywhere after that time. One reader asks storage, the others wait for its answer.
/// </summary>
public sealed class CenterDirectory(CenterTable table, TimeProvider time, IOptions<CenterOptions> options) : IDisposable
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    /// <summary>Before any import: no departments, and nobody but the owners of the configuration.</summary>
    private static readonly CenterDefinition Empty = new() { Company = "Your company" };

    private readonly SemaphoreSlim _reading = new(1);
    private volatile Reading? _read;

    /// <summary>The Center as it was last read, however long ago: for showing a form again while storage is away, and for nothing that is decided.</summary>
    public CenterDefinition LastKnown => _read?.Center ?? Empty;

    public async ValueTask<CenterDefinition> ReadAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } fresh) return fresh;
        await _reading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } justRead) return justRead;
            // A Center that is not there yet is not remembered: the import may be on its way.
            if (await table.FindAsync(cancellation) is not { } center) return Empty;
            _read = new(center, time.GetUtcNow());
            return center;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>A person with the roles they hold now; those the Center does not know are employees.</summary>
    public Actor Actor(CenterDefinition center, string personId, string? displayName)
    {
        var member = center.FindMember(personId);
        var owner = options.Value.Owners.Contains(personId, StringComparer.OrdinalIgnoreCase) ? [new RoleGrant(Role.Owner)] : Array.Empty<RoleGrant>();
        var name = member?.Name ?? displayName;
        return new(new(personId, string.IsNullOrWhiteSpace(name) ? "A colleague" : name), [new(Role.Employee), .. member?.Roles ?? [], .. owner]);
    }

    public void Dispose() => _reading.Dispose();

    private CenterDefinition? Fresh() => _read is { } read && time.GetUtcNow() - read.ReadAt < Age ? read.Center : null;

    private sealed record Reading(CenterDefinition Center, DateTimeOffset ReadAt);
}
