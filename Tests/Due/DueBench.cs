using System.Collections.Concurrent;
using CoEBot.Due;
using CoEBot.Storage;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Due;

/// <summary>Appointments on the run's Azurite, workers that keep them, and a clock of the test's own.</summary>
internal sealed class DueBench : IDueWork, IAsyncDisposable
{
    private readonly StorageBench _storage;
    private readonly ILoggerFactory _logs;
    private readonly ConcurrentDictionary<DueWorker, bool> _workers = new();
    private readonly ConcurrentQueue<string> _runs = new();

    private DueBench(StorageBench storage)
    {
        _storage = storage;
        Table = new(storage.Account, storage.Calls);
        Times = new(Table);
        _logs = LoggerFactory.Create(builder => builder.AddProvider(Errors));
    }

    public string Kind => "test";

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 25, 9, 30, 0, TimeSpan.Zero));

    public DueTable Table { get; }

    public DueTimes Times { get; }

    /// <summary>What the work does for a key; it is done at once unless said otherwise.</summary>
    public Func<string, CancellationToken, Task<DateTimeOffset?>> Work { get; set; } = (_, _) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>The keys that were worked on, in order.</summary>
    public IReadOnlyList<string> Runs => [.. _runs];

    /// <summary>What was logged as an error.</summary>
    public ErrorLog Errors { get; } = new();

    public static async Task<DueBench> OpenAsync() => new(await StorageBench.OpenAsync());

    public Task ScheduleAsync(string key, TimeSpan after) => Times.ScheduleAsync(new(Kind, key, Clock.GetUtcNow() + after), default);

    /// <summary>Everything that lies in the table, whenever it is due.</summary>
    public Task<IReadOnlyList<DueRow>> RowsAsync() => Table.ListAsync(Clock.GetUtcNow().AddYears(100), 1000, default);

    public async Task<DueWorker> StartAsync()
    {
        var options = new DueOptions { Poll = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromSeconds(30), MostTakes = 5 };
        var worker = new DueWorker(Table, [this], _storage.Opening, Clock, Options.Create(options), _logs.CreateLogger<DueWorker>());
        _workers[worker] = true;
        await worker.StartAsync(default);
        return worker;
    }

    /// <summary>Lets a second pass, and another, until it is so.</summary>
    public Task PassesUntilAsync(string what, Func<bool> isSo) => Eventually.IsSoAsync(what, () =>
    {
        if (isSo()) return Task.FromResult(true);
        Clock.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(false);
    });

    /// <summary>Lets time pass until somebody has looked at what is due now: an item of its own has been worked on.</summary>
    public async Task LooksAsync()
    {
        var key = Ids.New();
        await ScheduleAsync(key, TimeSpan.Zero);
        await PassesUntilAsync("somebody looks", () => Runs.Contains(key));
    }

    public async Task<DateTimeOffset?> RunAsync(string key, CancellationToken cancellation)
    {
        _runs.Enqueue(key);
        return key.Length == Ids.New().Length ? null : await Work(key, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers.Keys)
        {
            await worker.StopAsync(default);
            worker.Dispose();
        }

        _logs.Dispose();
    }
}
