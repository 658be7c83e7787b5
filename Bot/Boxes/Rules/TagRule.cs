using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>A few hashtags and mentions, as many as the box says.</summary>
internal static class TagRule
{
    public static IEnumerable<Touch> Find(Reading reading)
    {
        var (hashtags, mentions) = reading.Tags;
        if (reading.Box.MostHashtags is { } most && hashtags.Count > most)
            yield return TooMany(reading, hashtags, most, $"This has {hashtags.Count} hashtags; {most} are enough here.");
        if (reading.Box.MostMentions is { } people && mentions.Count > people)
            yield return new($"This calls {mentions.Count} accounts by name; {people} are enough here.", $"Keep the {people} who matter most.", mentions[people]);
    }

    /// <summary>The words stay, and only the last of them are no hashtags any more; a disclosure stays one.</summary>
    public static Touch TooMany(Reading reading, IReadOnlyList<Stretch> hashtags, int most, string why)
    {
        var disclosures = reading.Box.AllDisclosures.ToList();
        var others = hashtags.Where(tag => !disclosures.Contains(reading.Text.Substring(tag.Start, tag.Length), StringComparer.OrdinalIgnoreCase)).ToList();
        var extra = others.TakeLast(hashtags.Count - most).ToList();
        var edit = extra.Count == 1 ? "Take the # off the last one." : $"Take the # off the last {extra.Count}.";
        return new(why, edit, hashtags[most])
        {
            Fix = new(extra.Count == 1 ? "Take the last # off" : $"Take the last {extra.Count} # off")
            {
                Edits = [.. extra.Select(tag => new TextEdit(tag.Start, 1, ""))],
            },
        };
    }
}
