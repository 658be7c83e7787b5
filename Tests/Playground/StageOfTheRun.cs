using Microsoft.Playwright;

namespace CoEBot.Tests.Playground;

/// <summary>Sets the stage before the first play and strikes it after the last; a test run without plays never pays for it.</summary>
[SetUpFixture]
public sealed class StageOfTheRun
{
    private const float Patience = 30_000;

    internal static Stage Stage { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task SetAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        Stage = await Stage.SetAsync();
    }

    [OneTimeTearDown]
    public async Task StrikeAsync()
    {
        if (Stage is not null) await Stage.DisposeAsync();
    }
}
