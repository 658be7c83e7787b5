using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CoEBot.Tests.Infrastructure;

/// <summary>Passes connections of one port of loopback on to another; while it is cut, each is broken at once.</summary>
internal sealed class TcpLine : IAsyncDisposable
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
            await Task.WhenAny(from.CopyToAsync(to), to.CopyToAsync(from));
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

    private void Break(Socket socket)
    {
        if (!_open.TryRemove(socket, out _)) return;
        socket.LingerState = new(enable: true, seconds: 0);
        socket.Dispose();
    }
}
