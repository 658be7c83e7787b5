using System.Collections.Immutable;
using System.Text.Json;

namespace CoEBot.Tests.Teams.Fuzzing;

/// <summary>An activity to be posted: a real one, and what was changed in it.</summary>
/// <param name="Name">Of the seed.</param>
/// <param name="Activity">The seed.</param>
/// <param name="Mutations">Made in this order.</param>
internal sealed record FuzzCase(string Name, JsonTree Activity, ImmutableList<Mutation> Mutations)
{
    /// <summary>The same numbers give the same case. Few of its changes touch what lets an activity in, or it would hardly ever get beyond the door.</summary>
    public static FuzzCase Of(int seed, int number, IReadOnlyList<(string Name, JsonTree Activity)> seeds)
    {
        var random = new Random(HashCode(seed, number));
        var (name, activity) = seeds[random.Next(seeds.Count)];
        var mutations = ImmutableList.CreateBuilder<Mutation>();
        var count = random.Next(1, 6);
        while (mutations.Count < count)
        {
            var mutation = new Mutation(random.Next(activity.Size - 1), random.Next(), seeds[random.Next(seeds.Count)].Activity);
            if (random.Next(8) == 0 || IsLetIn(mutation.Apply(activity), activity)) mutations.Add(mutation);
        }

        var made = new FuzzCase(name, activity, mutations.ToImmutable());
        // Far beyond the limit the bot hangs up before it has heard all, and there is no answer to look at.
        while (made.Text(SeedId).Length > 300 * 1024) made = made with { Mutations = made.Mutations.RemoveAt(made.Mutations.Count - 1) };
        return made;
    }

    /// <summary>The JSON, under this activity id where the changes left the seed's own.</summary>
    public string Text(string id) => Mutations.Aggregate(Activity, (activity, mutation) => mutation.Apply(activity)).ToString().Replace(SeedId, id, StringComparison.Ordinal);

    /// <summary>Stands for the id in a seed: every post has one of its own.</summary>
    public const string SeedId = "fuzzed-activity";

    /// <summary>Whether the fields that the door looks at are still as they were.</summary>
    private static bool IsLetIn(JsonTree mutated, JsonTree original) => Gate(mutated) is { } gate && gate == Gate(original);

    private static string? Gate(JsonTree activity)
    {
        try
        {
            using var json = JsonDocument.Parse(activity.ToString(), new JsonDocumentOptions { MaxDepth = 64 });
            string[][] gates =
            [
                ["type"], ["id"], ["serviceUrl"], ["channelId"], ["name"], ["from", "id"], ["from", "aadObjectId"], ["recipient", "id"], ["conversation", "id"],
                ["conversation", "tenantId"], ["channelData", "tenant", "id"],
            ];
            return string.Join('|', gates.Select(path => path.Aggregate((JsonElement?)json.RootElement, Step)?.GetRawText()));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Step(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var found) ? found : null;

    // System.HashCode differs from run to run.
    private static int HashCode(int seed, int number) => unchecked((seed * 486_187_739) ^ (number * 16_777_619));
}
