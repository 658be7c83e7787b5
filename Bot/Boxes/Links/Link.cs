namespace CoEBot.Boxes.Links;

/// <summary>A link in a text, in UTF-16 units.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The one after its last.</param>
/// <param name="HostStart">Where its host name begins.</param>
/// <param name="HostEnd">The character after its host name.</param>
public readonly record struct Link(int Start, int End, int HostStart, int HostEnd)
{
    public bool HasScheme => HostStart > Start;

    public int Length => End - Start;

    public string Host(string text) => text[HostStart..HostEnd];
}
