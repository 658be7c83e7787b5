namespace CoEBot.Conversation;

/// <summary>A word people type to the bot, what it is for (after "to"), and other words for the same.</summary>
public sealed record ChatWord(string Name, string Does, params IReadOnlyList<string> Aliases)
{
    /// <summary>Its answer is for one pair of eyes, so it is offered in the person's own chat and not where others read along.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether more may be said behind it, as in "away until Friday".</summary>
    public bool TakesArguments { get; init; }

    /// <param name="said">What was said, without a slash.</param>
    internal bool IsMeantBy(string said) =>
        Aliases.Append(Name).Contains(said, StringComparer.OrdinalIgnoreCase)
        || (TakesArguments && said.Length > Name.Length && said.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && (char.IsWhiteSpace(said[Name.Length]) || said[Name.Length] is ',' or ':'));
}

/// <summary>The words the bot knows, in the order in which they are told. The app's manifest offers the same.</summary>
public static class ChatWords
{
    public static readonly ChatWord Draft = new("draft", "share an idea for a post");
    public static readonly ChatWord Drafts = new("drafts", "see your drafts and where they stand") { IsPrivate = true };
    public static readonly ChatWord Review = new("review", "see what waits for your review") { IsPrivate = true };
    public static readonly ChatWord Win = new("win", "nominate a win");
    public static readonly ChatWord Wins = new("wins", "see the newest wins, and celebrate");
    public static readonly ChatWord Announce = new("announce", "plan this week's announcement (strategists)") { IsPrivate = true };
    public static readonly ChatWord Away = new("away", "say until when you are away, and who is asked", "back") { IsPrivate = true, TakesArguments = true };
    public static readonly ChatWord Settings = new("settings", "choose how often I write, and your quiet hours") { IsPrivate = true };
    public static readonly ChatWord Setup = new("setup", "see and change the boxes") { IsPrivate = true };
    public static readonly ChatWord Help = new("help", "see what I can do", "hi", "hello");

    public static readonly IReadOnlyList<ChatWord> All = [Draft, Drafts, Review, Win, Wins, Announce, Away, Settings, Setup, Help];

    /// <summary>The word somebody said, in any case, with or without a slash before it; null where it is none, or more was said than it takes.</summary>
    public static ChatWord? Find(string text)
    {
        var said = Said(text);
        return All.FirstOrDefault(word => word.IsMeantBy(said));
    }

    /// <summary>Words in the order of how near they are to what was said.</summary>
    public static IEnumerable<ChatWord> Nearest(string text)
    {
        var said = Said(text).ToLowerInvariant();
        return All.OrderBy(word => EditDistance.Between(said.Length > 40 ? said[..40] : said, word.Name));
    }

    private static string Said(string text) => text.Trim().TrimStart('/').Trim();
}
