using CoEBot.Outbox;
using CoEBot.Teams.Connector;

namespace CoEBot.Tests.Outbox;

public sealed class NoticeLifeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Notice Sending = new() { Id = "1", Kind = "news", Audience = new Audience.InChat("a1"), State = NoticeState.Sending, Attempt = 1 };

    private static readonly Notice Standing = Sending with { State = NoticeState.Sent, ActivityId = "7", Shows = 1 };

    private static IEnumerable<TestCaseData> Sends() =>
    [
        new(new SendOutcome.Sent("7", "a:1"), NoticeState.Sent),
        new(new SendOutcome.Gone("ConversationNotFound"), NoticeState.Blocked),
        new(new SendOutcome.NotInstalled("BotNotInConversationRoster"), NoticeState.Blocked),
        new(new SendOutcome.Blocked("ConversationBlockedByUser"), NoticeState.Blocked),
        new(new SendOutcome.Throttled(null), NoticeState.Pending),
        new(new SendOutcome.Unavailable("BadGateway"), NoticeState.Pending),
        new(new SendOutcome.Unauthorized("BotNotRegistered"), NoticeState.Pending),
        new(new SendOutcome.WrongHost("InvalidBotApiHost"), NoticeState.Pending),
        new(new SendOutcome.TooLarge("MessageSizeTooBig"), NoticeState.Failed),
        new(new SendOutcome.Refused(400, "BadArgument"), NoticeState.Failed),
        new(new SendOutcome.Refused(500, "ServiceError"), NoticeState.Failed),
        new(new SendOutcome.Unclear("Timeout"), NoticeState.Unclear),
    ];

    [TestCaseSource(nameof(Sends))]
    public void Every_outcome_of_a_send_leads_to_its_state(SendOutcome outcome, NoticeState state) =>
        Assert.That(NoticeLife.AfterSend(Sending, outcome, 3, Now, 10).State, Is.EqualTo(state));

    private static IEnumerable<TestCaseData> Updates() =>
    [
        new(new SendOutcome.Sent("7", "a:1"), NoticeStep.Nothing, NoticeStep.Update),
        new(new SendOutcome.Gone("ActivityNotFound"), NoticeStep.Nothing, NoticeStep.Nothing),
        new(new SendOutcome.NotInstalled("BotNotInConversationRoster"), NoticeStep.Nothing, NoticeStep.Nothing),
        new(new SendOutcome.Blocked("ConversationBlockedByUser"), NoticeStep.Nothing, NoticeStep.Nothing),
        new(new SendOutcome.Throttled(null), NoticeStep.Wait, NoticeStep.Wait),
        new(new SendOutcome.Unavailable("BadGateway"), NoticeStep.Wait, NoticeStep.Wait),
        new(new SendOutcome.Unauthorized("BotNotRegistered"), NoticeStep.Wait, NoticeStep.Wait),
        new(new SendOutcome.WrongHost("InvalidBotApiHost"), NoticeStep.Wait, NoticeStep.Wait),
        new(new SendOutcome.TooLarge("MessageSizeTooBig"), NoticeStep.Nothing, NoticeStep.Update),
        new(new SendOutcome.Refused(400, "BadArgument"), NoticeStep.Nothing, NoticeStep.Update),
        new(new SendOutcome.Refused(500, "ServiceError"), NoticeStep.Wait, NoticeStep.Wait),
        new(new SendOutcome.Unclear("Timeout"), NoticeStep.Wait, NoticeStep.Wait),
    ];

    [TestCaseSource(nameof(Updates))]
    public void Every_outcome_of_an_update_leads_to_its_next_step(SendOutcome outcome, NoticeStep now, NoticeStep afterTheNextChange)
    {
        var after = NoticeLife.AfterUpdate(Standing, outcome, 2, Now);
        Assert.That((NoticeLife.Next(after, 2, true, Now), NoticeLife.Next(after, 3, true, Now)), Is.EqualTo((now, afterTheNextChange)));
    }

    [Test]
    public void Who_is_back_is_sent_what_never_came_and_shown_on_their_card_what_changed()
    {
        var blocked = new SendOutcome.Blocked("ConversationBlockedByUser");
        Assert.Multiple(() =>
        {
            Assert.That(NoticeLife.Next(NoticeLife.Woken(NoticeLife.AfterSend(Sending, blocked, 2, Now, 10)), 2, true, Now), Is.EqualTo(NoticeStep.Send));
            Assert.That(NoticeLife.Next(NoticeLife.Woken(NoticeLife.AfterUpdate(Standing, blocked, 2, Now)), 2, true, Now), Is.EqualTo(NoticeStep.Update));
        });
    }

    [Test]
    public void A_lost_answer_is_risked_three_times_and_no_more()
    {
        var notice = Sending;
        for (var sends = 0; sends < 3; sends++) notice = NoticeLife.AfterSend(notice, new SendOutcome.Unclear("Timeout"), 1, Now, 10);
        Assert.That(notice.State, Is.EqualTo(NoticeState.Failed));
    }

    [Test]
    public void What_Teams_asks_for_is_waited()
    {
        var later = NoticeLife.AfterSend(Sending, new SendOutcome.Throttled(TimeSpan.FromMinutes(7)), 1, Now, 10);
        Assert.That(NoticeLife.Wait(later, Now), Is.EqualTo(TimeSpan.FromMinutes(7)));
    }

    [Test]
    public void A_failing_update_keeps_the_card_to_try_again_and_a_card_that_is_gone_is_let_go()
    {
        Assert.Multiple(() =>
        {
            Assert.That(NoticeLife.AfterUpdate(Standing, new SendOutcome.Refused(500, "ServiceError"), 2, Now), Has.Property(nameof(Notice.ActivityId)).EqualTo("7"));
            Assert.That(NoticeLife.AfterUpdate(Standing, new SendOutcome.Gone("ActivityNotFound"), 2, Now), Has.Property(nameof(Notice.ActivityId)).Null);
            Assert.That(NoticeLife.AfterUpdate(Standing, new SendOutcome.Sent("7", "a:1"), 2, Now).Shows, Is.EqualTo(2));
        });
    }

    [Test]
    public void Quiet_hours_are_waited_for_and_what_a_dead_worker_left_stays_unclear()
    {
        var held = NoticeLife.Held(Sending with { LeasedUntil = Now }, Now.AddHours(9));
        Assert.Multiple(() =>
        {
            Assert.That(held.State, Is.EqualTo(NoticeState.Unclear));
            Assert.That(NoticeLife.Wait(held, Now), Is.EqualTo(TimeSpan.FromHours(9)));
            Assert.That(NoticeLife.Next(held, 1, false, Now.AddHours(9)), Is.EqualTo(NoticeStep.Send));
            Assert.That(NoticeLife.Held(Sending with { State = NoticeState.Pending }, Now.AddHours(9)).State, Is.EqualTo(NoticeState.Pending));
        });
    }

    [Test]
    public void What_is_in_a_digest_ends_with_it_and_is_never_brought_up_to_date()
    {
        var entered = NoticeLife.InDigest(Sending with { NotBefore = Now.AddHours(1) });
        var told = NoticeLife.AfterDigest(entered, Standing with { Kind = "digest" });
        Assert.Multiple(() =>
        {
            Assert.That((NoticeLife.Next(entered, 9, true, Now), NoticeLife.Wait(entered, Now)), Is.EqualTo((NoticeStep.Nothing, (TimeSpan?)null)));
            Assert.That((told.State, NoticeLife.Next(told, 9, true, Now)), Is.EqualTo((NoticeState.Sent, NoticeStep.Nothing)));
            Assert.That(NoticeLife.AfterDigest(entered, Sending with { State = NoticeState.Failed, Code = "BadArgument" }), Has.Property(nameof(Notice.State)).EqualTo(NoticeState.Failed).And.Property(nameof(Notice.Code)).EqualTo("BadArgument"));
        });
    }

    [Test]
    public void Nobody_sends_while_another_holds_the_lease()
    {
        var leased = Sending with { LeasedUntil = Now.AddMinutes(2) };
        Assert.Multiple(() =>
        {
            Assert.That(NoticeLife.Next(leased, 1, false, Now), Is.EqualTo(NoticeStep.Wait));
            Assert.That(NoticeLife.Next(leased, 1, false, Now.AddMinutes(3)), Is.EqualTo(NoticeStep.Send), "a lease that ran out was a worker that died");
        });
    }
}
