using CoEBot.Tests.Infrastructure;

// NUnit runs a set-up fixture around the tests of its namespace: this one is around them all.
namespace CoEBot.Tests;

/// <summary>Keeps the storage emulator of a test run; a run that never asks for it never starts it.</summary>
[SetUpFixture]
public sealed class AzuriteOfTheRun
{
    private static readonly Lazy<Task<Azurite>> Started = new(Azurite.StartAsync);

    /// <summary>Ends the emulator, if any test used it.</summary>
    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await Started.Value).DisposeAsync();
    }

    internal static Task<Azurite> StartedAsync() => Started.Value;
}
