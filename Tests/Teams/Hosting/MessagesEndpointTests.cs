using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Teams.Hosting;

/// <summary>What reaches <c>/api/messages</c> and should not have, on a bot without tokens.</summary>
public sealed class MessagesEndpointTests
{
    private Contoso _contoso = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [TestCase("{\"type\":", HttpStatusCode.BadRequest)]
    [TestCase("", HttpStatusCode.BadRequest)]
    [TestCase("null", HttpStatusCode.BadRequest)]
    [TestCase("[]", HttpStatusCode.BadRequest)]
    [TestCase("{}", HttpStatusCode.BadRequest)]
    [TestCase("{\"type\":7}", HttpStatusCode.BadRequest)]
    [TestCase("{\"type\":\"message\",\"from\":\"ana\"}", HttpStatusCode.BadRequest)]
    [TestCase("{\"type\":\"message\",\"timestamp\":\"yesterday\"}", HttpStatusCode.BadRequest)]
    public async Task Refuses_what_is_no_activity(string body, HttpStatusCode status) =>
        await RefusedAsync(_contoso.Client.PostRawAsync(Encoding.UTF8.GetBytes(body)), status);

    [Test]
    public async Task Refuses_json_that_is_nested_without_end() =>
        await RefusedAsync(_contoso.Client.PostRawAsync(Encoding.UTF8.GetBytes($"{{\"value\":{new string('[', 5000)}")), HttpStatusCode.BadRequest);

    [Test]
    public async Task Refuses_bytes_that_are_no_text() =>
        await RefusedAsync(_contoso.Client.PostRawAsync(new byte[] { 0xFF, 0xFE, 0x00, 0x80 }), HttpStatusCode.BadRequest);

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("multipart/form-data")]
    public async Task Refuses_another_content_type(string contentType) =>
        await RefusedAsync(_contoso.Client.PostRawAsync("{}"u8.ToArray(), contentType), HttpStatusCode.UnsupportedMediaType);

    [Test]
    public async Task Refuses_a_body_that_is_too_large() =>
        await RefusedAsync(_contoso.Client.PostRawAsync(Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('a', 256 * 1024)}\"}}")), HttpStatusCode.RequestEntityTooLarge);

    [TestCase("type")]
    [TestCase("id")]
    [TestCase("serviceUrl")]
    [TestCase("channelId")]
    [TestCase("from")]
    [TestCase("conversation")]
    [TestCase("recipient")]
    public async Task Refuses_an_activity_that_lacks_a_field(string field) =>
        await RefusedAsync(Altered(activity => activity.Remove(field)), HttpStatusCode.BadRequest);

    private static IEnumerable<TestCaseData> NotForUs() =>
    [
        Case("another channel", activity => activity["channelId"] = "webchat"),
        Case("another bot", activity => activity["recipient"]!["id"] = "28:somebody-else"),
        Case("another tenant", AnotherTenant),
        Case("two tenants", activity => activity["channelData"]!["tenant"]!["id"] = Guid.NewGuid().ToString()),
        Case("no tenant", NoTenant),
        Case("another host", activity => activity["serviceUrl"] = "https://example.com/amer/"),
        Case("a look-alike", activity => activity["serviceUrl"] = "https://smba.trafficmanager.net.example.com/amer/"),
        Case("user info", activity => activity["serviceUrl"] = "https://smba.trafficmanager.net@example.com/amer/"),
        Case("another port", activity => activity["serviceUrl"] = "https://smba.trafficmanager.net:444/amer/"),
        Case("another scheme", activity => activity["serviceUrl"] = "http://smba.trafficmanager.net/amer/"),
        Case("an address of the cloud's machines", activity => activity["serviceUrl"] = "http://169.254.169.254/metadata/"),
        Case("no url", activity => activity["serviceUrl"] = "amer"),
    ];

    [TestCaseSource(nameof(NotForUs))]
    public async Task Refuses_an_activity_that_is_not_for_this_bot(Action<JsonObject> alter) => await RefusedAsync(Altered(alter), HttpStatusCode.Forbidden);

    [TestCase("Host", "bot.example.com")]
    [TestCase("X-Forwarded-For", "1.2.3.4")]
    [TestCase("X-Forwarded-Host", "bot.example.com")]
    [TestCase("Forwarded", "for=1.2.3.4")]
    [TestCase("Origin", "https://example.com")]
    [TestCase("Origin", "null")]
    public async Task Refuses_a_tunnel_and_a_web_page_when_activities_need_no_token(string header, string value) =>
        await RefusedAsync(_contoso.Client.PostRawAsync("{}"u8.ToArray(), headers: (header, value)), HttpStatusCode.Forbidden);

    [TestCase("composeExtension/queryLink")]
    [TestCase("task/fetch")]
    public async Task Says_that_an_invoke_is_not_implemented(string name)
    {
        var answer = await _contoso.Client.InvokesAsync(_contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), name, new JsonObject());

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotImplemented));
        Assert.That((string?)answer.Body?["code"], Is.EqualTo("NotImplemented"));
    }

    [TestCase("{\"action\":{\"verb\":\"launchRocket\",\"data\":{\"verb\":\"launchRocket\"}}}")]
    [TestCase("{\"action\":{\"verb\":\"approve\",\"data\":{\"verb\":\"reject\",\"draftId\":\"a\",\"revision\":1,\"step\":1}}}")]
    [TestCase("{\"action\":{\"verb\":\"approve\",\"data\":{\"verb\":\"approve\",\"draftId\":7}}}")]
    [TestCase("{\"action\":{\"verb\":\"approve\",\"data\":\"approve\"}}")]
    [TestCase("{\"action\":\"approve\"}")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("7")]
    public async Task Answers_an_unknown_button_with_an_error_that_says_what_to_do(string value)
    {
        var answer = await _contoso.Client.InvokesAsync(_contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), "adaptiveCard/action", JsonNode.Parse(value)!);

        Assert.That((answer.Status, answer.StatusCode, answer.Type), Is.EqualTo((HttpStatusCode.OK, 400, "application/vnd.microsoft.error")));
        Assert.That(answer.Text, Is.Not.Empty);
    }

    [TestCase("messageReaction")]
    [TestCase("typing")]
    [TestCase("somethingOfTheFuture")]
    public async Task Takes_note_of_other_activities(string type)
    {
        var answer = await Altered(activity => activity["type"] = type);

        Assert.That((answer.Status, answer.Content), Is.EqualTo((HttpStatusCode.OK, "")));
    }

    [Test]
    public async Task Answers_the_probes_with_a_status_and_nothing_else()
    {
        foreach (var probe in (string[])["live", "ready"])
        {
            using var answer = await _contoso.Bot.Http.GetAsync(new Uri(_contoso.Bot.Root, $"healthz/{probe}"));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
        }
    }

    private static TestCaseData Case(string name, Action<JsonObject> alter) => new TestCaseData(alter).SetArgDisplayNames(name);

    private static void AnotherTenant(JsonObject activity)
    {
        var tenant = Guid.NewGuid().ToString();
        (activity["channelData"]!["tenant"]!["id"], activity["conversation"]!["tenantId"]) = (tenant, tenant);
    }

    private static void NoTenant(JsonObject activity)
    {
        activity["channelData"]!.AsObject().Remove("tenant");
        activity["conversation"]!.AsObject().Remove("tenantId");
    }

    private Task<InvokeAnswer> Altered(Action<JsonObject> alter) =>
        new TeamsClient(_contoso.Teams, _contoso.Bot.Messages, _contoso.Bot.Http, signs: false) { Alter = alter }.SaysAsync(_contoso.Ana, "hi");

    private async Task RefusedAsync(Task<InvokeAnswer> posted, HttpStatusCode status)
    {
        var answer = await posted;
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Content, Does.Not.Contain("   at ").And.Not.Contains("Exception"));
        Assert.That(_contoso.Teams.PersonalChat(_contoso.Ana).Everything, Is.Empty);
    }
}
