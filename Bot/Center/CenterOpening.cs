using CoEBot.Outbox;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Center;

/// <summary>
/// Opens the Center when the host starts: storage, the import where no Center exists yet, and an invitation for each department's home.
/// A file that is wrong stops the start; storage that is away does not, the Center then opens when it is back.
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

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.File is { Length: > 0 } file) _import = CenterImport.Read(Path.Combine(environment.ContentRootPath, file));
        return base.StartAsync(cancellationToken);
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
