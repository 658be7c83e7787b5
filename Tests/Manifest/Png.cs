using System.Buffers.Binary;
using System.IO.Compression;
using CoEBot.Manifest.Png;

namespace CoEBot.Tests.Manifest;

/// <summary>PNGs made for a test, each row with the filter that is asked for.</summary>
internal static class Png
{
    public static byte[] Square(int side, Pixel pixel) => Of(side, side, (_, _) => pixel);

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="pixel">The pixel at x and y.</param>
    /// <param name="filter">The filter of a row, 0 to 4.</param>
    public static byte[] Of(int width, int height, Func<int, int, Pixel> pixel, Func<int, int>? filter = null)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            var above = new byte[width * 4];
            for (var y = 0; y < height; y++)
            {
                var row = Enumerable.Range(0, width).Select(x => pixel(x, y)).SelectMany(p => new[] { p.Red, p.Green, p.Blue, p.Alpha }).ToArray();
                var kind = filter?.Invoke(y) ?? 0;
                packed.WriteByte((byte)kind);
                packed.Write([.. row.Select((value, i) => (byte)(value - Guess(kind, row, above, i)))]);
                above = row;
            }
        }

        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR"u8, [.. Number(width), .. Number(height), 8, 6, 0, 0, 0]), .. Chunk("IDAT"u8, rows.ToArray()), .. Chunk("IEND"u8, [])];
    }

    // Written from the specification's table, not from the reader under test.
    private static int Guess(int kind, byte[] row, byte[] above, int i)
    {
        int a = i >= 4 ? row[i - 4] : 0, b = above[i], c = i >= 4 ? above[i - 4] : 0;
        return kind switch
        {
            1 => a,
            2 => b,
            3 => (int)Math.Floor((a + b) / 2.0),
            4 => new[] { a, b, c }.MinBy(near => Math.Abs(a + b - c - near)),
            _ => 0,
        };
    }

    // The reader does not look at the checksum, so it is left zero.
    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] data) => [.. Number(data.Length), .. kind, .. data, 0, 0, 0, 0];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
