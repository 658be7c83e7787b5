using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CoEBot.Local;

/// <summary>
/// The Playground shows the chat of its own user only, and takes a message to anybody else without showing it. So the local run brings everybody's
/// post to that chat, and says on the card whose it is. Who is a member is looked up in the team, where all of them are.
/// </summary>
internal sealed class Mailroom(DemoPeople people) : DelegatingHandler
{
    /// <summary>Says how wide a card is in Teams. The Playground cannot do it, and complains about that under every single card.</summary>
    private const string Width = "msteams";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        if (path.Contains($"/{DemoPeople.PersonalChat}/members/", StringComparison.Ordinal)) request.RequestUri = new(request.RequestUri, path.Replace(DemoPeople.PersonalChat, DemoPeople.Team, StringComparison.Ordinal));
        if (request.Content is null || !path.Contains("/v3/conversations", StringComparison.Ordinal)) return await base.SendAsync(request, cancellationToken);
        var body = JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        if (path.EndsWith("/v3/conversations", StringComparison.Ordinal) && body?["members"] is not null) return Opened();
        if (Card(body?["activity"] ?? body) is { } card)
        {
            card.Remove(Width);
            if (path.Contains($"/{DemoPeople.PersonalChat}/", StringComparison.Ordinal) && Addressee(body) is { } addressee) card["body"]?.AsArray().Insert(0, Label(addressee));
            request.Content = new StringContent(body!.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>Whom the message is for, if not for the one who speaks now.</summary>
    private DemoPerson? Addressee(JsonNode? activity) =>
        activity?["recipient"]?["aadObjectId"]?.GetValue<string>() is { } id && id != people.Speaker.AadObjectId
            ? DemoPeople.All.FirstOrDefault(person => person.AadObjectId == id)
            : null;

    private static JsonObject? Card(JsonNode? activity) => activity?["attachments"]?.AsArray().FirstOrDefault()?["content"]?.AsObject();

    private static JsonObject Label(DemoPerson person) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = $"To {person.FirstName} (type: as {person.FirstName}, before you answer)",
        ["weight"] = "Bolder",
        ["color"] = "Accent",
        ["wrap"] = true,
    };

    private static HttpResponseMessage Opened() => new(HttpStatusCode.Created)
    {
        Content = new StringContent($$"""{"id":"{{DemoPeople.PersonalChat}}"}""", Encoding.UTF8, "application/json"),
    };
}
