using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Links;

namespace CoEBot.Boxes.Rules;

/// <summary>A post as the rules read it: what several of them need is worked out once.</summary>
internal sealed class Reading(Post post, Box box, BoxContext context)
{
    /// <summary>No network takes more, so what stands behind it cannot be posted and need not be read.</summary>
    private static readonly int Longest = Network.All.Max(network => network.Limit);

    private IReadOnlyList<Stretch>? _linked;

    public Post Post => post;

    public Box Box => box;

    public BoxContext Context => context;

    public string Text { get; } = Beginning(post.Text);

    public string AltText { get; } = Beginning(post.Image?.AltText ?? "");

    public FoldedText Folded => field ??= new(Text);

    public FoldedText FoldedAltText => field ??= new(AltText);

    public IReadOnlyList<Stretch> MailAddresses => field ??= [.. Rules.MailAddresses.In(Text)];

    /// <summary>What leads somewhere; the host of a mail address does not.</summary>
    public IReadOnlyList<Link> Links => field ??=
        [.. LinkScanner.Find(Text).Where(link => link.HasScheme || !new Stretch(link.Start, link.Length).TouchesAny(MailAddresses))];

    public IReadOnlyList<(LinkHost Host, Stretch At)> Hosts => field ??= [.. Sites.Of(post, Text, Links)];

    public Tags Tags => field ??= Tags.Of(Text, Links);

    /// <summary>Whether a stretch of the text belongs to a link.</summary>
    public bool IsInLink(Stretch stretch) => stretch.TouchesAny(_linked ??= [.. Links.Select(link => new Stretch(link.Start, link.Length))]);

    private static string Beginning(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
