using CoEBot.Manifest.Png;
using CoEBot.Tests.Infrastructure;
using CsCheck;

namespace CoEBot.Tests.Manifest;

public sealed class PngImageTests
{
    private static readonly Pixel White = new(255, 255, 255, 255);

    [Test]
    public void Every_filter_is_undone() =>
        Gen.Select(Gen.Byte.Array[60 * 4], Gen.Int[0, 4].Array[10]).Sample((bytes, filters) =>
        {
            var image = PngImage.Read(Png.Of(6, 10, (x, y) => Of(bytes, (y * 6) + x), y => filters[y]));
            return (image.Width, image.Height) == (6, 10) && image.Pixels.SequenceEqual(Enumerable.Range(0, 60).Select(i => Of(bytes, i)));
        });

    [Test]
    public void What_is_broken_is_told_and_never_worse()
    {
        var whole = Png.Square(8, White);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length]).Sample((at, value, length) =>
        {
            var broken = whole.ToArray();
            broken[at] = value;
            Read(broken.AsSpan(0, length));
        });
    }

    [Test]
    public void A_file_of_another_kind_is_told() => Assert.That(() => PngImage.Read("GIF89a"u8), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("is not a PNG"));

    [Test]
    public void A_size_that_no_icon_has_is_not_unpacked() => Assert.That(
        () => PngImage.Read(Png.Of(1025, 1, (_, _) => White)), Throws.TypeOf<InvalidDataException>().With.Message.Contains("1025x1"));

    [TestCase("color.png", 192)]
    [TestCase("outline.png", 32)]
    public void The_real_icons_are_read(string file, int side) => Assert.That(
        PngImage.Read(File.ReadAllBytes(Checkout.File("appPackage", file))).Pixels, Has.Count.EqualTo(side * side));

    private static Pixel Of(byte[] bytes, int i) => new(bytes[i * 4], bytes[(i * 4) + 1], bytes[(i * 4) + 2], bytes[(i * 4) + 3]);

    private static void Read(ReadOnlySpan<byte> file)
    {
        try
        {
            PngImage.Read(file);
        }
        catch (InvalidDataException)
        {
            // What is to be told of a file that is no good.
        }
    }
}
