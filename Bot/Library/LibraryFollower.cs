using CoEBot.Boxes.Echo;
using CoEBot.Boxes.Voice;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Library;

/// <summary>
/// Keeps this replica's memory of the library. All posts within reach are read at the start and from time to time again (<see cref="LibraryOptions.Reread"/>, an hour); in
/// between, those of the last minutes are read every few seconds (<see cref="LibraryOptions.Poll"/>). So a post is known everywhere ten seconds after it came to lie
/// on the shelf, and whatever else changes (a post taken away, a row that was written long after its approval, a department's voice) within the hour. Until the first
/// reading is done nothing is known, and nothing waits for it.
/// </summary>
public sealed class LibraryFollower(
    LibraryTable table, StorageOpening storage, TimeProvider time, IOptions<LibraryOptions> options, ILogger<LibraryFollower> logger) : BackgroundService
{
    /// <summary>A full reading leaves out approvals younger than this, since their rows may still be on the way; every poll reads them, and what came after.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    private volatile LibraryMemory _memory = LibraryMemory.Empty;
    private EchoSegment _settled = EchoSegment.Empty;
    private VoiceBook _voices = VoiceBook.Empty;
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    /// <summary>What is known at this moment.</summary>
    public LibraryMemory Memory => _memory;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.Poll, time);
        do
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (StorageUnavailableException away)
            {
                logger.MemoryWaits(away.Message);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The reader's edge: a row that cannot be read takes the news from advice, and nothing from anybody.
                logger.MemoryFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - _readAt >= options.Value.Reread)
        {
            (_settled, _voices) = await LibraryMemory.ReadAsync(table.ReadAsync(now - options.Value.Reach, now - Settling, cancellation));
            _readAt = now;
        }

        var (fresh, _) = await LibraryMemory.ReadAsync(table.ReadAsync(_readAt - Settling, now, cancellation));
        _memory = new(new(_settled, fresh), _voices);
    }
}
