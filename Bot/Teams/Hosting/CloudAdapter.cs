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

/// <summary>Takes an activity that was let in through the middleware to the bot's handler, unless its sender does too much at once.</summary>
public sealed class CloudAdapter(ConnectorClient connector, TeamsActivityHandler bot, IEnumerable<ITurnMiddleware> middleware, InboundLimits limits)
{
    private readonly IReadOnlyList<ITurnMiddleware> _middleware = [.. middleware];

    public Task<InvokeResponse?> ProcessActivityAsync(Activity activity, CancellationToken cancellation)
    {
        var turn = new TurnContext(activity, connector);
        if (IsAsking(activity) && limits.Check(activity) is not InboundLimit.Within and var limit) return bot.OnTooManyAsync(turn, limit is InboundLimit.JustOver, cancellation);
        NextDelegate next = taken => bot.OnTurnAsync(taken, cancellation);
        for (var i = _middleware.Count - 1; i >= 0; i--)
        {
            var (step, rest) = (_middleware[i], next);
            next = taken => step.OnTurnAsync(taken, rest, cancellation);
        }

        return next(turn);
    }

    /// <summary>What Teams tells of by itself, such as that the bot was added somewhere, it tells once: that is always heard.</summary>
    private static bool IsAsking(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.Invoke;
}
