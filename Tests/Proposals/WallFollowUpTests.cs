using CoEBot.Boxes;
using CoEBot.Boxes.Replay;
using CoEBot.Outbox;
using CoEBot.Proposals;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Proposals;

/// <summary>What a saved box costs where walls of it were asked about before: nothing where the question is settled.</summary>
public sealed class WallFollowUpTests
{
    private const string Question = "Three posts with “launch” were approved.";

    private static readonly WallKey Launch = new WallChange(WallChangeKind.TakePhraseOff, "engineering", Walls.Watched, "launch").Key;

    private StorageTrips _trips = null!;
    private Contoso _contoso = null!;
    private string _prefix = "";

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    [SetUp]
    public async Task OpenAsync()
    {
        var settings = await BotSettings.AnonymousAsync();
        (_trips, _prefix) = (new(), settings.Values["Storage:TablePrefix"]);
        _contoso = await Contoso.OpenAsync(settings, trips: _trips);
        foreach (var person in (string[])["olga", "cleo"]) await _contoso.AsksAsync(_contoso.Teams[person], "hi");
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        _trips.Dispose();
    }

    [Test]
    public async Task A_wall_that_was_kept_is_not_looked_at_again()
    {
        await _contoso.LaunchesAsync(3);
        var asked = await _contoso.HearsAsync(Olga, Question);
        var cleos = await _contoso.HearsAsync(_contoso.Cleo, Question);
        await _contoso.Client.ClicksAsync(Olga, asked, "Keep the wall");
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Cleo), cleos, "The wall stays as it is");

        Assert.That(await HintsOfSavingAsync("launch, outage, retro"), Is.Zero);
    }

    [Test]
    public async Task A_wall_that_was_changed_is_looked_at_once_and_then_when_it_comes_back()
    {
        await _contoso.LaunchesAsync(3);
        var (olgas, cleos) = (await _contoso.HearsAsync(Olga, Question), await _contoso.HearsAsync(_contoso.Cleo, Question));

        var taken = await HintsOfSavingAsync("outage");
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(Olga), olgas, "Olga changed this wall");
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Cleo), cleos, "Olga changed this wall");
        var other = await HintsOfSavingAsync("outage, retro");
        var back = await HintsOfSavingAsync("outage, retro, launch");

        Assert.That((taken, other, back), Is.EqualTo((1, 0, 1)));
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Cleo), cleos, Question);
    }

    [Test]
    public async Task A_rejected_post_is_no_reason_to_search_the_boxs_history()
    {
        await _contoso.LaunchesAsync(3);
        await _contoso.HearsAsync(Olga, Question);
        await _contoso.HearsAsync(_contoso.Cleo, Question);
        var posted = await _contoso.PostedAsync("No launch today, please. #ContosoEmployee");
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "reject", ("reason", "Not yet."));
        await _contoso.Records.SettledAsync(Contoso.DraftIdOf(posted.Card, "Approve"));

        Assert.That(await HistoriesOfALookAsync(), Is.Zero);
    }

    [Test]
    public async Task Where_no_card_stands_that_asked_nobody_searches_who_changed_the_wall()
    {
        await _contoso.LaunchesAsync(3);
        var asked = await _contoso.HearsAsync(Olga, Question);
        var cleos = await _contoso.HearsAsync(_contoso.Cleo, Question);
        await _contoso.Client.ClicksAsync(Olga, asked, "Keep the wall");
        await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Cleo), cleos, "The wall stays as it is");
        await HintsOfSavingAsync("outage");

        Assert.That(await HistoriesOfALookAsync(), Is.Zero);
    }

    /// <summary>Olga lists these words to look at twice, in the box of Engineering.</summary>
    /// <returns>How many places the click on Save had looked at.</returns>
    private async Task<int> HintsOfSavingAsync(string words)
    {
        var (setup, preview) = await _contoso.PreviewsWatchedAsync(Olga, words);
        var before = _trips.Answered.Count;
        var saved = await _contoso.Client.ClicksOnAsync(Olga, setup, preview.Card!, "Save");
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version"));
        await Eventually.IsSoAsync("the answer is counted", () => Task.FromResult(_trips.Answered.Count > before));
        return _trips.Answered[^1].Count(path => path.EndsWith("-work/messages", StringComparison.Ordinal));
    }

    /// <summary>Looks at the place of the question, as a hint would.</summary>
    /// <returns>How often a history was searched: nothing else of the Center is asked for as a list.</returns>
    private async Task<int> HistoriesOfALookAsync()
    {
        var source = _contoso.Bot.Services.GetRequiredService<NoticeSources>().Find(ProposalNotices.TableName)!;
        var before = _trips.Everything.Count;
        Assert.That(await source.LoadAsync(ProposalNotices.Partition(Launch), default), Is.Not.Null);
        return _trips.Everything.Skip(before).Count(path => path == $"{_prefix}center()");
    }
}
