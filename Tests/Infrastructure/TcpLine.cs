using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace CoEBot.Tests.Infrastructure;

/// <summary>Passes connections of one port of loopback on to another; while it is cut, each is broken at once. It can lose single answers of HTTP.</summary>
internal sealed partial class TcpLine : IAsyncDisposable
{
    private readonly int _target;
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly Task _accepting;
    private volatile bool _isCut;

    public TcpLine(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>
    /// Asked for each request, by its first line, whether its answer is to be lost: it is done over there, and whoever asked never hears.
    /// </summary>
    public Func<string, bool> Loses { get; set; } = _ => false;

    public void Cut()
    {
        _isCut = true;
        foreach (var socket in _open.Keys) Break(socket);
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The listener was closed.
        }
    }

    private async Task CarryAsync(Socket near)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        (_open[near], _open[far]) = (true, true);
        try
        {
            if (_isCut) return;
            await far.ConnectAsync(IPAddress.Loopback, _target);
            await using NetworkStream from = new(near), to = new(far);
            var isLost = new StrongBox<bool>();
            await Task.WhenAny(AskAsync(from, to, isLost), AnswerAsync(to, from, isLost));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException)
        {
            // Broken by one end, or cut.
        }
        finally
        {
            Break(near);
            Break(far);
        }
    }

    private async Task AskAsync(NetworkStream from, NetworkStream to, StrongBox<bool> isLost)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var length)
        {
            if (FirstLine().Match(Encoding.Latin1.GetString(buffer, 0, length)) is { Success: true, Value: var line }) isLost.Value = Loses(line);
            await to.WriteAsync(buffer.AsMemory(0, length));
        }
    }

    private static async Task AnswerAsync(NetworkStream from, NetworkStream to, StrongBox<bool> isLost)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var length && !isLost.Value) await to.WriteAsync(buffer.AsMemory(0, length));
    }

    private void Break(Socket socket)
    {
        if (!_open.TryRemove(socket, out _)) return;
        socket.LingerState = new(enable: true, seconds: 0);
        socket.Dispose();
    }

    [GeneratedRegex("^[A-Z]+ /[^\r\n]*")]
    private static partial Regex FirstLine();
}
