namespace CoEBot.Drafts.Workflow;

/// <summary>The days on which approved posts are meant to go out. Their authors are told in the morning.</summary>
internal static class Outings
{
    /// <summary>Before the hour of most digests, so that those who read nothing but theirs read it on that day.</summary>
    private const int MorningHour = 8;

    /// <summary>The day that was wished for; null where there is none, or it is over.</summary>
    public static Outing? Of(DraftContent content, Circumstances around, DateTimeOffset now) =>
        content.WishedDay is { } day && day >= around.Today(now) ? On(day, around, now) : null;

    /// <summary>Today's morning may be over: then there is nothing to tell any more.</summary>
    public static Outing On(DateOnly day, Circumstances around, DateTimeOffset now) => around.At(day, MorningHour) is var morning && morning > now ? new(day, morning) : new(day, null);
}
