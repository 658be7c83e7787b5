using System.Text.Json.Serialization;

namespace CoEBot.Cards;

/// <summary>Opens an empty form.</summary>
/// <param name="Department">The department's key where the card belongs to one, else the person chooses.</param>
/// <param name="Prompt">The number of the prompt that the card shows, among the department's own; the words are not taken from a card.</param>
public sealed record ShareIdea(string? Department = null, int? Prompt = null) : CardVerb;

/// <summary>A say about whether a department's invitations come back by themselves.</summary>
public abstract record ChangeInvitations(string Department) : CardVerb;

/// <summary>Keeps them from coming back.</summary>
public sealed record PauseInvitations(string Department) : ChangeInvitations(Department);

/// <summary>Lets them come back again.</summary>
public sealed record ResumeInvitations(string Department) : ChangeInvitations(Department);

/// <summary>The fields of the draft form. Texts are null where the client left an empty input out.</summary>
public abstract record DraftForm : NetworkForm
{
    /// <summary>The words that networks share, in <see cref="Kept"/>; no network's key.</summary>
    public const string SharedWords = "*";

    /// <summary>Minted when the form was shown; a redelivered submit therefore finds its own draft.</summary>
    public required string DraftId { get; init; }

    /// <summary>The revision the form was filled from; 0 for a new draft.</summary>
    public required int Revision { get; init; }

    public string? Department { get; init; }

    /// <summary>Network keys joined by commas, as Input.ChoiceSet with isMultiSelect sends them.</summary>
    public string? Networks { get; init; }

    public string? Text { get; init; }

    public string? Link { get; init; }

    public string? ImageLink { get; init; }

    /// <summary>The image in words.</summary>
    public string? ImageAlt { get; init; }

    public string? Topic { get; init; }

    /// <summary><c>yyyy-MM-dd</c>, as Input.Date sends it.</summary>
    public string? WishedDate { get; init; }

    /// <summary>The message the idea came from, carried along as it was when the form was shown.</summary>
    public string? Source { get; init; }

    /// <summary>What the form had no field for, joined by commas: networks' keys for their own words, <see cref="SharedWords"/> for the text. It stays as the draft has it.</summary>
    public string? Kept { get; init; }
}

/// <summary>Submit for review.</summary>
public sealed record SubmitDraft : DraftForm;

/// <summary>Save for later: kept as it is, unchecked.</summary>
public sealed record SaveDraft : DraftForm;

/// <summary>Makes the edit that a finding offers, and keeps everything as it is typed else. What was found is found again, in the words as they are now.</summary>
public sealed record FixDraft : DraftForm
{
    /// <summary>The id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Where the words stood, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>In which networks' words: their keys, joined by commas; null where all share them.</summary>
    public string? In { get; init; }
}

/// <summary>Shows a draft as it stands: the form to its author while it can be edited, the review card to those who may read it.</summary>
public sealed record OpenDraft(string DraftId) : CardVerb;

/// <summary>The person's own drafts, newest first. <paramref name="After"/> continues a list where the last page ended.</summary>
public sealed record ShowDrafts(string? After = null) : CardVerb;

/// <summary>What waits for the person's review.</summary>
public sealed record ShowReviews(string? After = null) : CardVerb;

/// <summary>The author takes the draft back before it is decided.</summary>
public sealed record Withdraw(string DraftId, int Revision) : CardVerb;

/// <summary>Takes an approved post back.</summary>
public sealed record Recall(string DraftId, int Revision) : CardVerb
{
    /// <summary>Why, for all who might have shared it; from the input <c>recallReason</c>.</summary>
    [JsonPropertyName("recallReason")]
    public string? Reason { get; init; }
}

/// <summary>Takes an approved post that is out of date out of the library.</summary>
public sealed record Retire(string DraftId, int Revision) : CardVerb;

/// <summary>Sets the day an approved post goes out.</summary>
public sealed record ScheduleDraft(string DraftId, int Revision) : CardVerb
{
    /// <summary>As with <see cref="ProposeEdit"/>.</summary>
    public int Seen { get; init; }

    /// <summary><c>yyyy-MM-dd</c>, from the Input.Date of that id.</summary>
    public string? Day { get; init; }
}

/// <summary>Opens the form for a draft whose way is at its end; submitting it makes a new revision.</summary>
public sealed record ReviseDraft(string DraftId) : CardVerb;

/// <summary>Sends a draft once more as it was last written, without the day that has passed.</summary>
public sealed record SubmitAgain(string DraftId, int Revision) : CardVerb;

/// <summary>What happened to a draft so far. <paramref name="After"/> continues where the last page ended.</summary>
public sealed record ShowHistory(string DraftId, string? After = null) : CardVerb;
