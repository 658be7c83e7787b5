using System.Text.Json;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Hosting;

namespace CoEBot.Tests.Teams.Hosting;

/// <summary>Every kind of activity and every invoke that a Teams bot and messaging extension meets: which method takes it, and what an invoke is answered.</summary>
public sealed class DispatchConformanceTests
{
    [TestCase("""{"type":"message"}""", "OnMessageActivityAsync")]
    [TestCase("""{"type":"messageUpdate","channelData":{"eventType":"editMessage"}}""", "OnTeamsMessageEditAsync")]
    [TestCase("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""", "OnTeamsMessageUndeleteAsync")]
    [TestCase("""{"type":"messageUpdate","channelData":{"eventType":"ofTheFuture"}}""", "OnUnrecognizedActivityTypeAsync")]
    [TestCase("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""", "OnTeamsMessageSoftDeleteAsync")]
    [TestCase("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", "OnReactionsAddedAsync")]
    [TestCase("""{"type":"messageReaction","reactionsRemoved":[{"type":"like"}]}""", "OnReactionsRemovedAsync")]
    [TestCase("""{"type":"messageReaction","reactionsAdded":[{"type":"heart"}],"reactionsRemoved":[{"type":"like"}]}""", "OnReactionsAddedAsync", "OnReactionsRemovedAsync")]
    [TestCase("""{"type":"installationUpdate","action":"add"}""", "OnInstallationUpdateAddAsync")]
    [TestCase("""{"type":"installationUpdate","action":"add-upgrade"}""", "OnInstallationUpdateAddAsync")]
    [TestCase("""{"type":"installationUpdate","action":"remove"}""", "OnInstallationUpdateRemoveAsync")]
    [TestCase("""{"type":"installationUpdate","action":"remove-upgrade"}""", "OnInstallationUpdateRemoveAsync")]
    [TestCase("""{"type":"conversationUpdate","membersAdded":[{"id":"29:1"}]}""", "OnMembersAddedAsync")]
    [TestCase("""{"type":"conversationUpdate","membersAdded":[{"id":"29:1"}],"channelData":{"eventType":"teamMemberAdded"}}""", "OnMembersAddedAsync")]
    [TestCase("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:1"}]}""", "OnMembersRemovedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"channelCreated"}}""", "OnTeamsChannelCreatedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed"}}""", "OnTeamsChannelRenamedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"channelDeleted"}}""", "OnTeamsChannelDeletedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"channelRestored"}}""", "OnTeamsChannelRestoredAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed"}}""", "OnTeamsTeamRenamedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"teamArchived"}}""", "OnTeamsTeamArchivedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"teamUnarchived"}}""", "OnTeamsTeamUnarchivedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"teamDeleted"}}""", "OnTeamsTeamDeletedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"teamHardDeleted"}}""", "OnTeamsTeamDeletedAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"teamRestored"}}""", "OnTeamsTeamRestoredAsync")]
    [TestCase("""{"type":"conversationUpdate","channelData":{"eventType":"ofTheFuture"}}""", "OnUnrecognizedActivityTypeAsync")]
    [TestCase("""{"type":"conversationUpdate"}""", "OnUnrecognizedActivityTypeAsync")]
    [TestCase("""{"type":"event","name":"application/vnd.microsoft.meetingStart"}""", "OnEventActivityAsync")]
    [TestCase("""{"type":"typing"}""", "OnTypingActivityAsync")]
    [TestCase("""{"type":"ofTheFuture"}""", "OnUnrecognizedActivityTypeAsync")]
    public async Task Every_activity_reaches_its_method_and_is_answered_with_nothing(string activity, params string[] methods)
    {
        var (bot, answer) = await TakenAsync(new RecordingBot(), activity);

        Assert.That(bot.Called, Is.EqualTo(methods));
        Assert.That(answer, Is.Null);
    }

    [TestCase("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"x","data":{}},"trigger":"manual"}""", "OnAdaptiveCardInvokeAsync", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done."}""")]
    [TestCase("composeExtension/query", """{"commandId":"library"}""", "OnTeamsMessagingExtensionQueryAsync", """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""")]
    [TestCase("composeExtension/selectItem", """{"id":"1"}""", "OnTeamsMessagingExtensionSelectItemAsync", """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""")]
    [TestCase("composeExtension/queryLink", """{"url":"https://contoso.com"}""", "OnTeamsAppBasedLinkQueryAsync", """{"composeExtension":{"type":"message","text":"Done."}}""")]
    [TestCase("composeExtension/fetchTask", """{"commandId":"submitDraft"}""", "OnTeamsMessagingExtensionFetchTaskAsync", """{"task":{"type":"message","value":"Done."}}""")]
    [TestCase("composeExtension/submitAction", """{"commandId":"submitDraft","data":{}}""", "OnTeamsMessagingExtensionSubmitActionAsync", """{"task":{"type":"message","value":"Done."}}""")]
    [TestCase("task/fetch", """{"data":{}}""", "OnTeamsTaskModuleFetchAsync", """{"task":{"type":"message","value":"Done."}}""")]
    [TestCase("task/submit", """{"data":{}}""", "OnTeamsTaskModuleSubmitAsync", """{"task":{"type":"message","value":"Done."}}""")]
    [TestCase("application/search", """{"kind":"search","queryText":"en","queryOptions":{"skip":0,"top":15},"dataset":"departments"}""", "OnSearchInvokeAsync", """{"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"Engineering","value":"engineering"}]}}""")]
    public async Task Every_invoke_reaches_its_method_and_is_answered_in_its_shape(string name, string value, string method, string body)
    {
        var (bot, answer) = await TakenAsync(new RecordingBot(), Invoke(name, value));

        Assert.That(bot.Called, Is.EqualTo(new[] { method }));
        Assert.That(answer!.Status, Is.EqualTo(200));
        Assert.That(JsonElement.DeepEquals(answer.Body, Parse(body)), answer.Body.GetRawText());
    }

    private static readonly string[] Names =
    [
        InvokeNames.AdaptiveCardAction, InvokeNames.ExtensionQuery, InvokeNames.ExtensionSelectItem, InvokeNames.ExtensionQueryLink, InvokeNames.ExtensionFetchTask,
        InvokeNames.ExtensionSubmitAction, InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.Search,
    ];

    [Test]
    public async Task An_invoke_whose_value_is_none_is_an_error_with_a_body([ValueSource(nameof(Names))] string name, [Values("7", "[]", "null", "\"x\"", "{\"action\":7,\"parameters\":7,\"messagePayload\":7,\"queryOptions\":7,\"url\":7}")] string value)
    {
        var (bot, answer) = await TakenAsync(new RecordingBot(), Invoke(name, value));

        Assert.That(answer!.Body.ValueKind, Is.EqualTo(JsonValueKind.Object));
        if (value is "7" or "[]" or "null" or "\"x\"")
        {
            Assert.That(bot.Called, Is.Empty);
            Assert.That(answer.Status == 400 || answer.Body.GetProperty("statusCode").GetInt32() == 400);
        }
    }

    [Test]
    public async Task An_invoke_that_the_bot_does_not_override_is_501_with_a_body([ValueSource(nameof(Names))] string name)
    {
        var (_, answer) = await TakenAsync(new SilentBot(), Invoke(name, """{"action":{"type":"Action.Execute"}}"""));
        Assert.That((answer!.Status, answer.Body.GetProperty("code").GetString()), Is.EqualTo((501, "NotImplemented")));
    }

    [TestCase("signin/verifyState")]
    [TestCase("actionableMessage/executeAction")]
    [TestCase("ofTheFuture")]
    [TestCase("")]
    public async Task Any_other_invoke_is_501_with_a_body(string name)
    {
        var (bot, answer) = await TakenAsync(new RecordingBot(), Invoke(name, "{}"));
        Assert.That((answer!.Status, answer.Body.GetProperty("code").GetString(), bot.Called.Count), Is.EqualTo((501, "NotImplemented", 0)));
    }

    [Test]
    public async Task Whoever_does_too_much_at_once_gets_a_sentence_from_every_invoke([ValueSource(nameof(Names))] string name)
    {
        var bot = new RecordingBot();
        var answer = await bot.OnTooManyAsync(Turn(Invoke(name, "{}")), isFirst: false, default);

        Assert.That(answer!.Body.GetRawText(), Does.Contain("That was a lot at once"));
        Assert.That(bot.Called, Is.Empty);
    }

    private static async Task<(TBot Bot, InvokeResponse? Answer)> TakenAsync<TBot>(TBot bot, string activity)
        where TBot : TeamsActivityHandler =>
        (bot, await bot.OnTurnAsync(Turn(activity), default));

    private static TurnContext Turn(string activity) => new(JsonSerializer.Deserialize(activity, ActivityJson.Default.Activity)!, null!);

    private static string Invoke(string name, string value) => $$"""{"type":"invoke","name":"{{name}}","value":{{value}}}""";

    private static JsonElement Parse(string json) => JsonElement.Parse(json);

    private sealed class SilentBot : TeamsActivityHandler;
}
