using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Other words for a post: why, and all of them, since nobody accepts what they have not seen.</summary>
internal static class ProposalPart
{
    /// <param name="proposal">The other words.</param>
    /// <param name="room">The most characters of the post; beside the author's words where both fit.</param>
    /// <param name="note">The most characters of the note.</param>
    public static IEnumerable<CardElement> Of(ProposalView proposal, int room, int note) =>
    [
        .. string.IsNullOrWhiteSpace(proposal.Note) ? Array.Empty<CardElement>() : [Quote.Of($"Why, in {Clip.Name(proposal.From)}’s words", proposal.Note, note)],
        .. proposal.Texts.SelectMany(text => Words(proposal, text, room / proposal.Texts.Count)),
    ];

    private static IEnumerable<CardElement> Words(ProposalView proposal, TextChangeView text, int room) =>
    [
        Heading.Section(Title(proposal, text.Networks)),
        .. text.Diff.Count > 0 && DiffPart.Fits(text.Diff, room) ? DiffPart.Whole(text.Diff) : [PostPart.Of(text.Text, room) with { Spacing = Spacing.Small }],
    ];

    private static Wording Title(ProposalView proposal, IReadOnlyList<string> networks) => networks switch
    {
        [] => $"The post as {Clip.Name(proposal.From)} would write it",
        _ => $"The post on {Names.Every(networks)} as {Clip.Name(proposal.From)} would write it",
    };
}
