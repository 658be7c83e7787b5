namespace CoEBot.Operations;

/// <summary>
/// What an operator runs with the bot's own program and settings, in place of the bot: <c>dotnet run --project Bot -- verify</c>. Nothing listens and nothing runs in the
/// background, and only the settings that a command needs are looked at.
/// </summary>
public static class OperatorCommands
{
    /// <summary>It was done, and all is well.</summary>
    public const int Well = 0;

    /// <summary>It could not be done; one sentence on standard error says why.</summary>
    public const int NotRun = 1;

    /// <summary>It was done, and something is broken; standard output says what.</summary>
    public const int Broken = 2;

    /// <summary>The word of a command: it stands first, and is no setting. Null where the bot itself is asked for.</summary>
    public static string? Asked(string[] arguments) => arguments is [[not ('-' or '/'), ..] word, ..] && !word.Contains('=') ? word : null;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string word, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var isWell = word switch
            {
                "verify" => await services.GetRequiredService<Verification>().RunAsync(output, cancellation),
                "rebuild" => await services.GetRequiredService<Rebuilding>().RunAsync(output, cancellation),
                _ => throw new OperationException($"There is no command \"{word}\"; there are verify (checks the audit of every draft) and rebuild (writes the lists anew)."),
            };
            return isWell ? Well : Broken;
        }
        catch (OperationException problem)
        {
            await error.WriteLineAsync(problem.Message);
        }
        catch (StorageUnavailableException away)
        {
            await error.WriteLineAsync($"{away.Message} Look at Storage:AccountName or Storage:ConnectionString, and at Storage:TablePrefix.");
        }

        return NotRun;
    }
}

/// <summary>A command cannot be run, for a reason that the operator can mend.</summary>
public sealed class OperationException(string message) : Exception(message);
