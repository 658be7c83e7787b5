using CoEBot.Outbox;
using CoEBot.Teams.Connector;

namespace CoEBot.Tests.Outbox;

public sealed class NoticeLifeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Notice Sending = new() { Id = "1", Kind = "news", Audience = new Audience.InChat("a1"), State = NoticeState.Sending, Attempt = 1 };

    private static readonly object[] Ends =
    [
        new object[] { new SendOutcome.Sent("7", "a:1"), NoticeState.Sent },
        new object[] { new SendOutcome.Gone("ConversationNotFound"), NoticeState.Blocked },
        new object[] { new SendOutcome.Blocked("ConversationBlockedByUser"), NoticeState.Blocked },
        new object[] { new SendOutcome.Refused(413, "MessageSizeTooBig"), NoticeState.Failed },
        new object[] { new SendOutcome.Throttled(null), NoticeState.Pending },
        new object[] { new SendOutcome.Unavailable("BadGateway"), NoticeState.Pending },
        new object[] { new SendOutcome.Unclear("Timeout"), NoticeState.Unclear },
    ];

    [TestCaseSource(nameof(Ends))]
    public void Every_outcome_leads_to_its_state(SendOutcome outcome, NoticeState state) =>
        Assert.That(NoticeLife.AfterSend(Sending, outcome, 3, Now, 10).State, Is.EqualTo(state));

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
        var standing = Sending with { State = NoticeState.Sent, ActivityId = "7", Shows = 1 };
        Assert.Multiple(() =>
        {
            Assert.That(NoticeLife.AfterUpdate(standing, new SendOutcome.Refused(500, "ServiceError"), 2, Now), Has.Property(nameof(Notice.ActivityId)).EqualTo("7"));
            Assert.That(NoticeLife.AfterUpdate(standing, new SendOutcome.Gone("ActivityNotFound"), 2, Now), Has.Property(nameof(Notice.ActivityId)).Null);
            Assert.That(NoticeLife.AfterUpdate(standing, new SendOutcome.Sent("7", "a:1"), 2, Now).Shows, Is.EqualTo(2));
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
