using System.Text.Json.Serialization;

namespace CoEBot.Cards;

/// <summary>A reviewer's decision, and exactly what was on the card when it was made.</summary>
public abstract record Decide(string DraftId, int Revision, int Step) : CardVerb;

public sealed record Approve(string DraftId, int Revision, int Step) : Decide(DraftId, Revision, Step);

/// <summary><c>note</c> comes from the input of that id.</summary>
public sealed record RequestChanges(string DraftId, int Revision, int Step) : Decide(DraftId, Revision, Step)
{
    public string? Note { get; init; }
}

/// <summary><c>reason</c> comes from the input of that id.</summary>
public sealed record Reject(string DraftId, int Revision, int Step) : Decide(DraftId, Revision, Step)
{
    public string? Reason { get; init; }
}

/// <summary>A reviewer's other words for the post, for its author to accept or decline.</summary>
public sealed record ProposeEdit(string DraftId, int Revision, int Step) : NetworkForm
{
    /// <summary>How many things had happened to the draft when the card was made: what tells a new click from one that came before.</summary>
    public int Seen { get; init; }

    /// <summary>The whole post in the reviewer's words, from the input of that id; where it has several texts, the first of them.</summary>
    public string? Proposal { get; init; }

    /// <summary>Why, from the input <c>proposalNote</c>: every input of a card needs an id of its own.</summary>
    [JsonPropertyName("proposalNote")]
    public string? Note { get; init; }
}

/// <summary>The author takes the proposed words for their own. <paramref name="Proposed"/> is the number of those that were on the card.</summary>
public sealed record AcceptEdit(string DraftId, int Proposed) : CardVerb;

/// <summary>The author keeps their words, and leaves those of this number.</summary>
public sealed record DeclineEdit(string DraftId, int Proposed) : CardVerb
{
    /// <summary>Why, for the reviewer; from the input <c>declineNote</c>.</summary>
    [JsonPropertyName("declineNote")]
    public string? Note { get; init; }
}
