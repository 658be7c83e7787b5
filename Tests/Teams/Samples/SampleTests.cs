using System.Net;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Teams.Samples;

/// <summary>Whatever Teams sends is answered: never by an accident, and an invoke never by nothing.</summary>
public sealed class SampleTests
{
    private readonly ErrorLog _errors = new();
    private Contoso _contoso = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync(errors: _errors);

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        _errors.Dispose();
    }

    [TestCaseSource(typeof(ActivitySample), nameof(ActivitySample.All))]
    public async Task Answers(ActivitySample sample)
    {
        var answer = await _contoso.Client.PostAsync(sample.From(_contoso.Teams));

        var isInvoke = (string?)answer.Activity!["type"] == "invoke";
        Assert.That(answer.Status, isInvoke ? Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.NotImplemented) : Is.EqualTo(HttpStatusCode.OK), answer.Content);
        Assert.That(answer.Content, isInvoke ? Is.Not.Empty : Is.Empty);
        Assert.That(_errors.Take(), Is.Empty);
    }
}
