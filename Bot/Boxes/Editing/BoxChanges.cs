using System.Text.Json;

namespace CoEBot.Boxes.Editing;

/// <summary>What changes in one part of a box, each entry in words.</summary>
public sealed record BoxChange(BoxField Field, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

/// <summary>The difference between two boxes, and what becomes of two people's changes of the same box.</summary>
public static class BoxChanges
{
    /// <summary>Part by part; empty where both say the same. The version is no part of it.</summary>
    public static IReadOnlyList<BoxChange> Between(Box before, Box after) =>
    [
        .. from field in BoxFields.All
           let was = field.Entries(before).ToList()
           let willBe = field.Entries(after).ToList()
           let change = new BoxChange(field, [.. willBe.Except(was)], [.. was.Except(willBe)])
           where change.Added.Count + change.Removed.Count > 0
           select change,
    ];

    /// <summary>A name of what a box says, whatever its version: the same for the same words in the same order.</summary>
    public static string Fingerprint(Box box) => Ids.From(JsonSerializer.Serialize(box.Tidy() with { Version = 0 }, BoxFileJson.Default.Box));

    /// <summary>
    /// Somebody's change put on top of somebody else's. What they added is there and what they took out is gone, and of everything that they left alone the box keeps
    /// what it says now.
    /// </summary>
    /// <param name="now">The box as it is now.</param>
    /// <param name="seen">The box that the change was written from.</param>
    /// <param name="proposed">The box as it was written.</param>
    public static Box Onto(Box now, Box seen, Box proposed) => new()
    {
        Version = now.Version,
        Disclosure = proposed.Disclosure == seen.Disclosure ? now.Disclosure : proposed.Disclosure,
        OtherDisclosures = Together(now.OtherDisclosures, seen.OtherDisclosures, proposed.OtherDisclosures, words => words),
        Banned = Together(now.Banned, seen.Banned, proposed.Banned, words => words),
        Watched = Together(now.Watched, seen.Watched, proposed.Watched, words => words),
        Topics = Together(now.Topics, seen.Topics, proposed.Topics, BoxFields.Words),
        Embargoes = Together(now.Embargoes, seen.Embargoes, proposed.Embargoes, BoxFields.Words),
        LinkDomains = Links(now.LinkDomains, seen.LinkDomains, proposed.LinkDomains),
        DeniedDomains = Together(now.DeniedDomains, seen.DeniedDomains, proposed.DeniedDomains, words => words),
        PublicContacts = Together(now.PublicContacts, seen.PublicContacts, proposed.PublicContacts, words => words),
        MostHashtags = proposed.MostHashtags == seen.MostHashtags ? now.MostHashtags : proposed.MostHashtags,
        MostMentions = proposed.MostMentions == seen.MostMentions ? now.MostMentions : proposed.MostMentions,
        Severities = Strictness(now.Severities, seen.Severities, proposed.Severities),
    };

    private static List<T> Together<T>(IReadOnlyList<T> now, IReadOnlyList<T> seen, IReadOnlyList<T> proposed, Func<T, string> words)
    {
        var removed = seen.ExceptBy(proposed.Select(words), words).Select(words).ToHashSet();
        return [.. now.Where(entry => !removed.Contains(words(entry))).UnionBy(proposed.ExceptBy(seen.Select(words), words), words, StringComparer.OrdinalIgnoreCase)];
    }

    private static IReadOnlyList<string>? Links(IReadOnlyList<string>? now, IReadOnlyList<string>? seen, IReadOnlyList<string>? proposed) => (now, seen, proposed) switch
    {
        (_, null, null) => now,
        ({ } one, { } two, { } three) => Together(one, two, three, domain => domain),
        ({ }, { } two, _) when proposed is null => null,
        (_, { } two, { } three) when two.Order().SequenceEqual(three.Order()) => now,
        _ => proposed,
    };

    private static Dictionary<string, Severity> Strictness(
        IReadOnlyDictionary<string, Severity> now, IReadOnlyDictionary<string, Severity> seen, IReadOnlyDictionary<string, Severity> proposed)
    {
        var result = now.ToDictionary();
        foreach (var id in seen.Keys.Union(proposed.Keys).ToList())
        {
            var (had, has) = (seen.TryGetValue(id, out var before), proposed.TryGetValue(id, out var after));
            if (had == has && before == after) continue;
            if (has) result[id] = after;
            else result.Remove(id);
        }

        return result;
    }
}
