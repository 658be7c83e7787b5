using CoEBot.Tests.Infrastructure;

// NUnit runs a set-up fixture around the tests of its namespace: this one is around them all.
namespace CoEBot.Tests;

/// <summary>Ends the storage emulator with the test run; a run that never asks for it never starts it.</summary>
[SetUpFixture]
public sealed class AzuriteOfTheRun
{
    [OneTimeTearDown]
    public Task StopAsync() => Azurite.EndTheRunAsync();
}
