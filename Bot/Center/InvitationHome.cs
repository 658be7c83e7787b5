using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Outbox;

namespace CoEBot.Center;

/// <summary>A department's home with all its invitations at one moment: which of them is the one that counts, and what each shows. Pure.</summary>
/// <param name="Center">The Center.</param>
/// <param name="Department">Whose home it is.</param>
/// <param name="State">How the invitations stand.</param>
/// <param name="Notices">All that are remembered.</param>
/// <param name="Now">The moment.</param>
public sealed record InvitationHome(CenterDefinition Center, Department Department, InvitationState State, IReadOnlyList<Notice> Notices, DateTimeOffset Now)
{
    /// <summary>Whether one is on its way: then another round may find that an older one is to give way.</summary>
    public bool HasUnsent => Here.Any(notice => !Stands(notice));

    /// <summary>Whether a card that stands shows what is so no more, and it is time to change it.</summary>
    public bool HasUpdates => Here.Any(notice => NoticeLife.Next(notice, State.Version, KeepsUpToDate(notice), Now) == NoticeStep.Update);

    /// <summary>Invitations in the channel that is the home now, without those that were given up.</summary>
    private IEnumerable<Notice> Here => Notices.Where(notice => IsHere(notice) && notice.State != NoticeState.Failed);

    /// <summary>
    /// A channel that is no longer the home gets nothing any more, nor does anybody get two at once, or one in the night because Teams had no way through by day.
    /// </summary>
    public AdaptiveCard? Compose(Notice notice)
    {
        if (!IsHere(notice)) return null;
        if (Successor(notice) is not null) return Stands(notice) ? ShareIdeaCard.Replaced(InvitationViews.Of(Center, Department, State)) : null;
        if (!Stands(notice) && notice.About > 0 && !(IsNewest(notice) && State.Paused is null && RhythmClock.IsTimely(Department, State.DueAt, Now))) return null;
        return ShareIdeaCard.Render(InvitationViews.Of(Center, Department, State));
    }

    /// <summary>The newest always; an older one until it has given way to the next.</summary>
    public bool KeepsUpToDate(Notice notice) => IsHere(notice) && (Successor(notice) is { } next ? notice.Shows < next.About : IsNewest(notice));

    /// <summary>The next that stands, which took this one's place.</summary>
    private Notice? Successor(Notice notice) => Here.Where(other => other.About > notice.About && Stands(other)).MinBy(other => other.About);

    private bool IsNewest(Notice notice) => !Here.Any(other => other.About > notice.About);

    private bool IsHere(Notice notice) => notice.Audience is Audience.InChannel channel && channel.ChannelId == Department.Channel;

    private static bool Stands(Notice notice) => notice.ActivityId is not null;
}
