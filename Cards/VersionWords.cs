namespace CoEBot.Cards;

/// <summary>A version in words, of a box, a route or a plan.</summary>
internal static class VersionWords
{
    public static Wording Of(VersionView version) => version switch
    {
        { By: { } by, At: { } at } => $"Version {version.Version} · {Clip.Name(by)} · {at}",
        { At: { } at } => $"Version {version.Version} · from the Center’s file · {at}",
        _ => $"Version {version.Version} · from the Center’s file",
    };
}
