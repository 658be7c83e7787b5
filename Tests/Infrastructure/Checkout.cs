namespace CoEBot.Tests.Infrastructure;

/// <summary>The folder of the checkout, wherever this was built to.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CoEBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("This runs outside a checkout: no folder above it holds CoEBot.sln.");
    }
}
