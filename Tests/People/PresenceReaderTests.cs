using Azure.Core;
using Azure.Core.Pipeline;
using CoEBot.People;
using CoEBot.Teams.Authentication;
using CoEBot.TeamsSimulator.Entra;
using CoEBot.TeamsSimulator.Graph;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Graph.Models;

namespace CoEBot.Tests.People;

/// <summary>Asking Graph, by the library that asks the real one.</summary>
public sealed class PresenceReaderTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero));
    private SimulatedEntra _entra = null!;
    private SimulatedGraph _graph = null!;
    private ServiceProvider _services = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _entra = await SimulatedEntra.StartAsync(new() { Secret = "a secret" });
        _graph = await SimulatedGraph.StartAsync();
        _services = new ServiceCollection().AddHttpClient(PresenceReader.Http).ConfigurePrimaryHttpMessageHandler(_graph.Detour).Services.BuildServiceProvider();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _services.DisposeAsync();
        await _graph.DisposeAsync();
        await _entra.DisposeAsync();
    }

    [TestCase(0)]
    [TestCase(1, 1)]
    [TestCase(650, 650)]
    [TestCase(651, 650, 1)]
    [TestCase(1300, 650, 650)]
    public async Task Nobody_is_left_out_and_no_request_is_too_large(int count, params int[] requests)
    {
        var people = People(count);
        foreach (var person in people.Where((_, index) => index % 3 == 0)) _graph.Shows(person, SimulatedPresence.OutOfOffice);
        foreach (var person in people.Where((_, index) => index % 3 == 1)) _graph.Shows(person, SimulatedPresence.Available);

        var reading = await Reader().ReadAsync(people, default);

        Assert.That(((PresenceReading.Known)reading).OutOfOffice, Is.EquivalentTo(people.Where((_, index) => index % 3 == 0)));
        Assert.That(_graph.Requests.Select(request => request.Ids.Count), Is.EqualTo(requests));
        Assert.That(_graph.Requests.SelectMany(request => request.Ids), Is.EquivalentTo(people));
    }

    [Test]
    public async Task Nobody_is_asked_about_twice_and_what_is_no_object_id_not_at_all()
    {
        var ana = People(1)[0];

        await Reader().ReadAsync(["olga@contoso.com", ana, "", ana.ToUpperInvariant()], default);

        Assert.That(_graph.Requests.Single().Ids, Is.EqualTo([ana]));
    }

    [TestCase("Available", "OutOfOffice", true, ExpectedResult = true)]
    [TestCase("Busy", "InAMeeting", true, ExpectedResult = true, Description = "looks in meanwhile")]
    [TestCase("Offline", "OutOfOffice", null, ExpectedResult = true, Description = "without settings")]
    [TestCase("Away", "OutOfOffice", false, ExpectedResult = false, Description = "the settings know better")]
    [TestCase("Away", "Away", false, ExpectedResult = false)]
    [TestCase("Offline", "Offline", false, ExpectedResult = false)]
    [TestCase("Offline", "OffWork", false, ExpectedResult = false)]
    [TestCase("BeRightBack", "BeRightBack", null, ExpectedResult = false)]
    [TestCase("PresenceUnknown", "PresenceUnknown", null, ExpectedResult = false)]
    [TestCase(null, null, null, ExpectedResult = false)]
    public bool Out_of_office_is_an_absence_and_an_empty_chair_is_none(string? availability, string? activity, bool? isOutOfOffice) => PresenceReader.IsOutOfOffice(new()
    {
        Id = "a1",
        Availability = availability,
        Activity = activity,
        OutOfOfficeSettings = isOutOfOffice is null ? null : new OutOfOfficeSettings { IsOutOfOffice = isOutOfOffice },
    });

    [Test]
    public async Task The_token_is_for_the_clouds_own_Graph([Values] BotCloud cloud)
    {
        await using var entra = await SimulatedEntra.StartAsync(new() { Secret = "a secret", Cloud = cloud is BotCloud.GccHigh or BotCloud.Dod ? EntraCloud.Government : EntraCloud.Public });
        _graph.Accepts = request => entra.Vouches(request.Token!, $"https://{request.Host}");
        _graph.Shows(People(1)[0], SimulatedPresence.OutOfOffice);

        var reading = await Reader(entra, cloud: cloud).ReadAsync(People(1), default);

        Assert.That(((PresenceReading.Known)reading).OutOfOffice, Has.Count.EqualTo(1));
        Assert.That(_graph.Requests.Single().Host, Is.EqualTo(cloud switch
        {
            BotCloud.GccHigh => "graph.microsoft.us",
            BotCloud.Dod => "dod-graph.microsoft.us",
            _ => "graph.microsoft.com",
        }));
    }

    [TestCase("3")]
    [TestCase("Wed, 25 Nov 2026 10:00:03 GMT")]
    public async Task When_throttled_it_waits_for_as_long_as_it_is_told_to(string retryAfter)
    {
        _graph.Shows(People(1)[0], SimulatedPresence.OutOfOffice);
        _graph.Next(GraphAnswer.Throttled(retryAfter));

        var reading = await InTimeAsync(Reader().ReadAsync(People(1), default), TimeSpan.FromSeconds(0.5));

        Assert.That(((PresenceReading.Known)reading).OutOfOffice, Has.Count.EqualTo(1));
        Assert.That(_time.GetUtcNow() - _time.Start, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task Who_is_told_to_wait_for_long_comes_back_then_and_not_before()
    {
        _graph.Next(GraphAnswer.Throttled("600"));

        var reading = await Reader().ReadAsync(People(1), default);

        Assert.That(reading, Is.EqualTo(new PresenceReading.Failed("429 TooManyRequests", TimeSpan.FromMinutes(10))));
        Assert.That(_graph.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(500)]
    [TestCase(503)]
    public async Task A_passing_fault_is_asked_again(int status)
    {
        _graph.Shows(People(1)[0], SimulatedPresence.OutOfOffice);
        _graph.Next(GraphAnswer.Error(status, "generalException"), new GraphAnswer(status));

        var reading = await InTimeAsync(Reader().ReadAsync(People(1), default), TimeSpan.FromSeconds(1));

        Assert.That(((PresenceReading.Known)reading).OutOfOffice, Has.Count.EqualTo(1));
        Assert.That(_graph.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_fault_that_lasts_is_told_and_so_is_one_in_the_middle()
    {
        _graph.Next([new(200, """{"value":[]}"""), .. Enumerable.Repeat(GraphAnswer.Error(500, "generalException"), 3)]);

        var reading = await InTimeAsync(Reader().ReadAsync(People(1300), default), TimeSpan.FromSeconds(1));

        Assert.That(reading, Is.EqualTo(new PresenceReading.Failed("500 InternalServerError")));
        Assert.That(_graph.Requests.Select(request => request.Ids[0]), Is.EqualTo([People(1)[0], .. Enumerable.Repeat(People(1300)[650], 3)]));
    }

    [Test]
    public async Task A_refusal_is_told_at_once_and_names_what_is_missing()
    {
        _graph.Always = GraphAnswer.Forbidden;

        var reading = await Reader().ReadAsync(People(3), default);

        Assert.That(((PresenceReading.Failed)reading).Why, Does.StartWith("403").And.Contain("Presence.Read.All"));
        Assert.That(_graph.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_a_token_Graph_is_not_asked()
    {
        var reading = await Reader(secret: "another").ReadAsync(People(1), default);

        Assert.That(((PresenceReading.Failed)reading).Why, Does.Contain("no token"));
        Assert.That(_graph.Requests, Is.Empty);
    }

    [Test]
    public async Task An_answer_that_does_not_come_is_not_waited_for()
    {
        var never = new TaskCompletionSource();
        _graph.Hold = never.Task;

        var reading = await InTimeAsync(Reader().ReadAsync(People(1), default), TimeSpan.FromSeconds(5));

        Assert.That(reading, Is.EqualTo(new PresenceReading.Failed("no answer in time")));
    }

    [Test]
    public async Task Who_gives_up_waits_for_nothing()
    {
        _graph.Hold = new TaskCompletionSource().Task;
        using var stopping = new CancellationTokenSource();
        var reading = Reader().ReadAsync(People(1), stopping.Token);
        await Eventually.IsSoAsync("Graph is asked", () => Task.FromResult(_graph.Requests.Count == 1));

        await stopping.CancelAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("7")]
    [TestCase("""{"value":null}""")]
    [TestCase("""{"value":[{"id":"00000000-0000-0000-0000-000000000000","outOfOfficeSettings":{"isOut""")]
    [TestCase("<html><body>Bad gateway</body></html>", "text/html")]
    [TestCase("<html><body>Bad gateway</body></html>")]
    public async Task What_cannot_be_read_is_a_failure(string body, string contentType = "application/json")
    {
        _graph.Always = new(200, body, contentType);

        Assert.That(await Reader().ReadAsync(People(1), default), Is.InstanceOf<PresenceReading.Failed>());
    }

    [TestCase("""{"value":[]}""")]
    [TestCase("""{"value":7}""")]
    [TestCase("""{"value":[null,{},{"id":null,"activity":"OutOfOffice"}]}""")]
    [TestCase("""{"value":[{"id":"00000000-0000-0000-0000-000000000000","activity":7,"outOfOfficeSettings":{"isOutOfOffice":"yes"}}]}""")]
    [TestCase("""{"value":[{"id":"00000000-0000-0000-0000-000000000000","outOfOfficeSettings":[]}]}""")]
    public async Task Nobody_is_away_by_words_that_say_nothing(string body)
    {
        _graph.Always = new(200, body);

        Assert.That(await Reader().ReadAsync(People(1), default), Is.Not.InstanceOf<PresenceReading.Known>().Or.Property("OutOfOffice").Empty);
    }

    [Test]
    public async Task After_whatever_went_wrong_it_answers_again()
    {
        var reader = Reader();
        foreach (var answer in (GraphAnswer[])[GraphAnswer.Forbidden, GraphAnswer.Throttled("600"), new(200, "<html>"), new(404)])
        {
            _graph.Next(answer);
            Assert.That(await reader.ReadAsync(People(1), default), Is.InstanceOf<PresenceReading.Failed>());
        }

        Assert.That(await reader.ReadAsync(People(1), default), Is.InstanceOf<PresenceReading.Known>());
    }

    private static string[] People(int count) => [.. Enumerable.Range(0, count).Select(number => $"00000000-0000-0000-0000-{number:000000000000}")];

    private PresenceReader Reader(SimulatedEntra? entra = null, string secret = "a secret", BotCloud cloud = BotCloud.Public)
    {
        entra ??= _entra;
        var bot = new BotOptions { AppId = entra.Registration.AppId, TenantId = entra.Registration.TenantId, Credential = BotCredential.ClientSecret, ClientSecret = secret, Cloud = cloud };
        TokenCredential credential = OutboundCredential.Create(bot, new HttpClientTransport(new HttpClient(entra.Detour())));
        return new(_services.GetRequiredService<IHttpClientFactory>(), credential, Options.Create(bot), Options.Create(new GraphOptions()), _time);
    }

    /// <summary>Lets the clock go on by such steps until it is read.</summary>
    private async Task<PresenceReading> InTimeAsync(Task<PresenceReading> reading, TimeSpan step)
    {
        await Eventually.IsSoAsync("it is read", () =>
        {
            _time.Advance(step);
            return Task.FromResult(reading.IsCompleted);
        });
        return await reading;
    }
}
