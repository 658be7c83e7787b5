using CoEBot.Teams.Activities;
using CoEBot.Teams.Connector;

namespace CoEBot.Teams.Hosting;

/// <summary>A step that every turn takes before the bot's handler.</summary>
public interface ITurnMiddleware
{
    Task<InvokeResponse?> OnTurnAsync(TurnContext turn, NextDelegate next, CancellationToken cancellation);
}

/// <summary>The rest of a turn.</summary>
public delegate Task<InvokeResponse?> NextDelegate(TurnContext turn);

/// <summary>Takes an activity that was let in through the middleware to the bot's handler.</summary>
public sealed class CloudAdapter(ConnectorClient connector, TeamsActivityHandler bot, IEnumerable<ITurnMiddleware> middleware)
{
    private readonly IReadOnlyList<ITurnMiddleware> _middleware = [.. middleware];

    public Task<InvokeResponse?> ProcessActivityAsync(Activity activity, CancellationToken cancellation)
    {
        NextDelegate next = turn => bot.OnTurnAsync(turn, cancellation);
        for (var i = _middleware.Count - 1; i >= 0; i--)
        {
            var (step, rest) = (_middleware[i], next);
            next = turn => step.OnTurnAsync(turn, rest, cancellation);
        }

        return next(new TurnContext(activity, connector));
    }
}
