using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Conversation;

/// <summary>A word people type to the bot. <paramref name="Does"/> is what it does in a few words; <paramref name="Verb"/> is the same as a button.</summary>
public sealed record ChatCommand(string Name, string Does, Func<Visitor, CancellationToken, Task<AdaptiveCard>> Answer, CardVerb? Verb = null, params IReadOnlyList<string> Aliases);

/// <summary>The words the bot knows: in any case, with or without a slash before them. Whatever else is said gets the nearest of them.</summary>
public sealed class ChatCommands
{
    private readonly WelcomeCast _cast;

    public ChatCommands(DraftConversation drafts, WelcomeCast cast)
    {
        _cast = cast;
        All =
        [
            new("draft", "share an idea for a post", (visitor, cancellation) => drafts.BeginAsync(visitor, new(visitor.Home?.Key), cancellation), new ShareIdea()),
            new("drafts", "your drafts and where they stand", (visitor, cancellation) => drafts.ListMineAsync(visitor, new(), cancellation), new ShowDrafts()),
            new("review", "what waits for your review", (visitor, cancellation) => drafts.ListReviewsAsync(visitor, new(), cancellation), new ShowReviews()),
            new("help", "what I can do", (visitor, _) => Task.FromResult(Welcome(visitor)), null, "hi", "hello"),
        ];
    }

    public IReadOnlyList<ChatCommand> All { get; }

    /// <param name="visitor">Who speaks.</param>
    /// <param name="text">What they said, without the mention of the bot.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<AdaptiveCard> AnswerAsync(Visitor visitor, string text, CancellationToken cancellation) => Find(text) switch
    {
        // Lists are for one person; in a channel a button brings them to that person alone.
        { Verb: ShowDrafts or ShowReviews } command when !visitor.IsPersonal => Task.FromResult(ForYouAlone(command)),
        { Verb: ShareIdea } when !visitor.IsPersonal => Task.FromResult(Invitation(visitor)),
        { } command => command.Answer(visitor, cancellation),
        null => Task.FromResult(Nearest(text)),
    };

    public AdaptiveCard Welcome(Visitor visitor) => WelcomeCard.Render(new()
    {
        Company = visitor.Center.Company,
        Reader = visitor.IsPersonal ? visitor.Person.FirstName : null,
        Commands = [.. All.Select(command => new CommandView(command.Name, command.Does))],
        Cast = _cast.People,
    });

    private ChatCommand? Find(string text)
    {
        var said = text.Trim().TrimStart('/').Trim();
        return All.FirstOrDefault(command => command.Aliases.Append(command.Name).Contains(said, StringComparer.OrdinalIgnoreCase));
    }

    private AdaptiveCard Nearest(string text)
    {
        var said = text.Trim().TrimStart('/').Trim().ToLowerInvariant();
        var near = All.OrderBy(command => EditDistance.Between(said.Length > 40 ? said[..40] : said, command.Name)).Where(command => command.Verb is not null).Take(2).ToList();
        return AnswerCard.Render(new(
            $"I do not know that one",
            $"Type {near[0].Name} for {near[0].Does}, or {near[1].Name} for {near[1].Does}. With help I tell all I can do.",
            [.. near.Select(command => new Suggestion(Title(command), command.Verb!))]));
    }

    private static AdaptiveCard ForYouAlone(ChatCommand command) => AnswerCard.Render(new(
        $"That list is for you alone", $"Others read along here. Open it with the button, and only you will see it.", [new(Title(command), command.Verb!)]));

    private static AdaptiveCard Invitation(Visitor visitor) => visitor.Home is { } home
        ? ShareIdeaCard.Render(new(home.Key, home.Name, visitor.Center.Company))
        : AnswerCard.Render(new($"Everyone here can share an idea", $"The form opens for you alone; nobody sees what you type until you submit it.", [new("Share an idea", new ShareIdea())]));

    private static string Title(ChatCommand command) => command.Verb switch
    {
        ShareIdea => "Share an idea",
        ShowDrafts => "My drafts",
        _ => "For my review",
    };
}

/// <summary>People one can speak as: the demo's on a developer's machine, nobody anywhere else.</summary>
public sealed record WelcomeCast(IReadOnlyList<CastMember> People);
