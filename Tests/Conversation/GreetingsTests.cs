using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Teams.Samples;

namespace CoEBot.Tests.Conversation;

/// <summary>Teams tells of an installation in several ways and at several times; who is new is greeted once.</summary>
public sealed class GreetingsTests
{
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Greets_a_person_once()
    {
        await _contoso.Client.InstallsAsync(_contoso.Ana);
        await _contoso.Client.InstallsAsync(_contoso.Ana);

        Assert.That(Greetings(_contoso.Teams.PersonalChat(_contoso.Ana)), Is.EqualTo(1));
    }

    [Test]
    public async Task Greets_a_person_again_who_removed_the_bot_and_installs_it_once_more()
    {
        await _contoso.Client.InstallsAsync(_contoso.Ana);
        await _contoso.Client.UninstallsAsync(_contoso.Ana);
        await _contoso.Client.InstallsAsync(_contoso.Ana);

        Assert.That(Greetings(_contoso.Teams.PersonalChat(_contoso.Ana)), Is.EqualTo(2));
    }

    [TestCase("conversationUpdate-personal", TestName = "Greets_nobody_again_who_opens_the_chat_again")]
    [TestCase("installationUpdate-remove-upgrade-personal", "installationUpdate-add-upgrade-personal", TestName = "Greets_nobody_again_for_a_new_version")]
    public async Task Greets_nobody_again(params string[] samples)
    {
        await _contoso.Client.InstallsAsync(_contoso.Ana);
        foreach (var sample in samples) await _contoso.Client.PostAsync(new ActivitySample(sample).From(_contoso.Teams));

        Assert.That(Greetings(_contoso.Teams.PersonalChat(_contoso.Ana)), Is.EqualTo(1));
    }

    [Test]
    public async Task Greets_a_channel_once_for_each_time_the_bot_is_added()
    {
        await _contoso.Client.AddsBotToTeamAsync(_contoso.Ben, _contoso.Engineering);
        await _contoso.Client.AddsBotToTeamAsync(_contoso.Ben, _contoso.Engineering);
        var atFirst = Greetings(_contoso.Engineering);
        await _contoso.Client.RemovesBotFromTeamAsync(_contoso.Ben, _contoso.Engineering);
        await _contoso.Client.AddsBotToTeamAsync(_contoso.Ben, _contoso.Engineering);

        Assert.That((atFirst, Greetings(_contoso.Engineering)), Is.EqualTo((1, 2)));
    }

    private static int Greetings(SimulatedConversation conversation) =>
        conversation.Messages.Count(message => message.Card.Words().Contains("I help you speak for", StringComparison.Ordinal));
}
