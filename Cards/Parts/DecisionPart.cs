using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Approve, request changes, reject. What the last two need to be told opens in place and says who will read it.</summary>
internal static class DecisionPart
{
    public static ActionSet Of(ReviewCardView view, int room)
    {
        var (draft, revision, step) = (view.DraftId, view.Revision, view.Step);
        var author = Clip.Name(view.Author);
        var typed = Clip.Value(view.TypedNote, room);
        return Closing.Actions(
        [
            Closing.Button($"Approve", new Approve(draft, revision, step), ActionStyle.Positive),
            WithNote(
                $"Request changes…",
                Field(
                    "note",
                    $"What should {author} change? {author} reads this word by word.",
                    $"One sentence is enough, so that {author} knows what to change.",
                    typed),
                new ExecuteAction($"Request changes", new RequestChanges(draft, revision, step))),
            WithNote(
                $"Reject…",
                Field("reason", $"Why not this one? {author} reads this word by word.", $"One sentence is enough, so that {author} knows why.", typed),
                new ExecuteAction($"Reject", new Reject(draft, revision, step)) { Style = ActionStyle.Destructive }),
            .. Link($"Open the link", view.Post.Link),
            .. Link($"Open the message it came from", view.Source),
        ]);
    }

    /// <summary>A reviewer answers for where the link leads. An address that must not be opened from a card stays text in the post.</summary>
    private static IEnumerable<CardAction> Link(Wording title, string? address) => OpenUrlAction.To(title, address) is { } open ? [open] : [];

    private static ShowCardAction WithNote(Wording title, TextInput field, ExecuteAction action) =>
        new(title, AdaptiveCard.InPlace(field, new ActionSet([action])));

    private static TextInput Field(string id, Wording label, Wording whenEmpty, string? typed) => new(id, label)
    {
        IsMultiline = true,
        MaxLength = FieldLimits.Note,
        ErrorMessage = whenEmpty,
        Value = typed,
    };
}
