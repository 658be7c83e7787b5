using CoEBot.Center;
using CoEBot.Outbox;

namespace CoEBot.Drafts;

/// <summary>Whom to tell of an event, and with which card.</summary>
public abstract record DraftNotice
{
    private DraftNotice()
    {
    }

    /// <summary>The review card, in the channel that is the department's home.</summary>
    public sealed record ReviewInChannel(string Channel) : DraftNotice;

    /// <summary>The review card, in a reviewer's own chat.</summary>
    public sealed record ReviewInChat(Person Reviewer) : DraftNotice;

    /// <summary>The review card once more, in the chat of somebody who is asked and has not decided.</summary>
    public sealed record ReminderInChat(Person Reviewer) : DraftNotice;

    /// <summary>What came of something a reviewer had a part in, in their own chat.</summary>
    public sealed record NewsForReviewer(Person Reviewer) : DraftNotice;

    /// <summary>The news, in the author's own chat.</summary>
    public sealed record NewsForAuthor(Person Author) : DraftNotice;

    /// <summary>The kind of a saved notice that is a review card.</summary>
    public const string Review = "review";

    /// <summary>The kind of a saved notice that is a review card again.</summary>
    public const string Reminder = "reminder";

    /// <summary>The kind of a saved notice that tells a reviewer what came of it.</summary>
    public const string Told = "told";

    /// <summary>The kind of a saved notice that is news for the author.</summary>
    public const string News = "news";

    /// <summary>
    /// An accepted verdict's notices as the outbox keeps them, numbered by the event they follow. A review card is about a revision, news about the event that it tells of.
    /// </summary>
    public static IEnumerable<Notice> Saved(Verdict.Accepted verdict) => verdict.Notices.Select((notice, index) => new Notice
    {
        Id = $"{verdict.Event.Number:D6}-{index}",
        Kind = notice switch
        {
            NewsForAuthor => News,
            NewsForReviewer => Told,
            ReminderInChat => Reminder,
            _ => Review,
        },
        Audience = notice switch
        {
            ReviewInChannel channel => new Audience.InChannel(channel.Channel),
            ReviewInChat chat => new Audience.InChat(chat.Reviewer.Id),
            ReminderInChat reminder => new Audience.InChat(reminder.Reviewer.Id),
            NewsForReviewer told => new Audience.InChat(told.Reviewer.Id),
            NewsForAuthor news => new Audience.InChat(news.Author.Id),
            _ => throw new InvalidOperationException($"No audience for {notice}."),
        },
        About = notice is NewsForAuthor or NewsForReviewer ? verdict.Event.Number : verdict.Draft.Submission?.Revision ?? verdict.Draft.Revision,
    });
}
