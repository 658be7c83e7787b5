using CoEBot.Outbox;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Center;

/// <summary>
/// Opens the Center when the host starts: storage, the import where no Center exists yet, and an invitation for each department's home.
/// A file that is wrong stops the start, but where there is a Center, which the file has no part in any more. Storage that is away stops none: the Center then opens when it is back.
/// </summary>
public sealed class CenterOpening(
    StorageOpening storage, CenterTable table, NoticeTable notices, OutboxLanes outbox, InvitationDesk invitations, TimeProvider time,
    IHostEnvironment environment, IOptions<CenterOptions> options, ILogger<CenterOpening> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Departments that are looked after at once; nobody is sent here before all of them are.</summary>
    private const int AtOnce = 8;

    private CenterDefinition? _import;
    private volatile bool _isOpen;

    /// <summary>Whether the Center was opened since the start: before that nobody should be sent here.</summary>
    public bool IsOpen => _isOpen;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.File is { Length: > 0 } file) _import = await ReadAsync(Path.Combine(environment.ContentRootPath, file), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>The file's Center; null where it is wrong and nobody needs it.</summary>
    /// <exception cref="CenterFileException">It is wrong, and there is no Center, or nobody can tell at this moment.</exception>
    private async Task<CenterDefinition?> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return CenterImport.Read(path);
        }
        catch (CenterFileException wrong)
        {
            if (!await ExistsAsync(cancellation)) throw;
            logger.FileIsWrong(wrong.Message);
            return null;
        }
    }

    private async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        try
        {
            return await table.FindAsync(cancellation) is not null;
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await OpenAsync(stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
    }

    private async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await storage.OpenAsync(cancellation);
            if (_import is not null && await table.CreateAsync(_import with { OpenedAt = time.GetUtcNow() }, cancellation)) logger.Imported(_import.Departments.Count, _import.People.Count);
            if (await table.FindAsync(cancellation) is { } center)
                await Parallel.ForEachAsync(
                    center.Departments.Where(department => department.Channel is not null),
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (department, token) => await InviteAsync(department, token));
            return _isOpen = true;
        }
        catch (StorageUnavailableException away)
        {
            logger.NotOpenYet(away.Message);
            return false;
        }
    }

    /// <summary>
    /// Once for each home: the id of the notice follows from the channel, and one that exists stays as it is. Where it is to come back, the next appointment is made,
    /// also after a rhythm was changed or an appointment lost.
    /// </summary>
    private async Task InviteAsync(Department department, CancellationToken cancellation)
    {
        var place = new NoticePlace(CenterTable.Name, DepartmentInvitations.Partition(department.Key));
        var hint = await outbox.HintAsync(place, cancellation);
        await notices.AddAsync(place, DepartmentInvitations.Notice(department), cancellation);
        outbox.Begin(hint);
        if (department.Rhythm is { Comes: true }) await invitations.ScheduleAsync(department, cancellation);
    }
}
