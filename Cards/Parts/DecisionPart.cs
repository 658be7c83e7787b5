using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Approve, request changes, reject, propose an edit. What the others need to be told opens in place and says who will read it.</summary>
internal static class DecisionPart
{
    /// <param name="view">The draft.</param>
    /// <param name="typed">A note that was typed before and came to nothing.</param>
    /// <param name="propose">Whether the card has room for the post a second time, to be edited.</param>
    public static IEnumerable<CardAction> Of(ReviewCardView view, string? typed, bool propose)
    {
        var (draft, revision, step) = (view.DraftId, view.Revision, view.Step);
        var author = Clip.Name(view.Author);
        var (note, proposalNote) = view.TypedProposal is null ? (typed, (string?)null) : (null, typed);
        return
        [
            Closing.Button($"Approve", new Approve(draft, revision, step), ActionStyle.Positive),
            Asking.For(
                $"Request changes…",
                [
                    Asking.Note(
                        "note",
                        $"What should {author} change? {author} reads this word by word.",
                        $"One sentence is enough, so that {author} knows what to change.",
                        note),
                ],
                new ExecuteAction($"Request changes", new RequestChanges(draft, revision, step))),
            Asking.For(
                $"Reject…",
                [Asking.Note("reason", $"Why not this one? {author} reads this word by word.", $"One sentence is enough, so that {author} knows why.", note)],
                new ExecuteAction($"Reject", new Reject(draft, revision, step)) { Style = ActionStyle.Destructive }),
            .. HoldsProposal(view, propose) ? [Proposal(view, author, proposalNote)] : Array.Empty<CardAction>(),
            .. Link($"Open the link", view.Post.Link),
            .. Link($"Open the message it came from", view.Source),
        ];
    }

    /// <summary>Whether other words can be proposed here: never from a field that has lost some of them.</summary>
    public static bool HoldsProposal(ReviewCardView view, bool propose) => propose && Words(view).Length <= FieldLimits.Text;

    private static string Words(ReviewCardView view) => view.TypedProposal ?? view.Post.Text;

    private static ShowCardAction Proposal(ReviewCardView view, string author, string? note) => Asking.For(
        $"Propose edit…",
        [
            new TextInput("proposal", $"The post as you would write it. {author} accepts or declines.")
            {
                IsMultiline = true,
                MaxLength = FieldLimits.Text,
                ErrorMessage = $"Write the whole post, as it should read.",
                Value = Words(view),
            },
            Asking.Note("proposalNote", $"Why, in a sentence? You may leave this empty.", null, note),
        ],
        new ExecuteAction($"Propose edit", new ProposeEdit(view.DraftId, view.Revision, view.Step) { Seen = view.Version }));

    /// <summary>A reviewer answers for where the link leads. An address that must not be opened from a card stays text in the post.</summary>
    private static IEnumerable<CardAction> Link(Wording title, string? address) => OpenUrlAction.To(title, address) is { } open ? [open] : [];
}
