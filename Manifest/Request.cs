namespace CoEBot.Manifest;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Demo">Pack with the example's values, to look at.</param>
/// <param name="Help">Say how the program is used, and nothing else.</param>
/// <param name="Values">What <c>--set</c> gave.</param>
public sealed record Request(bool Demo, bool Help, IReadOnlyDictionary<string, string> Values)
{
    public const string Usage = """
        Checks appPackage/ and packs it as appPackage/build/CoEBot.zip.

          dotnet run --project Manifest                         with the values of appPackage/.env or the environment
          dotnet run --project Manifest -- --set NAME=VALUE     with a value given here, as often as needed
          dotnet run --project Manifest -- --demo               with the values of appPackage/.env.example, to look at
        """;

    /// <exception cref="UsageException">An argument that is none.</exception>
    public static Request Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>();
        var (demo, help) = (false, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--demo":
                    demo = true;
                    break;
                case "--help" or "-h":
                    help = true;
                    break;
                case "--set" when i + 1 < arguments.Count && arguments[i + 1].Split('=', 2) is [{ Length: > 0 } name, var value]:
                    values[name] = value;
                    i++;
                    break;
                case "--set":
                    throw new UsageException("--set takes NAME=VALUE.");
                case var unknown:
                    throw new UsageException($"\"{unknown}\" is not known here.\n\n{Usage}");
            }
        }

        return new(demo, help, values);
    }
}
