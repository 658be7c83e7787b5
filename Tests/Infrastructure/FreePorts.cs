using System.Net;
using System.Net.Sockets;

namespace CoEBot.Tests.Infrastructure;

/// <summary>Ports of this machine that nobody uses at the moment.</summary>
internal static class FreePorts
{
    /// <summary>As many as asked for, all different: they are held together before any is let go.</summary>
    public static IReadOnlyList<int> Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, port: 0)).ToList();
        try
        {
            foreach (var listener in listeners) listener.Start();
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            foreach (var listener in listeners) listener.Dispose();
        }
    }
}
