using CoEBot.Manifest.Png;

namespace CoEBot.Manifest.Rules;

/// <summary>
/// The icons are as Teams draws them (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons): the color one
/// fills its square, the outline is white on nothing.
/// </summary>
public static class IconPixels
{
    public const int ColorSide = 192;

    public const int OutlineSide = 32;

    public static IEnumerable<Problem> Problems(AppPackage package) =>
    [
        .. Check(package, package.Manifest.Icons.Color, ColorSide, Color),
        .. Check(package, package.Manifest.Icons.Outline, OutlineSide, Outline),
    ];

    private static IEnumerable<Problem> Check(AppPackage package, string file, int side, Func<PngImage, string?> rule)
    {
        if (!package.Files.TryGetValue(file, out var content)) yield break;
        if (Reason(content, side, rule) is { } reason) yield return new(file, null, reason);
    }

    private static string? Reason(byte[] content, int side, Func<PngImage, string?> rule)
    {
        try
        {
            var icon = PngImage.Read(content);
            return (icon.Width, icon.Height) == (side, side) ? rule(icon) : $"is {icon.Width}x{icon.Height}, and must be {side}x{side}";
        }
        catch (InvalidDataException broken)
        {
            return broken.Message;
        }
    }

    private static string? Color(PngImage icon) => icon.Pixels.All(pixel => pixel.IsOpaque) ? null : "must fill its square: some of it is transparent";

    private static string? Outline(PngImage icon) => icon.Pixels switch
    {
        var pixels when !pixels.All(pixel => pixel.IsTransparent || pixel.IsWhite) => "must be white on nothing: some of it has a color",
        var pixels when !pixels.Any(pixel => pixel.IsTransparent) => "must be white on nothing: nothing of it is transparent",
        var pixels when pixels.All(pixel => pixel.IsTransparent) => "is empty",
        _ => null,
    };
}
