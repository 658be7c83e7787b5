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
        Heading.Section($"The post as {Clip.Name(proposal.From)} would write it"),
        .. proposal.Diff.Count > 0 && DiffPart.Fits(proposal.Diff, room)
            ? DiffPart.Whole(proposal.Diff)
            : [PostPart.Of(new PostView(proposal.Text, null, [], []), room) with { Spacing = Spacing.Small }],
    ];
}
