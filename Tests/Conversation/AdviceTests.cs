using CoEBot.Library;
using CoEBot.Storage;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Conversation;

/// <summary>What colleagues' approved posts say of a new one, over HTTP.</summary>
public sealed class AdviceTests
{
    private const string Original =
        "Last Tuesday our build took 41 minutes. Today it takes 9. We split the test run in four and threw away a cache that nobody understood. #ContosoEmployee";

    private const string NearCopy =
        "Last week our build took 41 minutes. Today it takes 9! We split the test run in four, and threw away a cache that nobody understood. #devops #ContosoEmployee";

    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() =>
        _contoso = await Contoso.OpenAsync((await BotSettings.AnonymousAsync()).With("Library:Poll", "00:00:00.2").With("Library:Reread", "00:00:01"));

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task A_near_copy_of_a_colleagues_post_is_told_and_stays_on_the_fast_lane()
    {
        await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.PostedAsync(Original), "Approve");
        await IsKnownAsync(Original);

        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Teams["mia"], NearCopy);

        // For Marketing, whose one advocate wrote it, the owner stands in.
        Assert.That(answer.Card.Words(), Does.Contain("Your draft is with Olga now"));
        Assert.That(answer.Card.Words(), Does.Contain("Echo").And.Contains("Ana from Engineering had nearly the same words").And.Contains("what you saw, did or learned yourself"));
        var posted = await _contoso.Teams.General.WaitForAsync(message => message.Card.Words().Contains(NearCopy, StringComparison.Ordinal));
        Assert.That(posted.Card.Words(), Does.Contain("Ana from Engineering had nearly the same words"));
    }

    [Test]
    public async Task Ones_own_earlier_post_is_no_echo()
    {
        await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.PostedAsync(Original), "Approve");
        await IsKnownAsync(Original);

        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, NearCopy);

        Assert.That(answer.Card.Words(), Does.Contain("Your draft is with Ben now").And.Not.Contains("Echo"));
    }

    [Test]
    public async Task A_post_like_the_companys_own_channel_is_told_once_the_department_has_a_voice()
    {
        const string brandLike = "We are thrilled to announce a cutting-edge platform that empowers teams and unlocks their potential. #ContosoEmployee";
        var table = _contoso.Bot.Services.GetRequiredService<LibraryTable>();
        foreach (var number in Enumerable.Range(1, 20)) await table.PutAsync(Shelved(number), 1, default);
        await Eventually.IsSoAsync("the department's voice is known", () => Task.FromResult(Memory.Voices.Find("engineering", 20) is not null));

        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, brandLike);

        Assert.That(answer.Card.Words(), Does.Contain("Own voice").And.Contains("sound like the company's own channel"));
        Assert.That(answer.Card.Words(), Does.Contain("Your draft is with Ben now"));
    }

    private LibraryMemory Memory => _contoso.Bot.Services.GetRequiredService<LibraryFollower>().Memory;

    private Task IsKnownAsync(string text) => Eventually.IsSoAsync("the post is known", () => Task.FromResult(Memory.Echo.Find(text, _ => true) is not null));

    private static LibraryPost Shelved(int number) => new()
    {
        DraftId = Ids.New(),
        Department = "engineering",
        AuthorId = "a2",
        AuthorName = "Ben Advocate",
        Networks = "linkedin",
        Text = $"I mended {number} small things today. The best was a clock. #ContosoEmployee",
        ApprovedAt = TimeProvider.System.GetUtcNow().AddHours(-number),
    };
}
