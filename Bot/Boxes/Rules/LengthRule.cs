using System.Globalization;
using System.Text;

namespace CoEBot.Boxes.Rules;

/// <summary>A post is no longer than its networks take, and has no more hashtags.</summary>
internal static class LengthRule
{
    public static IEnumerable<Touch> Find(Reading reading)
    {
        var published = reading.Post.Published;
        foreach (var network in reading.Post.Networks)
        {
            if (network.Count(published) - network.Limit is > 0 and var over) yield return TooLong(network, network.Limit, over, "character");
            else if (network.Bytes is { } bytes && Encoding.UTF8.GetByteCount(published) - bytes is > 0 and var bytesOver) yield return TooLong(network, bytes, bytesOver, "byte");
            if (network.Hashtags is { } most && reading.Tags.Hashtags.Count > most) yield return TooManyTags(reading, network, most);
        }
    }

    private static Touch TooLong(Network network, int limit, int over, string unit)
    {
        var units = unit == "byte" ? " bytes" : "";
        return new(
            $"{network.Name} takes {Number(limit)}{units}, and this is {Number(limit + over)}.",
            over == 1 ? $"Take out one {unit}." : $"Take out {Number(over)} {unit}s.")
        {
            Name = $"Length on {network.Name}",
        };
    }

    private static Touch TooManyTags(Reading reading, Network network, int most) => TagRule.TooMany(
        reading, reading.Tags.Hashtags, most, $"{network.Name} takes {most} hashtags, and this has {reading.Tags.Hashtags.Count}.") with
    { Name = $"Hashtags on {network.Name}" };

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
