using System.Text.Json.Nodes;
using CoEBot.Manifest;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Manifest;

/// <summary>The app package of the repository, with the example's values, and variants of it in which one thing is wrong.</summary>
internal static class ThePackage
{
    private static readonly string Folder = Checkout.File("appPackage");

    public static PackageValues Values { get; } = PackageValues.For(new(Demo: true, Help: false, new Dictionary<string, string>()), Folder);

    /// <summary>As it is in the repository.</summary>
    public static AppPackage AsItIs() => Read(Files());

    /// <summary>With a manifest in which something was changed.</summary>
    public static AppPackage With(Action<JsonObject> change) => WithDocument(AppPackage.ManifestFile, change);

    /// <summary>With a language file in which something was changed.</summary>
    public static AppPackage WithGerman(Action<JsonObject> change) => WithDocument("de.json", change);

    /// <summary>With another file in a file's place, or without it.</summary>
    public static AppPackage WithFile(string name, byte[]? content)
    {
        var files = Files();
        if (content is null) files.Remove(name);
        else files[name] = content;
        return Read(files);
    }

    public static Dictionary<string, byte[]> Files() => new(PackageFolder.Read(Folder));

    private static AppPackage WithDocument(string name, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(Files()[name])!.AsObject();
        change(document);
        return WithFile(name, System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()));
    }

    private static AppPackage Read(Dictionary<string, byte[]> files)
    {
        var reading = AppPackage.Read(files, Values);
        Assert.That(reading.Problems, Is.Empty);
        return reading.Package!;
    }
}
