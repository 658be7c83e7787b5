using System.Net;
using System.Net.Http.Json;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.Tests.Infrastructure;
using ChannelKeys = CoEBot.Teams.Authentication.ChannelKeys;

namespace CoEBot.Tests.Teams.Hosting;

/// <summary>Each cloud has its own issuer and its own hosts, and lets in and speaks to no other's.</summary>
public sealed class CloudTests
{
    private const string PublicIssuer = "https://api.botframework.com";
    private const string GovernmentIssuer = "https://api.botframework.us";

    [TestCase("Public", PublicIssuer, "https://smba.trafficmanager.net/amer/")]
    [TestCase("Public", PublicIssuer, "https://smba.onyx.prod.teams.trafficmanager.net/amer/")]
    [TestCase("Gcc", PublicIssuer, "https://smba.infra.gcc.teams.microsoft.com/teams/")]
    [TestCase("GccHigh", GovernmentIssuer, "https://smba.infra.gov.teams.microsoft.us/gcch/")]
    [TestCase("Dod", GovernmentIssuer, "https://smba.infra.dod.teams.microsoft.us/dod/")]
    public async Task Lets_in_what_its_own_issuer_signed_and_answers_its_own_host(string cloud, string issuer, string serviceUrl)
    {
        await using var signed = await SignedBot.StartAsync(settings => settings.With("Bot:Cloud", cloud));

        var answer = await SaysHiAsync(signed, issuer, serviceUrl);

        Assert.That(answer, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(signed.Asked.Select(address => address.AbsoluteUri), Is.Not.Empty.And.All.StartsWith(serviceUrl));
    }

    [TestCase("Public", GovernmentIssuer, "https://smba.trafficmanager.net/amer/", HttpStatusCode.Unauthorized)]
    [TestCase("Public", PublicIssuer, "https://smba.infra.gov.teams.microsoft.us/gcch/", HttpStatusCode.Forbidden)]
    [TestCase("Public", PublicIssuer, "https://smba.infra.gcc.teams.microsoft.com/teams/", HttpStatusCode.Forbidden)]
    [TestCase("Gcc", PublicIssuer, "https://smba.trafficmanager.net/amer/", HttpStatusCode.Forbidden)]
    [TestCase("GccHigh", PublicIssuer, "https://smba.infra.gov.teams.microsoft.us/gcch/", HttpStatusCode.Unauthorized)]
    [TestCase("GccHigh", GovernmentIssuer, "https://smba.infra.dod.teams.microsoft.us/dod/", HttpStatusCode.Forbidden)]
    [TestCase("Dod", GovernmentIssuer, "https://smba.infra.gov.teams.microsoft.us/gcch/", HttpStatusCode.Forbidden)]
    public async Task Turns_away_what_is_another_clouds(string cloud, string issuer, string serviceUrl, HttpStatusCode status)
    {
        await using var signed = await SignedBot.StartAsync(settings => settings.With("Bot:Cloud", cloud));

        Assert.That(await SaysHiAsync(signed, issuer, serviceUrl), Is.EqualTo(status));
        Assert.That(signed.Asked, Is.Empty);
    }

    [Test]
    public async Task Asks_the_clouds_other_host_where_the_first_does_not_serve_the_bot()
    {
        await using var signed = await SignedBot.StartAsync();
        signed.Teams.Faults.Next(request => request.Operation == ConnectorOperation.Send, Fault.Refused(Refusal.InvalidBotApiHost));

        await signed.Client().SaysAsync(signed.Teams["ana"], "hi");

        Assert.That(signed.Teams.PersonalChat(signed.Teams["ana"]).Messages, Has.Count.EqualTo(1));
        Assert.That(signed.Asked.Last().AbsoluteUri, Does.StartWith("https://smba.onyx.prod.teams.trafficmanager.net/amer/v3/"));
    }

    [Test]
    public async Task Says_503_while_there_are_no_keys_to_check_a_token_with()
    {
        await using var signed = await WithoutKeysAsync();

        using var answer = await BringsAsync(signed, signed.Teams.SigningAuthority.Mint(signed.Teams.SigningAuthority.Genuine));

        Assert.That((answer.StatusCode, answer.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, ChannelKeys.BetweenFailures)));
    }

    [TestCase("rubbish")]
    [TestCase("rub.bi.sh")]
    [TestCase("e30.e30.c2lnbmVk", Description = "no key id")]
    [TestCase("eyJraWQiOiIifQ.e30.c2lnbmVk", Description = "an empty key id")]
    [TestCase("bnVsbA.bnVsbA.c2lnbmVk", Description = "null")]
    public async Task Says_401_also_without_keys_to_what_can_be_no_token_of_the_channels(string token)
    {
        await using var signed = await WithoutKeysAsync();

        using var answer = await BringsAsync(signed, token);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static Task<SignedBot> WithoutKeysAsync() => SignedBot.StartAsync(settings => settings.With("Bot:OpenIdMetadata", "http://127.0.0.1:9/nobody-listens-here"));

    private static async Task<HttpResponseMessage> BringsAsync(SignedBot signed, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, signed.Bot.Messages) { Content = JsonContent.Create(new { }), Headers = { Authorization = new("Bearer", token) } };
        return await signed.Bot.Http.SendAsync(request);
    }

    private static async Task<HttpStatusCode> SaysHiAsync(SignedBot signed, string issuer, string serviceUrl)
    {
        var client = signed.Client(token => token with { Issuer = issuer, ServiceUrl = serviceUrl }, activity => activity["serviceUrl"] = serviceUrl);
        return (await client.SaysAsync(signed.Teams["ana"], "hi")).Status;
    }
}
