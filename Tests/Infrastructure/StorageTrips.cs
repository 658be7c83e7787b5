using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CoEBot.Tests.Infrastructure;

/// <summary>
/// What a bot in this process asks of storage on the way to each of its answers: the requests that begin in the flow of an activity before it is answered. What goes on
/// in the background is not among them.
/// </summary>
internal sealed class StorageTrips : EventListener, IStartupFilter
{
    /// <summary>The emulator's account begins every path.</summary>
    private const string Account = "/devstoreaccount1/";

    private readonly AsyncLocal<ConcurrentQueue<string>?> _turn = new();
    private readonly ConcurrentQueue<IReadOnlyList<string>> _answered = new();
    private readonly ConcurrentQueue<string> _everything = new();

    /// <summary>One for each activity that was answered, in order: what was asked for, by its path in the account.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Answered => [.. _answered];

    /// <summary>Everything that this process asked for since this listens, whoever asked: by its path in the account.</summary>
    public IReadOnlyList<string> Everything => [.. _everything];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(CountAsync);
        next(app);
    };

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http") EnableEvents(eventSource, EventLevel.Informational);
    }

    /// <summary>A request's start is told where it is made, so it is known for whom.</summary>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is not { EventName: "RequestStart", Payload: [_, _, _, string path, ..] } || !path.StartsWith(Account, StringComparison.Ordinal)) return;
        var asked = path[Account.Length..].Split('?')[0];
        // Events of before the constructor has run are nobody's.
        _turn?.Value?.Enqueue(asked);
        _everything?.Enqueue(asked);
    }

    private async Task CountAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Method == HttpMethods.Post) _turn.Value = new();
        await next(http);
        if (_turn.Value is { } trips) _answered.Enqueue([.. trips]);
    }
}
