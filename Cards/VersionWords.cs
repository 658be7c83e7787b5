namespace CoEBot.Cards;

/// <summary>A version in words, of a box, a route or a plan.</summary>
internal static class VersionWords
{
    public static Wording Of(VersionView version) => version switch
    {
        { Version: 0, By: null } => $"Version 0 · as it came with the Center",
        { By: { } by, At: { } at } => $"Version {version.Version} · {Clip.Name(by)} · {at}",
        { At: { } at } => $"Version {version.Version} · from the Center’s file · {at}",
        _ => $"Version {version.Version} · from the Center’s file",
    };
}
