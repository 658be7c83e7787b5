namespace CoEBot.Manifest.Png;

/// <summary>One pixel: red, green, blue and alpha, 0 to 255.</summary>
public readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha)
{
    public bool IsOpaque => Alpha == 255;

    public bool IsTransparent => Alpha == 0;

    public bool IsWhite => (Red, Green, Blue) == (255, 255, 255);
}
