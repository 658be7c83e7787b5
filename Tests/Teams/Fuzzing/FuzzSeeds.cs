using System.Text.Json;
using System.Text.Json.Nodes;
using CoEBot.Cards;
using CoEBot.Conversation;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Teams.Samples;

namespace CoEBot.Tests.Teams.Fuzzing;

/// <summary>What is mutated: every sample, every word the bot knows, and every button in every way to press it, on a draft that is really there.</summary>
internal static class FuzzSeeds
{
    public static async Task<IReadOnlyList<(string Name, JsonTree Activity)>> FromAsync(Contoso contoso)
    {
        var posted = await contoso.PostedAsync(Contoso.FastPost);
        var draftId = Contoso.DraftIdOf(posted.Card, "Approve");
        var verbs = CardVerb.All.Values.Order(StringComparer.Ordinal).ToList();
        IEnumerable<(string Name, JsonObject Activity)> seeds =
        [
            .. ActivitySample.All.Select(sample => (sample.Name, sample.From(contoso.Teams))),
            .. ChatWords.All.Select(word => ($"says {word.Name}", Says(contoso.Teams, word.Name))),
            .. from verb in verbs
               from person in new[] { contoso.Ana, contoso.Ben, contoso.Teams["sam"] }
               select ($"{person.Name} clicks {verb}", Clicks(contoso.Teams, person, posted, verb, draftId)),
            .. from verb in verbs
               from way in new[] { "message-from-Action.Submit", "invoke-composeExtension-submitAction-message" }
               select ($"{verb} by {way}", Submits(contoso.Teams, way, verb, draftId)),
        ];
        return [.. seeds.Select(seed => (seed.Name, Tree(seed.Activity)))];
    }

    private static JsonTree Tree(JsonObject activity)
    {
        activity["id"] = FuzzCase.SeedId;
        using var json = JsonDocument.Parse(activity.ToJsonString());
        return JsonTree.Of(json.RootElement);
    }

    private static JsonObject Says(SimulatedTeams teams, string text)
    {
        var activity = new ActivitySample("message-with-html").From(teams);
        activity["text"] = text;
        return activity;
    }

    private static JsonObject Clicks(SimulatedTeams teams, SimulatedPerson person, SimulatedMessage posted, string verb, string draftId)
    {
        var activity = new ActivitySample("invoke-adaptiveCard-action-approve").From(teams);
        activity["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId };
        activity["conversation"]!["id"] = posted.ConversationId;
        activity["replyToId"] = posted.Id;
        activity["value"]!["action"]!["verb"] = verb;
        activity["value"]!["action"]!["data"] = Data(verb, draftId);
        return activity;
    }

    private static JsonObject Submits(SimulatedTeams teams, string way, string verb, string draftId)
    {
        var activity = new ActivitySample(way).From(teams);
        if ((string?)activity["type"] == "message") activity["value"] = Data(verb, draftId);
        else (activity["value"]!["commandId"], activity["value"]!["data"]) = ("submitDraft", Data(verb, draftId));
        return activity;
    }

    /// <summary>All that any button carries and any form asks for.</summary>
    private static JsonObject Data(string verb, string draftId) => new()
    {
        ["verb"] = verb,
        ["draftId"] = draftId,
        ["revision"] = 1,
        ["step"] = 1,
        ["department"] = "engineering",
        ["networks"] = "linkedin,x",
        ["text"] = Contoso.FastPost,
        ["link"] = "https://contoso.com/build",
        ["topic"] = "build",
        ["wishedDate"] = "2026-12-24",
        ["source"] = "https://teams.microsoft.com/l/message/19:engineering@thread.tacv2/1",
        ["note"] = "Say it shorter",
        ["reason"] = "Not now",
        ["winId"] = "w1",
        ["people"] = "Ana and Ben",
        ["story"] = "Three teams mended the build in one night.",
        ["week"] = "2026-W47",
        ["opening"] = "What a week",
        ["after"] = "a",
        ["announcement"] = "2026-W47",
    };
}
