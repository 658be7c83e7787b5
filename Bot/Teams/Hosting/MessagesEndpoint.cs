using System.Text.Json;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CoEBot.Teams.Hosting;

/// <summary>
/// <c>POST /api/messages</c>: the token, the size, the shape, the tenant; then the turn. Answers 200 with an invoke's body or with none,
/// and for what is not let in 4xx with a problem (RFC 9457) that tells no more than the sender needs.
/// </summary>
public static class MessagesEndpoint
{
    /// <summary>Bytes. Teams' own activities stay under 100 KB.</summary>
    public const int LargestBody = 256 * 1024;

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var bot = routes.ServiceProvider.GetRequiredService<IOptions<BotOptions>>().Value;
        var endpoint = routes.MapPost("/api/messages", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        if (bot.AllowAnonymous) endpoint.AddEndpointFilter(RefuseWhatIsNotLocal);
        else endpoint.RequireAuthorization();
    }

    private static async ValueTask<object?> RefuseWhatIsNotLocal(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        AnonymousGuard.WhyNotLocal(context.HttpContext) is { } why ? Results.Problem(why, statusCode: 403) : await next(context);

    private static async Task<IResult> ReceiveAsync(
        HttpContext http, CloudAdapter adapter, DuplicateActivities duplicates, TrustedServiceHosts hosts, IOptions<BotOptions> bot,
        ILogger<CloudAdapter> logger)
    {
        var (activity, unreadable) = await ReadAsync(http.Request);
        var refusal = unreadable ?? InboundRules.Check(activity!, http.Features.Get<ChannelToken>(), bot.Value, hosts);
        if (refusal is not null)
        {
            logger.Refused(refusal.Status, refusal.Why);
            return Results.Problem(refusal.Why, statusCode: refusal.Status);
        }

        // A turn that was begun is brought to its end even if the sender hangs up or the host stops: it will be asked again, and find it done.
        var answer = await duplicates.OnceAsync(activity!, () => adapter.ProcessActivityAsync(activity!, CancellationToken.None));
        return answer is null
            ? Results.Ok()
            : Results.Text(answer.Body.GetRawText(), "application/json", statusCode: answer.Status);
    }

    private static async Task<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType()) return (null, new(415, "Send the activity as application/json."));
        try
        {
            var activity = await JsonSerializer.DeserializeAsync(request.Body, ActivityJson.Default.Activity, request.HttpContext.RequestAborted);
            return activity is null ? (null, new(400, "The body is null.")) : (activity, null);
        }
        catch (JsonException)
        {
            return (null, new(400, "The body is not an activity."));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, new(exception.StatusCode, $"The body is larger than {LargestBody / 1024} KB, or was cut."));
        }
    }
}
