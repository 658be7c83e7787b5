using CoEBot.Teams.Activities;
using CoEBot.Teams.Connector;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;

namespace CoEBot.Tests.Teams.Connector;

/// <summary>Every request of the connector's interface, and every way in which Teams can refuse it, by name.</summary>
public sealed class ConnectorConformanceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private ConnectorLine _line = null!;

    [SetUp]
    public async Task OpenAsync() => _line = await ConnectorLine.OpenAsync(new() { Retries = 0 });

    [TearDown]
    public async Task CloseAsync() => await _line.DisposeAsync();

    private SimulatedConversation AnasChat => _line.Teams.PersonalChat(_line.Teams["ana"]);

    [Test]
    public async Task Sends_into_a_chat()
    {
        var sent = (SendOutcome.Sent)await _line.SaysAsync("hello");
        Assert.That((AnasChat[sent.ActivityId!].Text, sent.ConversationId), Is.EqualTo(("hello", AnasChat.Id)));
    }

    [Test]
    public async Task Sends_into_a_group_chat()
    {
        var group = _line.Teams.GroupChat([_line.Teams["ana"], _line.Teams["ben"]]);
        await _line.SaysAsync("hello", _line.In(group.Id));
        Assert.That(group.Messages.Single().Text, Is.EqualTo("hello"));
    }

    [Test]
    public async Task Starts_a_thread_in_a_channel_and_answers_in_it()
    {
        var started = (SendOutcome.Sent)await _line.Client.CreateThreadAsync(_line.Teams.ServiceUrl.AbsoluteUri, Thread("first"), None);
        var answered = (SendOutcome.Sent)await _line.Client.ReplyToActivityAsync(_line.In(started.ConversationId), started.ActivityId!, ConnectorLine.Words("second"), None);

        var engineering = _line.Teams.Channel("Engineering");
        Assert.That(engineering.Messages.Select(message => (message.Text, message.ConversationId)), Is.EqualTo(new[] { ("first", started.ConversationId), ("second", started.ConversationId) }));
        Assert.That(engineering[answered.ActivityId!].Activity["replyToId"]!.GetValue<string>(), Is.EqualTo(started.ActivityId));
    }

    [Test]
    public async Task Updates_a_message_and_takes_it_back()
    {
        var sent = (SendOutcome.Sent)await _line.SaysAsync("hello");
        var updated = await _line.Client.UpdateActivityAsync(_line.Chat, sent.ActivityId!, ConnectorLine.Words("good day"), None);
        var text = AnasChat[sent.ActivityId!].Text;
        var deleted = await _line.Client.DeleteActivityAsync(_line.Chat, sent.ActivityId!, None);
        var again = await _line.Client.DeleteActivityAsync(_line.Chat, sent.ActivityId!, None);

        Assert.That((updated, text, deleted), Is.EqualTo((sent, "good day", sent)));
        Assert.That(AnasChat[sent.ActivityId!].IsDeleted);
        Assert.That(again, Is.EqualTo(new SendOutcome.Gone("ActivityNotFoundInConversation")));
    }

    [TestCase("29:ana")]
    [TestCase("00000000-0000-0000-0000-0000000000a1")]
    public async Task Opens_the_one_chat_with_a_person(string id)
    {
        var opened = await _line.Client.CreateConversationAsync(_line.Teams.ServiceUrl.AbsoluteUri, Chat(id), None);
        Assert.That(opened, Is.EqualTo(new SendOutcome.Sent(null, AnasChat.Id)));
    }

    [Test]
    public async Task Tells_that_text_and_card_were_split_and_have_no_id()
    {
        var both = ConnectorLine.Words("text") with { Attachments = [new() { ContentType = "application/vnd.microsoft.card.adaptive", Content = System.Text.Json.JsonElement.Parse("{}") }] };
        Assert.That(await _line.Client.SendToConversationAsync(_line.Chat, both, None), Is.EqualTo(new SendOutcome.Sent(null, AnasChat.Id)));
    }

    [Test]
    public async Task Reads_a_roster_page_by_page()
    {
        for (var number = 0; number < 120; number++) _line.Teams.Joins(SimulatedPerson.Guest($"Guest{number} Contoso", _line.Teams.TenantId));
        var (members, token, pages) = (new List<TeamsChannelAccount>(), (string?)null, 0);
        do
        {
            var (page, failure) = await _line.Client.GetPagedMembersAsync(_line.In(_line.Teams.General.Id), 50, token, None);
            Assert.That(failure, Is.Null);
            members.AddRange(page!.Members!);
            (token, pages) = (page.ContinuationToken, pages + 1);
        }
        while (token is not null);

        Assert.That((pages, members.Select(member => member.Id).Distinct().Count()), Is.EqualTo((3, 126)));
        Assert.That(members, Is.All.Property(nameof(TeamsChannelAccount.AadObjectId)).Not.Null);
    }

    [Test]
    public async Task Reads_one_member_the_team_and_its_channels()
    {
        var (serviceUrl, team) = (_line.Teams.ServiceUrl.AbsoluteUri, _line.Teams.Tenant.Team);
        var (member, _) = await _line.Client.GetConversationMemberAsync(_line.In(team.Id), "29:ana", None);
        var (details, _) = await _line.Client.GetTeamDetailsAsync(serviceUrl, team.Id, None);
        var (channels, _) = await _line.Client.GetTeamChannelsAsync(serviceUrl, team.Id, None);

        Assert.That((member!.ObjectId, member.UserRole, member.TenantId), Is.EqualTo(("00000000-0000-0000-0000-0000000000a1", "user", _line.Teams.TenantId)));
        Assert.That((details!.Name, details.AadGroupId), Is.EqualTo((team.Name, team.AadGroupId)));
        Assert.That(channels!.Select(channel => (channel.Id, channel.Name)), Is.EqualTo(new[] { (team.Id, null), ("19:engineering@thread.tacv2", "Engineering") }));
    }

    [Test]
    public async Task Keeps_the_service_urls_path_and_escapes_every_id()
    {
        await _line.SaysAsync("hello", _line.In("19:a/b?c#d%e@thread.tacv2;messageid=1"));
        Assert.That(_line.Teams.Requests.All.Single().Segments, Is.EqualTo(new[] { "v3", "conversations", "19:a/b?c#d%e@thread.tacv2;messageid=1", "activities" }));
    }

    private static IEnumerable<TestCaseData> Errors() =>
    [
        Case("400", Fault.Status(400, code: "BadSyntax"), new SendOutcome.Refused(400, "BadSyntax")),
        Case("401", Fault.Status(401, code: "Unauthorized"), new SendOutcome.Unauthorized("Unauthorized")),
        Case("403 BotNotInConversationRoster", Fault.Refused(Refusal.BotNotInConversationRoster), new SendOutcome.NotInstalled("BotNotInConversationRoster")),
        Case("403 the same, nested", Fault.Refused(Refusal.BotNotInConversationRoster with { IsNested = true }), new SendOutcome.NotInstalled("BotNotInConversationRoster")),
        Case("403 ForbiddenOperationException", Fault.Refused(Refusal.ForbiddenOperation), new SendOutcome.NotInstalled("ForbiddenOperationException")),
        Case("403 BotDisabledByAdmin", Fault.Refused(Refusal.BotDisabledByAdmin), new SendOutcome.Blocked("BotDisabledByAdmin")),
        Case("403 ConversationBlockedByUser", Fault.Refused(Refusal.ConversationBlockedByUser), new SendOutcome.Blocked("ConversationBlockedByUser")),
        Case("403 MessageWritesBlocked, nested", Fault.Refused(Refusal.MessageWritesBlocked), new SendOutcome.Blocked("MessageWritesBlocked")),
        Case("403 NotEnoughPermissions", Fault.Refused(Refusal.NotEnoughPermissions), new SendOutcome.Blocked("NotEnoughPermissions")),
        Case("403 InvalidBotApiHost", Fault.Refused(Refusal.InvalidBotApiHost), new SendOutcome.WrongHost("InvalidBotApiHost")),
        Case("403 without a word", Fault.Status(403), new SendOutcome.Blocked("Forbidden")),
        Case("404", Fault.Status(404, code: "ConversationNotFound"), new SendOutcome.Gone("ConversationNotFound")),
        Case("412", Fault.Status(412), new SendOutcome.Unavailable("PreconditionFailed")),
        Case("413", Fault.Status(413, code: "MessageSizeTooBig"), new SendOutcome.TooLarge("MessageSizeTooBig")),
        Case("429 with Retry-After", Fault.Status(429, TimeSpan.FromSeconds(90)), new SendOutcome.Throttled(TimeSpan.FromSeconds(90))),
        Case("429 without", Fault.Status(429), new SendOutcome.Throttled(null)),
        Case("500", Fault.Status(500, code: "ServiceError"), new SendOutcome.Refused(500, "ServiceError")),
        Case("502", Fault.Status(502), new SendOutcome.Unavailable("BadGateway")),
        Case("503", Fault.Status(503), new SendOutcome.Unavailable("ServiceUnavailable")),
        Case("503 with Retry-After", Fault.Status(503, TimeSpan.FromSeconds(90)), new SendOutcome.Throttled(TimeSpan.FromSeconds(90))),
        Case("504", Fault.Status(504), new SendOutcome.Unavailable("GatewayTimeout")),
        Case("accepted, then cut", Fault.AcceptThenCut, new SendOutcome.Unclear("Lost")),
        Case("a redirect", Fault.Status(302), new SendOutcome.Refused(302, "Found")),
    ];

    [TestCaseSource(nameof(Errors))]
    public async Task Every_error_has_its_outcome(Fault fault, SendOutcome outcome)
    {
        _line.Teams.Faults.Next(_ => true, fault);

        Assert.That(await _line.SaysAsync("hello"), Is.EqualTo(outcome));
        Assert.That(_line.Teams.Requests.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_message_over_the_limit_is_too_large() =>
        Assert.That(await _line.SaysAsync(new string('x', 60_000)), Is.EqualTo(new SendOutcome.TooLarge("MessageSizeTooBig")));

    [Test]
    public async Task An_answer_that_does_not_come_is_unclear_and_the_wait_has_an_end()
    {
        await using var hasty = await ConnectorLine.OpenAsync(new() { Retries = 3, Timeout = TimeSpan.FromMilliseconds(200) });
        var never = new TaskCompletionSource();
        hasty.Teams.Faults.Next(_ => true, Fault.Hold(never.Task));

        Assert.That(await hasty.SaysAsync("hello"), Is.EqualTo(new SendOutcome.Unclear("Timeout")));
        Assert.That(hasty.Teams.Requests.All, Has.Count.EqualTo(1), "it may have been accepted");
    }

    [Test]
    public async Task A_connection_that_was_never_made_is_not_taken_for_a_lost_answer()
    {
        var secure = _line.Chat with { ServiceUrl = _line.Chat.ServiceUrl.Replace("http://", "https://", StringComparison.Ordinal) };
        var nobody = _line.Chat with { ServiceUrl = "http://127.0.0.1:9/amer/" };

        Assert.That(await _line.SaysAsync("hello", secure), Is.EqualTo(new SendOutcome.Unavailable("NoConnection")));
        Assert.That(await _line.SaysAsync("hello", nobody), Is.EqualTo(new SendOutcome.Unavailable("NoConnection")));
        Assert.That(ConnectorPipeline.NeverLeft(new TaskCanceledException("A connection could not be established in time.", new TimeoutException())));
    }

    [Test]
    public async Task All_tries_together_have_an_end_and_who_was_still_waiting_knows_that_nothing_was_sent()
    {
        await using var hasty = await ConnectorLine.OpenAsync(new() { Budget = TimeSpan.FromSeconds(1) });
        hasty.Teams.Faults.Next(_ => true, Fault.Status(429, TimeSpan.FromSeconds(5)));

        Assert.That(await hasty.SaysAsync("hello"), Is.EqualTo(new SendOutcome.Unavailable("NoTurn")));
    }

    [Test]
    public async Task What_may_be_asked_twice_is_asked_again_when_its_answer_was_lost()
    {
        await using var patient = await ConnectorLine.OpenAsync();
        var sent = (SendOutcome.Sent)await patient.SaysAsync("hello");
        patient.Teams.Faults.Next(request => request.Method is "PUT" or "DELETE" or "GET", Fault.AcceptThenCut);
        var updated = await patient.Client.UpdateActivityAsync(patient.Chat, sent.ActivityId!, ConnectorLine.Words("good day"), None);
        patient.Teams.Faults.Next(request => request.Operation == ConnectorOperation.CreateConversation, Fault.AcceptThenCut);
        var opened = await patient.Client.CreateConversationAsync(patient.Teams.ServiceUrl.AbsoluteUri, Chat("29:ana", patient), None);

        Assert.That((updated, opened), Is.EqualTo((sent, new SendOutcome.Sent(null, "a:ana"))));
    }

    private static readonly int[] PassingFaults = [412, 429, 502, 503, 504];

    [TestCaseSource(nameof(PassingFaults))]
    public async Task What_passes_is_tried_again_until_it_is_through(int status)
    {
        await using var patient = await ConnectorLine.OpenAsync();
        patient.Teams.Faults.Next(_ => true, Fault.Status(status), Fault.Status(status));

        Assert.That(await patient.SaysAsync("hello"), Is.TypeOf<SendOutcome.Sent>());
        Assert.That(patient.Teams.Requests.All, Has.Count.EqualTo(3));
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(413)]
    [TestCase(500)]
    public async Task What_does_not_pass_is_not_tried_again(int status)
    {
        await using var patient = await ConnectorLine.OpenAsync();
        patient.Teams.Faults.Next(_ => true, Fault.Status(status));

        Assert.That(await patient.SaysAsync("hello"), Is.Not.TypeOf<SendOutcome.Sent>());
        Assert.That(patient.Teams.Requests.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_crowd_of_messages_to_one_thread_is_never_throttled()
    {
        await using var patient = await ConnectorLine.OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => patient.SaysAsync($"{number}")));

        Assert.That(outcomes, Is.All.TypeOf<SendOutcome.Sent>());
        Assert.That(patient.Teams.Throttled, Is.Empty);
    }

    private static TestCaseData Case(string name, Fault fault, SendOutcome outcome) => new TestCaseData(fault, outcome).SetArgDisplayNames(name);

    private ConversationParameters Chat(string personId, ConnectorLine? line = null) => new()
    {
        Bot = new() { Id = (line ?? _line).Teams.BotId },
        Members = [new() { Id = personId }],
        TenantId = (line ?? _line).Teams.TenantId,
    };

    private ConversationParameters Thread(string text) => new()
    {
        IsGroup = true,
        Bot = new() { Id = _line.Teams.BotId },
        TenantId = _line.Teams.TenantId,
        ChannelData = new() { Channel = new() { Id = "19:engineering@thread.tacv2" } },
        Activity = ConnectorLine.Words(text),
    };
}
