using System.IO.Compression;

namespace CoEBot.Manifest.Png;

/// <summary>The rows of an image, each filtered by what stands left of it and above.</summary>
internal static class PngRows
{
    public static IReadOnlyList<Pixel> Pixels(PngHeader header, Stream packed)
    {
        var pixels = new List<Pixel>(header.Width * header.Height);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var above = new byte[header.Width * header.Channels];
        for (var y = 0; y < header.Height; y++)
        {
            var filtered = new byte[1 + above.Length];
            if (unpacked.ReadAtLeast(filtered, filtered.Length, throwOnEndOfStream: false) < filtered.Length) throw new InvalidDataException("is a PNG that ends too early");
            above = Unfilter(filtered[0], filtered.AsSpan(1), above, header.Channels);
            pixels.AddRange(above.Chunk(header.Channels).Select(channel => new Pixel(channel[0], channel[1], channel[2], channel is [_, _, _, var alpha] ? alpha : (byte)255)));
        }

        return pixels;
    }

    private static byte[] Unfilter(byte filter, ReadOnlySpan<byte> row, byte[] above, int channels)
    {
        var plain = new byte[row.Length];
        for (var x = 0; x < row.Length; x++)
        {
            var (left, up, corner) = x < channels ? (0, above[x], 0) : ((int)plain[x - channels], above[x], (int)above[x - channels]);
            plain[x] = (byte)(row[x] + filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException("is a PNG with a filter that is none"),
            });
        }

        return plain;
    }

    /// <summary>Whichever of the three is nearest to left + up - corner, in this order where they are as near.</summary>
    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        if (toLeft <= toUp && toLeft <= toCorner) return left;
        return toUp <= toCorner ? up : corner;
    }
}
