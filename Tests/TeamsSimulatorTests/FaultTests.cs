using System.Net;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using static CoEBot.Tests.TeamsSimulatorTests.ConnectorCalls;

namespace CoEBot.Tests.TeamsSimulatorTests;

public sealed class FaultTests
{
    private SimulatedTeams _teams = null!;
    private ConnectorCalls _bot = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _teams = await SimulatedTeams.StartAsync();
        _bot = new ConnectorCalls(_teams);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    [Test]
    public async Task Faults_meet_matching_requests_in_the_order_of_the_script()
    {
        _teams.Faults.Next(request => request.IsSend, Fault.Status(429), Fault.Status(412, code: "PreconditionFailed"));

        var statuses = new[]
        {
            (await _bot.GetAsync("v3/teams/19%3Ateam%40thread.tacv2")).Status,
            (await _bot.SendAsync(_teams.General.Id, Text("One"))).Status,
            (await _bot.SendAsync(_teams.General.Id, Text("Two"))).Status,
            (await _bot.SendAsync(_teams.General.Id, Text("Three"))).Status,
        };

        Assert.That(statuses, Is.EqualTo([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.PreconditionFailed, HttpStatusCode.Created]));
        Assert.That(_teams.General.Messages.Select(message => message.Text), Is.EqualTo(["Three"]));
        Assert.That(_teams.Requests.Count(ConnectorOperation.Send), Is.EqualTo(3));
        Assert.That(_teams.Faults.Remaining, Is.Zero);
    }

    [Test]
    public async Task Can_tell_when_to_try_again()
    {
        _teams.Faults.Next(_ => true, Fault.Status(429, retryAfter: TimeSpan.FromSeconds(1.5)));
        using var http = new HttpClient { BaseAddress = _teams.ServiceUrl };

        using var response = await http.GetAsync("v3/teams/19%3Ateam%40thread.tacv2");

        Assert.That(response.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void A_cut_answer_leaves_the_message_behind()
    {
        _teams.Faults.Next(request => request.IsSend, Fault.AcceptThenCut);

        Assert.That(() => _bot.SendAsync(_teams.General.Id, Text("Hello")), Throws.TypeOf<HttpRequestException>());
        Assert.That(_teams.General.Messages.Select(message => message.Text), Is.EqualTo(["Hello"]));
    }

    [Test]
    public void A_dropped_request_leaves_nothing_behind()
    {
        _teams.Faults.Next(request => request.IsSend, Fault.DropBeforeAccept);

        Assert.That(() => _bot.SendAsync(_teams.General.Id, Text("Hello")), Throws.TypeOf<HttpRequestException>());
        Assert.That(_teams.General.Messages, Is.Empty);
        Assert.That(_teams.Requests.Count(ConnectorOperation.Send), Is.EqualTo(1));
    }

    [Test]
    public async Task A_held_request_is_taken_when_released()
    {
        var release = new TaskCompletionSource();
        _teams.Faults.Next(request => request.IsSend, Fault.Hold(release.Task));

        var sending = _bot.SendAsync(_teams.General.Id, Text("Hello"));
        await _teams.Requests.WaitForRequestAsync(request => request.IsSend);
        var before = _teams.General.Messages.Count;
        release.SetResult();

        Assert.That((await sending).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(before, Is.Zero);
        Assert.That(_teams.General.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_client_that_went_away_left_nothing_behind()
    {
        var clientGone = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _teams.Faults.Next(request => request.IsSend, Fault.Hold(release.Task, clientGone.SetResult));
        using var patience = new CancellationTokenSource();

        var sending = _bot.SendAsync(_teams.General.Id, Text("Hello"), patience.Token);
        await _teams.Requests.WaitForRequestAsync(request => request.IsSend);
        await patience.CancelAsync();
        Assert.That(() => sending, Throws.InstanceOf<OperationCanceledException>());
        await clientGone.Task.WaitAsync(TimeSpan.FromSeconds(10));
        release.SetResult();
        await _bot.SendAsync(_teams.General.Id, Text("Next"));

        Assert.That(_teams.General.Messages.Select(message => message.Text), Is.EqualTo(["Next"]));
    }

    [Test]
    public async Task Can_fail_one_in_two()
    {
        var count = 0;
        _teams.Faults.Otherwise(request => request.IsSend && ++count % 2 == 0 ? Fault.Status(502) : null);

        var statuses = new List<HttpStatusCode>();
        foreach (var text in (string[])["One", "Two", "Three"])
            statuses.Add((await _bot.SendAsync(_teams.General.Id, Text(text))).Status);

        Assert.That(statuses, Is.EqualTo([HttpStatusCode.Created, HttpStatusCode.BadGateway, HttpStatusCode.Created]));
    }
}
