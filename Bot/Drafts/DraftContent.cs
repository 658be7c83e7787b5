using System.Globalization;
using System.Text.Json.Serialization;
using CoEBot.Boxes;
using CoEBot.Cards;

namespace CoEBot.Drafts;

/// <summary>What a person typed, untouched. Networks are keys in the order of the list, joined by commas.</summary>
public sealed record DraftContent
{
    /// <summary>
    /// More than all fields of the form together. In a row JSON writes up to six UTF-16 units for each of them, of two bytes: 960 KB, and a row holds 1 MB
    /// (https://learn.microsoft.com/azure/storage/tables/scalability-targets, 2026-11).
    /// </summary>
    public const int MostCharacters = 80_000;

    public string Networks { get; init; } = "";

    /// <summary>The words for every network that has none of its own.</summary>
    public string Text { get; init; } = "";

    /// <summary>Words of single networks, those that are not chosen included: they are kept, and no part of the post.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OwnTexts Own { get; init; }

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

    /// <summary>The part of it that readers will see: one post for all networks that share its words to the letter, the shared ones first. At least one.</summary>
    [JsonIgnore]
    public IReadOnlyList<Post> Posts => NetworkKeys.Select(Network.Find).OfType<Network>().ToList() is { Count: > 0 } networks
        ? [.. networks.GroupBy(network => TextFor(network.Key)).OrderByDescending(words => words.Key == Text).Select(words => Read([.. words], words.Key))]
        : [Read([], Text)];

    /// <summary>The words to know it by, where there is room for a line only; empty where nothing is written yet.</summary>
    [JsonIgnore]
    public string Lead => Posts.Select(post => post.Text).Concat(Own.All.Select(own => own.Text)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? Text;

    /// <summary>All that is kept, in UTF-16 units.</summary>
    [JsonIgnore]
    public int Characters => Own.All.Select(own => own.Text).Concat([Text, Networks, Link, ImageLink, ImageAlt, Topic, WishedDate, Source]).Sum(typed => typed?.Length ?? 0);

    [JsonIgnore]
    public bool HasWords => Text.Length > 0 || !Own.IsEmpty;

    /// <summary>
    /// From the raw fields of a form. Unknown networks and blank words for one of them fall away; everything else stays as it was typed, but for what nobody types: of a day as much is
    /// kept as a client sends, and of the message nothing that is too long for an address.
    /// </summary>
    public static DraftContent Typed(
        string? networks, string? text, string? link = null, string? topic = null, string? wishedDate = null, string? source = null, string? imageLink = null, string? imageAlt = null,
        IReadOnlyDictionary<string, string>? own = null)
    {
        var chosen = (networks ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new()
        {
            Networks = string.Join(',', Network.All.Select(network => network.Key).Where(chosen.Contains)),
            Text = text ?? "",
            Own = OwnTexts.Typed(own),
            Link = Filled(link),
            ImageLink = Filled(imageLink),
            ImageAlt = Filled(imageAlt),
            Topic = Filled(topic),
            WishedDate = Filled(wishedDate) is { Length: > FieldLimits.Choices } day ? day[..FieldLimits.Choices] : Filled(wishedDate),
            Source = Filled(source) is { Length: <= FieldLimits.Link } message ? message : null,
        };

        static string? Filled(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
    }

    /// <summary>With what an earlier version holds and no form shows, so that typing something else takes nothing away.</summary>
    public DraftContent After(DraftContent earlier) => this with { Own = Own.And(earlier.Own.Gone) };

    /// <summary>What readers of a network will see.</summary>
    public string TextFor(string network) => Own.Of(network) ?? Text;

    /// <summary>With other words in the place of a post's: where those are shared, the shared ones change, and each network that had the same of its own.</summary>
    public DraftContent Reworded(Post post, string text)
    {
        IReadOnlyList<string> networks = [.. post.Networks.Select(network => network.Key)];
        return this with { Text = networks.Count == 0 || networks.Any(network => Own.Of(network) is null) ? text : Text, Own = Own.Reworded(networks, text) };
    }

    private Post Read(IReadOnlyList<Network> networks, string text) => new(networks, text, Link, ImageLink is { } image ? new(image, ImageAlt) : null);
}
