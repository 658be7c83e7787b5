using System.Text.Json;
using System.Text.Json.Nodes;
using CoEBot.Teams.Activities;
using CsCheck;

namespace CoEBot.Tests.Teams.Activities;

/// <summary>What is read can be written again: known fields typed, all others as they came.</summary>
public sealed class ActivityJsonTests
{
    private const string Known = """
        {
          "type": "message", "id": "1", "serviceUrl": "https://smba.trafficmanager.net/amer/", "channelId": "msteams",
          "timestamp": "2026-11-24T09:00:00.120Z", "localTimestamp": "2026-11-24T10:00:00.12+01:00",
          "from": { "id": "29:1", "name": "Ana", "aadObjectId": "00000000-0000-0000-0000-0000000000a1" },
          "conversation": { "id": "19:x@thread.tacv2;messageid=1", "conversationType": "channel", "tenantId": "t", "isGroup": true },
          "recipient": { "id": "28:bot" }, "text": "<at>CoE Bot</at> hi ❤️", "replyToId": "7",
          "entities": [ { "type": "mention", "mentioned": { "id": "28:bot" }, "text": "<at>CoE Bot</at>" }, { "type": "clientInfo" } ],
          "attachments": [ { "contentType": "text/html", "content": "<p>hi</p>" } ],
          "channelData": { "tenant": { "id": "t" }, "team": { "id": "19:t" }, "channel": { "id": "19:x" }, "eventType": "editMessage" },
          "reactionsAdded": [ { "type": "like" } ], "membersAdded": [ { "id": "29:2" } ], "value": { "deep": [1, 1e2, null, "1.10"] }
        }
        """;

    /// <summary>Objects of an activity that carry fields of the future.</summary>
    private static readonly string[] Places =
        ["$", "from", "conversation", "recipient", "channelData", "channelData.tenant", "channelData.team", "channelData.channel", "entities.0", "attachments.0", "reactionsAdded.0", "membersAdded.0"];

    private static readonly Gen<JsonNode?> Values = Gen.OneOf(
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Long.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Const(() => (JsonNode?)new JsonArray(1, null, "x", new JsonObject { ["a"] = "b" })),
        Gen.Const(() => (JsonNode?)new JsonObject { ["nested"] = new JsonArray(new JsonObject { ["z"] = 0 }) }));

    [Test]
    public void All_that_is_known_survives() => Survives(JsonNode.Parse(Known)!);

    [Test]
    public void Fields_of_the_future_survive_wherever_they_stand() => Gen.Select(Gen.Int[0, Places.Length - 1], Gen.Char["abcXYZ@.$ é"].Array[1, 12], Values).Array[1, 5].Sample(
        added =>
        {
            var activity = JsonNode.Parse(Known)!;
            foreach (var (place, name, value) in added) Find(activity, Places[place])[$"future{new string(name)}"] = value?.DeepClone();
            Survives(activity);
        },
        iter: 3000);

    private static void Survives(JsonNode activity)
    {
        var read = JsonSerializer.Deserialize(activity.ToJsonString(), ActivityJson.Default.Activity)!;
        foreach (var options in (ActivityJson[])[ActivityJson.Default, ActivityJson.Wire])
        {
            var written = JsonNode.Parse(JsonSerializer.Serialize(read, options.Activity));
            Assert.That(JsonNode.DeepEquals(written, activity), $"{activity}\nbecame\n{written}");
        }
    }

    private static JsonObject Find(JsonNode activity, string place) => place == "$"
        ? activity.AsObject()
        : place.Split('.').Aggregate(activity, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!).AsObject();
}
