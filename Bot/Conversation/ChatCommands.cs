using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Conversation;

/// <summary>What answers each of the <see cref="ChatWords"/>: each by exactly one handler. Whatever else is said gets the nearest of them.</summary>
public sealed class ChatCommands
{
    private readonly Dictionary<ChatWord, Func<Visitor, string, CancellationToken, Task<AdaptiveCard>>> _answers;
    private readonly WelcomeCast _cast;

    public ChatCommands(Conversations all, WelcomeCast cast)
    {
        _cast = cast;
        _answers = new()
        {
            [ChatWords.Draft] = (visitor, _, cancellation) => visitor.IsPersonal ? all.Drafts.BeginAsync(visitor, new(), cancellation) : Task.FromResult(Invitation(visitor)),
            [ChatWords.Drafts] = ForOne("My drafts", new ShowDrafts(), (visitor, cancellation) => all.Reviews.ListMineAsync(visitor, new(), cancellation)),
            [ChatWords.Review] = ForOne("For my review", new ShowReviews(), (visitor, cancellation) => all.Reviews.ListReviewsAsync(visitor, new(), cancellation)),
            [ChatWords.Win] = (visitor, _, cancellation) => visitor.IsPersonal ? all.Wins.BeginAsync(visitor, new(), cancellation) : Task.FromResult(Nominations()),
            [ChatWords.Wins] = (visitor, _, cancellation) => all.Wins.ListAsync(visitor, new(), cancellation),
            [ChatWords.Announce] = (visitor, _, cancellation) => visitor.IsPersonal ? all.Announcements.PlanAsync(visitor, cancellation) : Task.FromResult(AtYourDesk()),
            [ChatWords.Away] = (visitor, said, cancellation) => visitor.IsPersonal ? all.Away.TellAsync(visitor, said, cancellation) : Task.FromResult(NotHere(said)),
            [ChatWords.Settings] = ForOne("Settings", new ShowSettings(), (visitor, cancellation) => all.Settings.ShowAsync(visitor, new(), cancellation)),
            [ChatWords.Setup] = ForOne("Set up", new ShowSetup(), (visitor, cancellation) => all.Setup.ListAsync(visitor, new(), cancellation)),
            [ChatWords.Help] = (visitor, _, _) => Task.FromResult(Welcome(visitor)),
        };
    }

    public IReadOnlyCollection<ChatWord> Words => _answers.Keys;

    /// <param name="visitor">Who speaks.</param>
    /// <param name="text">What they said, without the mention of the bot; null where they put a card there and said nothing.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<AdaptiveCard> AnswerAsync(Visitor visitor, string? text, CancellationToken cancellation) =>
        text is null ? Task.FromResult(OnlyACard())
        : ChatWords.Find(text) is { } word ? _answers[word](visitor, text, cancellation)
        : Task.FromResult(Nearest(text));

    public AdaptiveCard Welcome(Visitor visitor) => WelcomeCard.Render(new()
    {
        Company = visitor.Center.Company,
        Reader = visitor.IsPersonal ? visitor.Person.FirstName : null,
        Commands = [.. ChatWords.All.Select(word => new CommandView(word.Name, word.Does))],
        Cast = _cast.People,
    });

    private static AdaptiveCard OnlyACard() => AnswerCard.Render(new(
        $"The card stands here now", $"Nothing was asked of me with it. To show it to colleagues, put it into a chat or a channel of theirs. Type help to see all I can do.", []));

    private static AdaptiveCard Nearest(string text)
    {
        var near = ChatWords.Nearest(text).Take(2).ToList();
        return AnswerCard.Render(new(
            $"I do not know that one",
            $"Type {near[0].Name} to {near[0].Does}, or {near[1].Name} to {near[1].Does}. Type help to see all I can do.",
            [new("Share an idea", new ShareIdea()), new("My drafts", new ShowDrafts()), new("For my review", new ShowReviews())]));
    }

    /// <summary>In a channel others read along, so a button brings what was asked for to that person alone.</summary>
    private static Func<Visitor, string, CancellationToken, Task<AdaptiveCard>> ForOne(string title, CardVerb verb, Func<Visitor, CancellationToken, Task<AdaptiveCard>> answer) =>
        (visitor, _, cancellation) => visitor.IsPersonal
            ? answer(visitor, cancellation)
            : Task.FromResult(AnswerCard.Render(new(
                $"That is for you alone", $"Others read along here. Open it with the button, and only you will see it.", [new(title, verb)])));

    /// <summary>What was said goes along with the button, so that nothing is typed twice.</summary>
    private static AdaptiveCard NotHere(string said) => AnswerCard.Render(new(
        $"When you are away is between you and me", $"Others read along here. The button opens it for you alone, with what you typed.",
        [new("Away", new ShowAway(said.Length > FieldLimits.Arguments ? said[..FieldLimits.Arguments] : said))]));

    private static AdaptiveCard Nominations() => AnswerCard.Render(new(
        $"Everyone here can nominate a win", $"The form opens for you alone; the win is told in this week’s announcement.", [new("Nominate a win", new BeginWin())]));

    private static AdaptiveCard AtYourDesk() => AnswerCard.Render(new($"The announcement is written in my own chat with you", $"Type announce there; here everybody would read it too early.", []));

    private static AdaptiveCard Invitation(Visitor visitor) => visitor.Home is { } home
        ? ShareIdeaCard.Render(new(home.Key, home.Name, visitor.Center.Company))
        : AnswerCard.Render(new($"Everyone here can share an idea", $"The form opens for you alone; nobody sees what you type until you submit it.", [new("Share an idea", new ShareIdea())]));
}

/// <summary>People one can speak as: the demo's on a developer's machine, nobody anywhere else.</summary>
public sealed record WelcomeCast(IReadOnlyList<CastMember> People);
