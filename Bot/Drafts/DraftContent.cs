using System.Globalization;
using System.Text.Json.Serialization;
using CoEBot.Boxes;

namespace CoEBot.Drafts;

/// <summary>What a person typed, untouched. Networks are keys in the order of the list, joined by commas.</summary>
public sealed record DraftContent
{
    public string Networks { get; init; } = "";

    public string Text { get; init; } = "";

    public string? Link { get; init; }

    public string? ImageLink { get; init; }

    /// <summary>The image in words.</summary>
    public string? ImageAlt { get; init; }

    public string? Topic { get; init; }

    /// <summary>As typed; a day where it is <c>yyyy-MM-dd</c>.</summary>
    public string? WishedDate { get; init; }

    /// <summary>The Teams message that the idea came from, as a link.</summary>
    public string? Source { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> NetworkKeys => Networks.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [JsonIgnore]
    public DateOnly? WishedDay => DateOnly.TryParseExact(WishedDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The part of it that readers will see.</summary>
    [JsonIgnore]
    public Post Post => new(
        [.. NetworkKeys.Select(Network.Find).OfType<Network>()], Text, Link, ImageLink is { } image ? new(image, ImageAlt) : null);

    /// <summary>From the raw fields of a form. Unknown networks fall away; everything else stays as it was typed.</summary>
    public static DraftContent Typed(
        string? networks, string? text, string? link = null, string? topic = null, string? wishedDate = null, string? source = null, string? imageLink = null, string? imageAlt = null)
    {
        var chosen = (networks ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new()
        {
            Networks = string.Join(',', Network.All.Select(network => network.Key).Where(chosen.Contains)),
            Text = text ?? "",
            Link = Filled(link),
            ImageLink = Filled(imageLink),
            ImageAlt = Filled(imageAlt),
            Topic = Filled(topic),
            WishedDate = Filled(wishedDate),
            Source = Filled(source),
        };

        static string? Filled(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
    }
}
