using Microsoft.Extensions.Diagnostics.HealthChecks;


namespace CoEBot.Teams.Hosting;

/// <summary>For the platform that runs the bot: whether the process lives, and whether it can serve. A status, and nothing in the body.</summary>
public static class Probes
{
    public static void MapProbes(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/healthz/live", new() { Predicate = _ => false, ResponseWriter = Nothing });
        routes.MapHealthChecks("/healthz/ready", new() { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = Nothing });
    }

    private static Task Nothing(HttpContext http, HealthReport report) => Task.CompletedTask;
}
