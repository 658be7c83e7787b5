using CoEBot.Center;
using CoEBot.Outbox;

namespace CoEBot.Tests.Center;

/// <summary>Which of a home's invitations is the one that counts, whatever became of the others on their way.</summary>
public sealed class InvitationHomeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Department Engineering =
        new() { Key = "engineering", Name = "Engineering", Channel = "19:e@thread.tacv2", Rhythm = new() { Days = [DayOfWeek.Tuesday], Hour = 10, Prompts = ["What did you learn?"] } };

    private static readonly InvitationState State = InvitationState.First.PostedFor(new(new(2026, 11, 24), Noon.AddHours(-1)));

    private static readonly Notice Old = DepartmentInvitations.Notice(Engineering) with { State = NoticeState.Sent, ActivityId = "1", Shows = 1 };

    private static readonly Notice New = DepartmentInvitations.Notice(Engineering, new(new(2026, 11, 24), Noon), State);

    private static readonly Notice NewSent = New with { State = NoticeState.Sent, ActivityId = "2", Shows = 2 };

    [Test]
    public void The_old_one_stays_whole_until_the_new_one_stands()
    {
        var home = Home(Old, New);
        Assert.Multiple(() =>
        {
            Assert.That(home.KeepsUpToDate(Old), Is.False);
            Assert.That(Words(home, Old), Does.Contain("What did you learn?"));
            Assert.That(Words(home, New), Does.Contain("What did you learn?"));
            Assert.That(home.HasUnsent, Is.True);
        });
    }

    [Test]
    public void Then_it_gives_way_once()
    {
        var home = Home(Old, NewSent);
        Assert.Multiple(() =>
        {
            Assert.That(home.HasUpdates && home.KeepsUpToDate(Old) && home.KeepsUpToDate(NewSent), Is.True);
            Assert.That(Words(home, Old), Does.Contain("A newer invitation is in this channel"));
            Assert.That(Home(Old with { Shows = 2 }, NewSent).HasUpdates, Is.False);
        });
    }

    [Test]
    public void One_that_never_came_takes_nobodys_place()
    {
        var home = Home(Old, New with { State = NoticeState.Failed });
        Assert.That(home.KeepsUpToDate(Old), Is.True);
        Assert.That(Words(home, Old), Does.Contain("Share an idea"));
    }

    [Test]
    public void One_that_could_not_be_sent_by_day_does_not_come_in_the_night_nor_days_later_nor_when_paused()
    {
        var home = Home(Old, New);
        Assert.Multiple(() =>
        {
            Assert.That((home with { Now = Noon.AddHours(9) }).Compose(New), Is.Null);
            Assert.That((home with { Now = Noon.AddDays(2) }).Compose(New), Is.Null);
            Assert.That((home with { State = State.PausedBy(new("b", "Ben"), Noon) }).Compose(New), Is.Null);
            Assert.That((home with { Now = Noon.AddHours(9) }).Compose(NewSent), Is.Not.Null, "one that stands can be brought up to date at any hour");
        });
    }

    [Test]
    public void Of_several_that_were_held_up_the_newest_comes_alone()
    {
        var state = State.PostedFor(new(new(2026, 12, 1), Noon.AddDays(7)));
        var newest = DepartmentInvitations.Notice(Engineering, new(new(2026, 12, 1), Noon.AddDays(7)), state);
        var home = Home(Old, New, newest) with { State = state, Now = Noon.AddDays(7) };
        Assert.That((home.Compose(New), home.Compose(newest) is null), Is.EqualTo((default(CoEBot.Cards.Elements.AdaptiveCard), false)));
    }

    [Test]
    public void A_channel_that_is_no_longer_the_home_is_left_in_peace()
    {
        var home = Home(Old, New) with { Department = Engineering with { Channel = "19:other@thread.tacv2" } };
        Assert.That((home.Compose(Old), home.Compose(New), home.KeepsUpToDate(Old), home.HasUpdates), Is.EqualTo((default(CoEBot.Cards.Elements.AdaptiveCard), default(CoEBot.Cards.Elements.AdaptiveCard), false, false)));
    }

    private static InvitationHome Home(params IReadOnlyList<Notice> notices) => new(new() { Company = "Contoso", Departments = [Engineering] }, Engineering, State, notices, Noon);

    private static string Words(InvitationHome home, Notice notice) => System.Text.Encoding.UTF8.GetString(home.Compose(notice)!.ToUtf8());
}
