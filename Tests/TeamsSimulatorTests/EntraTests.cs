using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using CoEBot.TeamsSimulator.Entra;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>Asked by Azure.Identity, which takes it for the real one.</summary>
[NonParallelizable]
public sealed class EntraTests
{
    private readonly X509Certificate2 _certificate = EntraClients.NewCertificate();
    private ManagedIdentity _identity = null!;
    private SimulatedEntra _entra = null!;
    private EntraClients _clients = null!;

    private EntraRegistration Registration => new() { Secret = "a secret", Certificates = [_certificate], Identity = _identity, TrustsIdentity = true };

    [SetUp]
    public Task StartAsync()
    {
        // The client library keeps the tokens of an identity for the whole process, so every test has one of its own.
        _identity = new(Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        return StartAsync(Registration);
    }

    [TearDown]
    public async Task StopAsync()
    {
        EntraClients.ForgetIdentity();
        await _entra.DisposeAsync();
    }

    [OneTimeTearDown]
    public void Dispose() => _certificate.Dispose();

    private static IEnumerable<TestCaseData> Credentials() =>
    [
        new TestCaseData((EntraTests test) => test._clients.BySecret()).SetArgDisplayNames("a secret"),
        new TestCaseData((EntraTests test) => test._clients.ByCertificate(test._certificate)).SetArgDisplayNames("a certificate"),
        new TestCaseData((EntraTests test) => test._clients.Federated()).SetArgDisplayNames("a federated identity"),
    ];

    [TestCaseSource(nameof(Credentials))]
    public async Task Gives_a_token_once_and_lets_it_be_kept(Func<EntraTests, TokenCredential> credential)
    {
        var bot = credential(this);

        var first = await AskAsync(bot);
        var second = await AskAsync(bot);

        Assert.That(_entra.Vouches(first.Token), Is.True);
        Assert.That(second.Token, Is.EqualTo(first.Token));
        Assert.That(first.ExpiresOn, Is.EqualTo(DateTimeOffset.UtcNow.AddHours(1)).Within(TimeSpan.FromMinutes(1)));
        Assert.That(ForTheConnector, Has.Count.EqualTo(1));
        Assert.That(ForTheConnector[0].Host, Is.EqualTo("login.microsoftonline.com"));
        Assert.That(ForTheConnector[0].Parameters["client_id"], Is.EqualTo("coe-bot"));
    }

    [TestCaseSource(nameof(Credentials))]
    public async Task Gives_another_where_the_first_is_about_to_end(Func<EntraTests, TokenCredential> credential)
    {
        _entra.Lifetime = TimeSpan.FromMinutes(1);
        var bot = credential(this);

        var first = await AskAsync(bot);
        var second = await AskAsync(bot);

        Assert.That(second.Token, Is.Not.EqualTo(first.Token));
        Assert.That(ForTheConnector, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Sees_what_a_certificate_signed()
    {
        await AskAsync(_clients.ByCertificate(_certificate));

        Assert.That((string?)ForTheConnector[0].Assertion!["iss"], Is.EqualTo("coe-bot"));
        Assert.That((string?)ForTheConnector[0].Assertion!["aud"], Is.EqualTo("https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/oauth2/v2.0/token"));
    }

    [Test]
    public async Task Sees_the_identity_that_stands_in_for_a_secret()
    {
        await AskAsync(_clients.Federated());

        Assert.That(_entra.Requests.Select(request => request.Tenant), Is.EqualTo([null, _entra.Registration.TenantId]));
        Assert.That(_entra.Requests[0].Parameters["resource"], Is.EqualTo("api://AzureADTokenExchange"));
        Assert.That((string?)_entra.Requests[1].Assertion!["sub"], Is.EqualTo(_identity.PrincipalId));
    }

    [Test]
    public async Task Serves_the_government_at_its_own_host_and_for_its_own_connector()
    {
        await RestartAsync(Registration with { Cloud = EntraCloud.Government });
        var bot = _clients.BySecret(host: "https://login.microsoftonline.us/");

        var token = await AskAsync(bot, "https://api.botframework.us");

        Assert.That(_entra.Vouches(token.Token), Is.True);
        Assert.That(_entra.Requests.Single().Host, Is.EqualTo("login.microsoftonline.us"));
        Assert.That(() => AskAsync(_clients.BySecret(host: "https://login.microsoftonline.us/")), Refused("AADSTS500011"));
    }

    private static IEnumerable<TestCaseData> Refusals() =>
    [
        Case("a wrong secret", "AADSTS7000215", test => test._clients.BySecret("another")),
        Case("another application", "AADSTS700016", test => test._clients.BySecret(appId: "another-bot")),
        Case("another tenant", "AADSTS90002", test => test._clients.BySecret(tenantId: "22222222-2222-2222-2222-222222222222")),
        Case("an unknown certificate", "AADSTS700027", test => test._clients.ByCertificate(EntraClients.NewCertificate())),
        Case("a broken assertion", "AADSTS50027", test => test._clients.ByAssertion("no token")),
        Case("an identity that is not trusted", "AADSTS700213", test => test._clients.Federated(), registration => registration with { TrustsIdentity = false }),
        Case("an identity's token for something else", "AADSTS700023", test => test._clients.Federated("api://another")),
        Case("an identity's token that has ended", "AADSTS700024", test =>
        {
            test._entra.Lifetime = TimeSpan.FromSeconds(-1);
            return test._clients.Federated();
        }),
    ];

    [TestCaseSource(nameof(Refusals))]
    public async Task Refuses_as_Entra_does(string code, Func<EntraTests, TokenCredential> credential, Func<EntraRegistration, EntraRegistration> change)
    {
        await RestartAsync(change(Registration));

        Assert.That(() => AskAsync(credential(this)), Refused(code));
        Assert.That($"AADSTS{_entra.Requests[^1].Error!.Code}", Is.EqualTo(code));
    }

    [Test]
    public async Task Gives_nothing_for_another_resource() =>
        await Assert.ThatAsync(() => AskAsync(_clients.BySecret(), "https://vault.azure.net"), Refused("AADSTS500011"));

    [Test]
    public async Task Can_fail_for_a_while()
    {
        _entra.Fails(503, 503);

        var token = await AskAsync(_clients.BySecret());

        Assert.That(_entra.Vouches(token.Token), Is.True);
        Assert.That(_entra.Requests.Select(request => request.Error?.Status), Is.EqualTo(new int?[] { 503, 503, null }));
    }

    [Test]
    public async Task Gives_the_machines_identity_a_token_of_its_own()
    {
        var token = await AskAsync(_clients.ByIdentity());

        Assert.That(_entra.Vouches(token.Token), Is.True);
        Assert.That(_entra.Requests.Single().Parameters["resource"], Is.EqualTo("https://api.botframework.com"));
        Assert.That(_entra.Requests.Single().Parameters["client_id"], Is.EqualTo(_identity.ClientId));
    }

    [Test]
    public void Refuses_an_identity_that_the_machine_has_not() =>
        Assert.That(() => AskAsync(_clients.ByIdentity("00000000-0000-0000-0000-0000000000c9")), Throws.InstanceOf<AuthenticationFailedException>());

    [Test]
    public void Refuses_who_does_not_know_the_machines_header()
    {
        var identity = _clients.ByIdentity();
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "a guess");

        Assert.That(() => AskAsync(identity), Throws.InstanceOf<AuthenticationFailedException>());
        Assert.That(_entra.Requests.Select(request => request.Error?.Status), Is.All.EqualTo(401));
    }

    [Test]
    public async Task Vouches_for_no_token_of_another_or_for_something_else()
    {
        var other = await AskAsync(_clients.ByIdentity(), "https://storage.azure.com");

        Assert.That(_entra.Vouches(other.Token), Is.False);
        Assert.That(_entra.Vouches("made up"), Is.False);
    }

    private static async Task<AccessToken> AskAsync(TokenCredential credential, string resource = "https://api.botframework.com") =>
        await credential.GetTokenAsync(new([$"{resource}/.default"]), default);

    private List<EntraRequest> ForTheConnector => [.. _entra.Requests.Where(request => request.Tenant is not null)];

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(string code) =>
        Throws.InstanceOf<AuthenticationFailedException>().With.InnerException.Message.Contains(code + ":");

    private static TestCaseData Case(
        string name, string code, Func<EntraTests, TokenCredential> credential, Func<EntraRegistration, EntraRegistration>? change = null) =>
        new TestCaseData(code, credential, change ?? (registration => registration)).SetArgDisplayNames(name);

    private async Task RestartAsync(EntraRegistration registration)
    {
        await StopAsync();
        await StartAsync(registration);
    }

    private async Task StartAsync(EntraRegistration registration)
    {
        _entra = await SimulatedEntra.StartAsync(registration);
        _clients = new EntraClients(_entra);
    }
}
