using System.Net;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Tokens;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Teams.Hosting;

/// <summary>Who is let in by their token, and where the bot's own goes.</summary>
public sealed class TokenTests
{
    private SignedBot _signed = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _signed = await SignedBot.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _signed.DisposeAsync();

    [Test]
    public async Task Lets_a_genuine_activity_in_and_answers_with_its_own_token()
    {
        var answer = await _signed.Client().SaysAsync(_signed.Teams["ana"], "hi");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_signed.Teams.PersonalChat(_signed.Teams["ana"]).Messages, Is.Not.Empty);
        Assert.That(_signed.Teams.Requests.All.Select(request => request.Authorization), Is.All.EqualTo($"Bearer {SignedBot.OutboundToken}"));
        Assert.That(_signed.Asked.Select(address => address.GetLeftPart(UriPartial.Authority)), Is.All.EqualTo("https://smba.trafficmanager.net"));
        Assert.That(_signed.Asked.Select(address => address.AbsolutePath), Is.All.StartsWith("/amer/v3/"));
    }

    private static IEnumerable<TestCaseData> BadTokens() =>
    [
        Case("no signature", token => token with { Signature = TokenSignature.None }),
        Case("HS256 with the public key", token => token with { Signature = TokenSignature.Hs256WithPublicKey }),
        Case("the signature cut off", token => token with { Signature = TokenSignature.Stripped }),
        Case("changed after it was signed", token => token with { Signature = TokenSignature.Tampered }),
        Case("an unknown key", token => token with { Key = TokenKey.Unknown }),
        Case("another key under the same id", token => token with { Key = TokenKey.Impostor }),
        Case("expired", token => token with { NotBefore = token.NotBefore!.Value.AddHours(-2), Expires = token.NotBefore.Value.AddMinutes(-5) }),
        Case("not yet valid", token => token with { NotBefore = token.Expires!.Value.AddHours(1), Expires = token.Expires.Value.AddHours(2) }),
        Case("without an end", token => token with { Expires = null }),
        Case("another issuer", token => token with { Issuer = "https://sts.windows.net/11111111-1111-1111-1111-111111111111/" }),
        Case("the government's issuer", token => token with { Issuer = "https://api.botframework.us" }),
        Case("no issuer", token => token with { Issuer = null }),
        Case("another bot's", token => token with { Audience = "another-bot" }),
        Case("for nobody", token => token with { Audience = null }),
    ];

    [TestCaseSource(nameof(BadTokens))]
    public async Task Does_not_know_who_comes_with_a_bad_token(Func<TokenRecipe, TokenRecipe> forge) => await RefusedAsync(HttpStatusCode.Unauthorized, forge);

    private static IEnumerable<TestCaseData> ForeignTokens() =>
    [
        Case("a key that is not endorsed for Teams", token => token with { Key = TokenKey.Unendorsed }),
        Case("another service URL", token => token with { ServiceUrl = "https://smba.trafficmanager.net/emea/" }),
        Case("the service URL without its slash", token => token with { ServiceUrl = BotSettings.TrustedServiceUrl.TrimEnd('/') }),
        Case("no service URL", token => token with { ServiceUrl = null }),
        Case("an empty service URL", token => token with { ServiceUrl = "" }),
    ];

    [TestCaseSource(nameof(ForeignTokens))]
    public async Task Does_not_let_in_who_comes_with_a_token_for_something_else(Func<TokenRecipe, TokenRecipe> forge) => await RefusedAsync(HttpStatusCode.Forbidden, forge);

    [Test]
    public async Task Does_not_know_who_comes_without_a_token()
    {
        var answer = await _signed.Client(signs: false).SaysAsync(_signed.Teams["sam"], "hi");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("https://smba.trafficmanager.net.example.com/amer/")]
    [TestCase("https://smba.trafficmanager.net@example.com/amer/")]
    [TestCase("https://smba.trafficmanager.net:8443/amer/")]
    [TestCase("http://smba.trafficmanager.net/amer/")]
    [TestCase("https://smba.infra.gov.teams.microsoft.us/amer/")]
    [TestCase("http://127.0.0.1:3978/amer/")]
    [TestCase("https://smba.trafficmanager.net/amer/?to=example.com")]
    public async Task Never_speaks_to_a_host_that_is_not_the_clouds(string serviceUrl) =>
        await RefusedAsync(HttpStatusCode.Forbidden, token => token with { ServiceUrl = serviceUrl }, activity => activity["serviceUrl"] = serviceUrl);

    [Test]
    public async Task Waits_for_the_keys_when_it_meets_a_new_one_and_lets_the_first_activity_in()
    {
        await using var signed = await SignedBot.StartAsync();
        var client = signed.Client();
        await client.SaysAsync(signed.Teams["ana"], "hi");
        signed.Teams.SigningAuthority.Rotate();

        var first = await client.SaysAsync(signed.Teams["ana"], "hi");

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(signed.Teams.SigningAuthority.KeyFetches, Is.EqualTo(2));
    }

    private static TestCaseData Case(string name, Func<TokenRecipe, TokenRecipe> forge) => new TestCaseData(forge).SetArgDisplayNames(name);

    /// <summary>Sam is spoken for by nobody else here, so whatever the bot did for him would show.</summary>
    private async Task RefusedAsync(HttpStatusCode status, Func<TokenRecipe, TokenRecipe> forge, Action<JsonObject>? alter = null)
    {
        var answer = await _signed.Client(forge, alter).SaysAsync(_signed.Teams["sam"], "hi");

        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(_signed.Teams.Requests.All.Where(request => request.ConversationId == "a:sam" || request.ItemId == "29:sam"), Is.Empty);
        Assert.That(_signed.Teams.PersonalChat(_signed.Teams["sam"]).Everything, Is.Empty);
    }
}
