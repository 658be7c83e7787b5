using System.Net;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Teams.Samples;

namespace CoEBot.Tests.Teams.Fuzzing;

/// <summary>What fuzzing found, each by itself.</summary>
public sealed class FindingsTests
{
    private readonly ErrorLog _errors = new();
    private Contoso _contoso = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync(errors: _errors);

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        _errors.Dispose();
    }

    [TestCase("19:engineering@thread.tacv2;messageid=1795560569611")]
    [TestCase("../../../../etc/passwd")]
    [TestCase("")]
    public async Task A_dialog_opens_on_a_message_whose_link_is_no_address(string link)
    {
        var answer = await PostAsync("invoke-composeExtension-fetchTask-message", activity => activity["value"]!["messagePayload"]!["linkToMessage"] = link);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), string.Join('\n', _errors.Take()));
        Assert.That(answer.Body?["task"], Is.Not.Null);
    }

    [Test]
    public async Task An_invoke_is_answered_although_a_message_had_its_id()
    {
        await PostAsync("message-personal", activity => activity["id"] = "shared-1");
        var answer = await PostAsync("invoke-composeExtension-query", activity => activity["id"] = "shared-1");

        Assert.That(answer.Content, Is.Not.Empty);
    }

    [Test]
    public async Task A_message_is_heard_although_an_invoke_had_its_id()
    {
        await PostAsync("invoke-of-the-future", activity => activity["id"] = "shared-2");
        var answer = await PostAsync("message-personal", activity => activity["id"] = "shared-2");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("message-with-html", "attachments")]
    [TestCase("message-with-html", "entities")]
    [TestCase("conversationUpdate-teamMemberAdded", "membersAdded")]
    [TestCase("conversationUpdate-teamMemberRemoved", "membersRemoved")]
    [TestCase("messageReaction-added", "reactionsAdded")]
    public async Task A_list_may_hold_a_null(string sample, string list)
    {
        var answer = await PostAsync(sample, activity => activity[list] = new JsonArray((JsonNode?)null));

        Assert.That(answer.Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.BadRequest), string.Join('\n', _errors.Take()));
    }

    [Test]
    public async Task A_query_may_hold_a_null_parameter()
    {
        var answer = await PostAsync("invoke-composeExtension-query", activity => activity["value"]!["parameters"] = new JsonArray((JsonNode?)null));

        Assert.That(answer.Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.BadRequest), string.Join('\n', _errors.Take()));
    }

    // U+FFFE and U+FFFF are no characters; .NET refuses to normalize a string with them.
    [TestCase("text")]
    [TestCase("link")]
    public async Task A_draft_may_hold_what_is_no_character(string field)
    {
        var answer = await PostAsync("invoke-adaptiveCard-action-approve", activity =>
        {
            activity["value"]!["action"]!["verb"] = "submitDraft";
            activity["value"]!["action"]!["data"] = new JsonObject
            {
                ["verb"] = "submitDraft",
                ["draftId"] = $"d-{field}",
                ["revision"] = 0,
                ["department"] = "engineering",
                ["networks"] = "linkedin,x",
                ["text"] = Contoso.FastPost,
                [field] = "\uFFFE\uFFFF",
            };
        });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), string.Join('\n', _errors.Take()));
        Assert.That(answer.Card, Is.Not.Null);
    }

    private Task<InvokeAnswer> PostAsync(string sample, Action<JsonObject> alter)
    {
        var activity = new ActivitySample(sample).From(_contoso.Teams);
        activity["id"] = Guid.NewGuid().ToString();
        alter(activity);
        return _contoso.Client.PostAsync(activity);
    }
}
