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
    public static bool HoldsProposal(ReviewCardView view, bool propose) => propose && Enumerable.Range(0, view.Post.Texts.Count).All(text => Words(view, text).Length <= FieldLimits.Text);

    private static string Words(ReviewCardView view, int text) =>
        (text == 0 ? view.TypedProposal : view.TypedOthers.FirstOrDefault(typed => typed.Key == view.Post.Texts[text].Key)?.Text) ?? view.Post.Texts[text].Text;

    private static ShowCardAction Proposal(ReviewCardView view, string author, string? note) => Asking.For(
        $"Propose edit…",
        [
            .. view.Post.Texts.Select((text, index) => new TextInput(index == 0 ? "proposal" : NetworkForm.InputOf(text.Key), Label(view, text, author))
            {
                IsMultiline = true,
                MaxLength = FieldLimits.Text,
                ErrorMessage = $"Write the whole post, as it should read.",
                Value = Words(view, index),
            }),
            Asking.Note("proposalNote", $"Why, in a sentence? You may leave this empty.", null, note),
        ],
        new ExecuteAction($"Propose edit", new ProposeEdit(view.DraftId, view.Revision, view.Step) { Seen = view.Version }));

    private static Wording Label(ReviewCardView view, TextView text, string author) => view.Post.Texts.Count switch
    {
        1 => $"The post as you would write it. {author} accepts or declines.",
        _ => $"The post on {Names.Every(text.Networks)} as you would write it. {author} accepts or declines.",
    };

    /// <summary>A reviewer answers for where the link leads. An address that must not be opened from a card stays text in the post.</summary>
    private static IEnumerable<CardAction> Link(Wording title, string? address) => OpenUrlAction.To(title, address) is { } open ? [open] : [];
}
