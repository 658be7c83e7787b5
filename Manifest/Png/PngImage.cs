using System.Buffers.Binary;

namespace CoEBot.Manifest.Png;

/// <summary>
/// A PNG's pixels: enough of the format to look at an icon (https://www.w3.org/TR/png-3/), 8 bits a channel with or without alpha, not interlaced. An image library
/// would bring far more code than these lines.
/// </summary>
public sealed record PngImage(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    /// <summary>Icons are small; what claims to be larger is not unpacked.</summary>
    private const int LargestSide = 1024;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="InvalidDataException">It is no PNG, or one of another kind; the message says which.</exception>
    public static PngImage Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature)) throw new InvalidDataException("is not a PNG");
        PngHeader? header = null;
        using var packed = new MemoryStream();
        for (var rest = file[Signature.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) break;
            var data = rest.Slice(8, (int)length);
            if (rest[4..8].SequenceEqual("IHDR"u8)) header = PngHeader.Read(data);
            if (rest[4..8].SequenceEqual("IDAT"u8)) packed.Write(data);
            rest = rest[(12 + (int)length)..];
        }

        if (header is null) throw new InvalidDataException("is a PNG without a header");
        if (header.Width is 0 or > LargestSide || header.Height is 0 or > LargestSide) throw new InvalidDataException($"is {header.Width}x{header.Height}, which no icon is");
        packed.Position = 0;
        return new(header.Width, header.Height, PngRows.Pixels(header, packed));
    }
}
