using System.Buffers.Binary;

namespace CoEBot.Manifest.Png;

/// <summary>What a PNG says of itself.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Channels">Three, or four with alpha.</param>
internal sealed record PngHeader(int Width, int Height, int Channels)
{
    public static PngHeader Read(ReadOnlySpan<byte> data) => data switch
    {
        [_, _, _, _, _, _, _, _, 8, 2 or 6, 0, 0, 0] => new(Side(data), Side(data[4..]), data[9] == 6 ? 4 : 3),
        _ => throw new InvalidDataException("is not a PNG of 8 bits a channel in true color, not interlaced"),
    };

    private static int Side(ReadOnlySpan<byte> data) => (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(data), int.MaxValue);
}
