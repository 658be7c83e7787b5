namespace CoEBot.Tests.Teams.Fuzzing;

/// <summary>
/// One change of an activity, decided by numbers alone, so that it can be made again, and without its neighbours.
/// </summary>
/// <param name="Place">Which tree, modulo how many there are.</param>
/// <param name="Seed">Decides what is done there.</param>
/// <param name="Donor">Another activity whose parts may be put there.</param>
internal sealed record Mutation(int Place, int Seed, JsonTree Donor)
{
    public JsonTree Apply(JsonTree activity)
    {
        // The whole is not replaced: what is no object at all, the endpoint's own tests send.
        var place = 1 + (Place % (activity.Size - 1));
        var random = new Random(Seed);
        return activity.Replace(place, tree => random.Next(16) switch
        {
            0 => Donor.At(random.Next(Donor.Size)),
            1 => Nested(tree, random.Next(3) == 0 ? random.Next(60, 70) : random.Next(1, 12), random.Next(2) == 0),
            2 => Nested(tree, random.Next(100, 2_000), random.Next(2) == 0),
            3 => new JsonTree.Leaf("{}"),
            4 => new JsonTree.Leaf("[]"),
            5 when tree is JsonTree.Items { List.Count: > 0 } items => new JsonTree.Items([.. Enumerable.Repeat(items.List, random.Next(2, 200)).SelectMany(list => list)]),
            6 when tree is JsonTree.Members { List.Count: > 0 } members => new JsonTree.Members(Without(members.List, random)),
            7 when tree is JsonTree.Members { List.Count: > 0 } members => new JsonTree.Members(Twice(members.List, random)),
            8 when tree is JsonTree.Members { List.Count: > 0 } members => new JsonTree.Members(Renamed(members.List, random)),
            _ => new JsonTree.Leaf(IsText(tree) && random.Next(8) > 0 ? HostileValues.Text(random) : HostileValues.Any(random)),
        });
    }

    /// <summary>What should be text mostly stays text, for whatever is not is turned away before anybody reads it.</summary>
    private static bool IsText(JsonTree tree) => tree is JsonTree.Leaf { Text: ['"', ..] };

    private static JsonTree Nested(JsonTree tree, int depth, bool inArrays)
    {
        for (var level = 0; level < depth; level++)
            tree = inArrays ? new JsonTree.Items([tree]) : new JsonTree.Members([("\"value\"", tree)]);
        return tree;
    }

    private static IReadOnlyList<(string Key, JsonTree Value)> Without(IReadOnlyList<(string Key, JsonTree Value)> members, Random random)
    {
        var removed = random.Next(members.Count);
        return [.. members.Where((_, index) => index != removed)];
    }

    private static IReadOnlyList<(string Key, JsonTree Value)> Twice(IReadOnlyList<(string Key, JsonTree Value)> members, Random random)
    {
        var member = members[random.Next(members.Count)];
        return [.. members, random.Next(2) == 0 ? member : (member.Key, new JsonTree.Leaf(HostileValues.Any(random)))];
    }

    private static IReadOnlyList<(string Key, JsonTree Value)> Renamed(IReadOnlyList<(string Key, JsonTree Value)> members, Random random)
    {
        var renamed = random.Next(members.Count);
        return [.. members.Select((member, index) => index == renamed ? (member.Key.ToUpperInvariant().Replace("\\U", "\\u", StringComparison.Ordinal), member.Value) : member)];
    }
}
