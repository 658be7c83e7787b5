using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Who clicks waits for storage three times at the most: the draft is read, a hint is put on the queue, and all that changes is written at once.</summary>
public sealed class StorageTripsTests
{
    private const int Most = 3;

    private StorageTrips _trips = null!;
    private Contoso _contoso = null!;
    private string _prefix = "";

    [SetUp]
    public async Task OpenAsync()
    {
        var settings = await BotSettings.AnonymousAsync();
        (_trips, _prefix) = (new(), settings.Values["Storage:TablePrefix"]);
        _contoso = await Contoso.OpenAsync(settings, trips: _trips);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        _trips.Dispose();
    }

    [TestCase(Contoso.FastPost, TestName = "An_approval_that_is_the_last_one_takes_three_round_trips")]
    [TestCase(Contoso.FullRoutePost, TestName = "An_approval_that_opens_the_next_step_takes_three_round_trips")]
    public async Task An_approval_takes_three_round_trips(string post)
    {
        var posted = await _contoso.PostedAsync(post);

        var trips = await TripsOfAsync(() => _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve"));

        Assert.That(trips, Is.EqualTo(["drafts()", "-work/messages", "$batch"]));
    }

    [TestCase("requestChanges", "note")]
    [TestCase("reject", "reason")]
    public async Task Another_decision_takes_no_more(string verb, string input)
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);

        Assert.That(await TripsOfAsync(() => _contoso.Client.ClicksAsync(_contoso.Ben, posted, verb, (input, "Say more of it."))), Has.Count.LessThanOrEqualTo(Most));
    }

    [Test]
    public async Task A_second_click_takes_no_more()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var first = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");

        Assert.That(await TripsOfAsync(() => _contoso.Client.RedeliverAsync(first.Activity!, newId: true)), Has.Count.LessThanOrEqualTo(Most));
    }

    /// <summary>The paths without the prefix of this test's tables.</summary>
    private async Task<IReadOnlyList<string>> TripsOfAsync(Func<Task<InvokeAnswer>> click)
    {
        var before = _trips.Answered.Count;
        var answer = await click();
        Assert.That(answer.StatusCode, Is.EqualTo(200), answer.Content);
        await Eventually.IsSoAsync("the answer is counted", () => Task.FromResult(_trips.Answered.Count > before));
        return [.. _trips.Answered[^1].Select(path => path.Replace(_prefix, "", StringComparison.Ordinal))];
    }
}
