using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Hosting;

namespace CoEBot.Local;

/// <summary>
/// The Playground forgets all cards when its page is loaded again, and the bot, which greets and invites once, would leave it blank. So whenever the page tells
/// anew that the bot was installed, people are greeted and the departments' homes invited again. The first time they are by the bot itself.
/// </summary>
internal sealed class FreshWindow(AddressTable marks, CenterDirectory centers, InvitationTable invitations, NoticeSender sender) : ITurnMiddleware
{
    public async Task<InvokeResponse?> OnTurnAsync(TurnContext turn, NextDelegate next, CancellationToken cancellation)
    {
        var answer = await next(turn);
        if (turn.Activity.Type != ActivityTypes.InstallationUpdate) return answer;
        if (await marks.MarkAsync(Addressee.Tenant, turn.IsPersonal ? "chat-shown" : "team-shown", cancellation)) return answer;

        if (turn.IsPersonal) await next(turn with { Activity = turn.Activity with { Type = ActivityTypes.Message, Text = "hi" } });
        else await InviteAsync(cancellation);
        return answer;
    }

    private async Task InviteAsync(CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        foreach (var home in center.Departments.Where(department => department.Channel is not null))
        {
            // As the one that stands: with its prompt, and by whom it is paused.
            var card = ShareIdeaCard.Render(InvitationViews.Of(center, home, (await invitations.FindAsync(home.Key, cancellation)).State));
            await sender.SendAsync(new Audience.InChannel(home.Channel!), card, leasedUntil: null, cancellation);
        }
    }
}
