using CoEBot.Cards;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Hosting;

namespace CoEBot.Local;

/// <summary>
/// Lets one newcomer be author and reviewer in one window: after <c>as Ben</c> the messages and clicks of the Playground's user come from Ben.
/// Registered by the local run alone, in Development, where activities are anonymous and loopback is the only way in.
/// </summary>
internal sealed class SpeakAs(DemoPeople people) : ITurnMiddleware
{
    private const string Command = "as ";

    public async Task<InvokeResponse?> OnTurnAsync(TurnContext turn, NextDelegate next, CancellationToken cancellation)
    {
        if (turn.Activity.From?.Id != DemoPeople.CurrentUser.Id) return await next(turn);
        if (turn.Activity.Type != ActivityTypes.Message || !turn.Activity.TextWithoutBotMention().StartsWith(Command, StringComparison.OrdinalIgnoreCase)) return await next(AsSpeaker(turn));

        var said = turn.Activity.TextWithoutBotMention()[Command.Length..].Trim();
        if (DemoPeople.All.FirstOrDefault(person => person.FirstName.Equals(said, StringComparison.OrdinalIgnoreCase)) is not { } chosen)
        {
            await turn.SendAsync(AnswerCard.Render(Unknown(said)), cancellation);
            return null;
        }

        people.Speaker = chosen;
        await AsSpeaker(turn).SendAsync(AnswerCard.Render(Switched(chosen)), cancellation);
        return null;
    }

    private TurnContext AsSpeaker(TurnContext turn) => turn with
    {
        Activity = turn.Activity with { From = turn.Activity.From! with { Id = people.Speaker.Id, AadObjectId = people.Speaker.AadObjectId, Name = people.Speaker.Name } },
    };

    private static AnswerView Switched(DemoPerson person) => new(
        $"You are {person.FirstName} now: {person.Role}",
        $"What you type and click comes from {person.FirstName}, in every chat and channel, until you type as and another name.",
        [new("My drafts", new ShowDrafts()), new("For my review", new ShowReviews())]);

    private static AnswerView Unknown(string said) => new(
        $"Nobody here is called {said}", $"Type as and one of these names: {string.Join(", ", DemoPeople.All.Select(person => person.FirstName))}.", []);
}
