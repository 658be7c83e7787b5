using CoEBot.Teams.Connector;
using CoEBot.TeamsSimulator.Faults;
using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Teams.Connector;

/// <summary>The client waits its turn, and gives back what would have to wait too long.</summary>
public sealed class RateWindowsTests
{
    private static readonly RateWindow OneAnHour = new(1, TimeSpan.FromHours(1));

    [Test]
    public async Task What_would_have_to_wait_too_long_is_given_back_without_asking_teams()
    {
        await using var line = await ConnectorLine.OpenAsync(new() { ThreadWindows = [OneAnHour] }, new FakeTimeProvider());

        var (first, second) = (await line.SaysAsync("one"), await line.SaysAsync("two"));

        Assert.That(first, Is.TypeOf<SendOutcome.Sent>());
        Assert.That(second, Is.TypeOf<SendOutcome.Throttled>().With.Property(nameof(SendOutcome.Throttled.RetryAfter)).EqualTo(TimeSpan.FromHours(1)));
        Assert.That(line.Teams.Requests.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Each_thread_has_windows_of_its_own_and_reading_has_twice_as_many()
    {
        await using var line = await ConnectorLine.OpenAsync(new() { ThreadWindows = [OneAnHour] }, new FakeTimeProvider());
        await line.SaysAsync("one");

        var elsewhere = await line.SaysAsync("one", line.In(line.Teams.General.Id));
        var reads = new List<SendOutcome?>();
        for (var read = 0; read < 3; read++) reads.Add((await line.Client.GetConversationMemberAsync(line.Chat, "29:ana", CancellationToken.None)).Failure);

        Assert.That(elsewhere, Is.TypeOf<SendOutcome.Sent>());
        Assert.That(reads, Is.EqualTo(new SendOutcome?[] { null, null, new SendOutcome.Throttled(TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(20)) }));
    }

    [Test]
    public async Task What_is_said_in_one_thread_arrives_in_its_order()
    {
        await using var line = await ConnectorLine.OpenAsync();
        var release = new TaskCompletionSource();
        line.Teams.Faults.Next(_ => true, Fault.Hold(release.Task));

        var (first, second) = (line.SaysAsync("one"), line.SaysAsync("two"));
        await line.Teams.Requests.WaitForRequestAsync(_ => true);
        release.SetResult();
        await Task.WhenAll(first, second);

        Assert.That(line.Teams.PersonalChat(line.Teams["ana"]).Messages.Select(message => message.Text), Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public async Task Who_waits_goes_when_the_window_opens()
    {
        var time = new FakeTimeProvider();
        await using var line = await ConnectorLine.OpenAsync(new() { ThreadWindows = [new(1, TimeSpan.FromSeconds(5))] }, time);
        await line.SaysAsync("one");

        var second = line.SaysAsync("two");
        Assert.That(second.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(6));

        Assert.That(await second, Is.TypeOf<SendOutcome.Sent>());
    }

    [Test]
    public async Task A_thread_that_teams_throttles_rests_and_no_other()
    {
        await using var line = await ConnectorLine.OpenAsync(time: new FakeTimeProvider());
        line.Teams.Faults.Next(_ => true, Fault.Status(429, TimeSpan.FromMinutes(1)));

        var outcomes = (await line.SaysAsync("one"), await line.SaysAsync("two"), await line.SaysAsync("three", line.In(line.Teams.General.Id)));

        Assert.That(outcomes.Item1, Is.EqualTo(new SendOutcome.Throttled(TimeSpan.FromMinutes(1))));
        Assert.That(outcomes.Item2, Is.EqualTo(new SendOutcome.Throttled(TimeSpan.FromMinutes(1))));
        Assert.That(outcomes.Item3, Is.TypeOf<SendOutcome.Sent>());
        Assert.That(line.Teams.Requests.All, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_whole_app_keeps_its_own_window()
    {
        var time = new FakeTimeProvider();
        await using var line = await ConnectorLine.OpenAsync(new() { PerSecond = 3 }, time);
        foreach (var person in (string[])["ana", "ben", "cleo"]) await line.SaysAsync("hi", line.In(line.Teams.PersonalChat(line.Teams[person]).Id));

        var fourth = line.SaysAsync("hi", line.In(line.Teams.PersonalChat(line.Teams["sam"]).Id));
        Assert.That(fourth.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.That(await fourth, Is.TypeOf<SendOutcome.Sent>());
    }

    [Test]
    public async Task Who_gives_up_waiting_holds_nobody_up()
    {
        var time = new FakeTimeProvider();
        await using var line = await ConnectorLine.OpenAsync(new() { ThreadWindows = [new(1, TimeSpan.FromSeconds(5))] }, time);
        await line.SaysAsync("one");
        using var impatient = new CancellationTokenSource();
        var second = line.Client.SendToConversationAsync(line.Chat, ConnectorLine.Words("two"), impatient.Token);
        await impatient.CancelAsync();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());

        var third = line.SaysAsync("three");
        time.Advance(TimeSpan.FromSeconds(6));

        Assert.That(await third, Is.TypeOf<SendOutcome.Sent>());
        Assert.That(line.Teams.Requests.All, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task While_most_requests_fail_nobody_tries()
    {
        var time = new FakeTimeProvider();
        await using var line = await ConnectorLine.OpenAsync(new() { Retries = 0 }, time);
        line.Teams.Faults.Otherwise(_ => Fault.Status(502));
        var outcomes = new List<SendOutcome>();
        for (var number = 0; number < 25; number++) outcomes.Add(await line.SaysAsync("hello", line.In($"19:{number}@thread.tacv2")));
        var asked = line.Teams.Requests.All.Count;
        line.Teams.Faults.Otherwise(_ => null);
        time.Advance(TimeSpan.FromSeconds(16));

        var after = await line.SaysAsync("hello");

        Assert.That(outcomes, Is.All.TypeOf<SendOutcome.Unavailable>());
        Assert.That(outcomes[^1], Is.EqualTo(new SendOutcome.Unavailable("CircuitOpen")));
        Assert.That(asked, Is.EqualTo(20));
        Assert.That(after, Is.TypeOf<SendOutcome.Sent>());
    }

    [Test]
    public async Task After_a_while_one_tries_and_where_it_fails_again_nobody_else_does()
    {
        var time = new FakeTimeProvider();
        await using var line = await ConnectorLine.OpenAsync(new() { Retries = 0 }, time);
        line.Teams.Faults.Otherwise(_ => Fault.Status(502));
        for (var number = 0; number < 25; number++) await line.SaysAsync("hello", line.In($"19:{number}@thread.tacv2"));
        time.Advance(TimeSpan.FromSeconds(16));

        var (probe, next) = (await line.SaysAsync("hello"), await line.SaysAsync("hello"));

        Assert.That(probe, Is.EqualTo(new SendOutcome.Unavailable("BadGateway")));
        Assert.That(next, Is.EqualTo(new SendOutcome.Unavailable("CircuitOpen")));
        Assert.That(line.Teams.Requests.All, Has.Count.EqualTo(21));
    }
}
