using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Load;

/// <summary>
/// The least that any bot on ASP.NET Core does: reads the activity and posts its text back to the conversation it came from. No token is checked, no limit kept, nothing tried again. It runs as a
/// process of its own, by a name that is no measuring program's.
/// </summary>
internal static class BareEcho
{
    public const string Name = "bare-echo";

    public const string Program = "CoEBot.Load.dll";

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddHttpClient();
        var app = builder.Build();
        app.MapGet("/healthz/ready", () => Results.Ok());
        app.MapPost("/api/messages", EchoAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> EchoAsync(HttpRequest request, IHttpClientFactory clients)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!;
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var echo = new JsonObject { ["type"] = "message", ["from"] = activity["recipient"]!.DeepClone(), ["recipient"] = activity["from"]!.DeepClone(), ["text"] = (string?)activity["text"] };
        using var http = clients.CreateClient();
        using var content = new StringContent(echo.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri($"{(string)activity["serviceUrl"]!}v3/conversations/{conversation}/activities"), content);
        return Results.StatusCode((int)answer.StatusCode is >= 200 and < 300 ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway);
    }
}
