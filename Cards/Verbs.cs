using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace CoEBot.Cards;

/// <summary>
/// What a card's button asks for: the one list of verbs, each with its typed data.
/// The same object travels as <c>data</c> of an Action.Execute and of its Action.Submit fallback; the property <c>verb</c> names the record.
/// A client merges the values of the card's inputs into it, so an input's id is the JSON name of the property it fills.
/// Nothing in here is believed: ids and what was seen only, checked against the records and the authenticated person.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "verb", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ShareIdea), "shareIdea")]
[JsonDerivedType(typeof(SubmitDraft), "submitDraft")]
[JsonDerivedType(typeof(SaveDraft), "saveDraft")]
[JsonDerivedType(typeof(FixDraft), "fixDraft")]
[JsonDerivedType(typeof(OpenDraft), "openDraft")]
[JsonDerivedType(typeof(ShowDrafts), "showDrafts")]
[JsonDerivedType(typeof(ShowReviews), "showReviews")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(RequestChanges), "requestChanges")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(BeginWin), "beginWin")]
[JsonDerivedType(typeof(NominateWin), "nominateWin")]
[JsonDerivedType(typeof(ShowWins), "showWins")]
[JsonDerivedType(typeof(Celebrate), "celebrate")]
[JsonDerivedType(typeof(PreviewAnnouncement), "previewAnnouncement")]
[JsonDerivedType(typeof(SendAnnouncement), "sendAnnouncement")]
[JsonDerivedType(typeof(HoldAnnouncement), "holdAnnouncement")]
[JsonDerivedType(typeof(ReleaseAnnouncement), "releaseAnnouncement")]
[JsonDerivedType(typeof(ShowAway), "showAway")]
[JsonDerivedType(typeof(GoAway), "goAway")]
[JsonDerivedType(typeof(ComeBack), "comeBack")]
[JsonDerivedType(typeof(ShowSettings), "showSettings")]
[JsonDerivedType(typeof(SaveSettings), "saveSettings")]
public abstract record CardVerb
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(CardVerb).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(verb => verb.DerivedType, verb => (string)verb.TypeDiscriminator!);

    /// <summary>Every verb's record and its name on the wire.</summary>
    public static IReadOnlyDictionary<Type, string> All => Names;

    /// <summary>The name on the wire, as in <c>action.verb</c>.</summary>
    [JsonIgnore]
    public string Name => Names[GetType()];
}

/// <summary>Opens an empty form. <paramref name="Department"/> is the department's key where the card belongs to one, else the person chooses.</summary>
public sealed record ShareIdea(string? Department = null) : CardVerb;

/// <summary>The fields of the draft form. Texts are null where the client left an empty input out.</summary>
public abstract record DraftForm : CardVerb
{
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
}

/// <summary>Shows a draft as it stands: the form to its author while it can be edited, the review card to those who may read it.</summary>
public sealed record OpenDraft(string DraftId) : CardVerb;

/// <summary>The person's own drafts, newest first. <paramref name="After"/> continues a list where the last page ended.</summary>
public sealed record ShowDrafts(string? After = null) : CardVerb;

/// <summary>What waits for the person's review.</summary>
public sealed record ShowReviews(string? After = null) : CardVerb;

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

/// <summary>Opens an empty form for a win.</summary>
public sealed record BeginWin : CardVerb;

/// <summary>Nominates a win. The id was minted when the form was shown, so a redelivered click makes one win.</summary>
public sealed record NominateWin : CardVerb
{
    public required string WinId { get; init; }

    public string? Department { get; init; }

    /// <summary>Names, as typed.</summary>
    public string? People { get; init; }

    public string? Story { get; init; }
}

/// <summary>The newest wins. <paramref name="After"/> continues where the last page ended.</summary>
public sealed record ShowWins(string? After = null) : CardVerb;

/// <summary>Celebrates a win; counted once a person, so it carries no version. <paramref name="Announcement"/> is the card it was clicked on, shown again with the new count.</summary>
public sealed record Celebrate(string WinId, string? Announcement = null) : CardVerb;

/// <summary>What a strategist says about a week's announcement. <paramref name="Week"/> is an ISO week: <c>2026-W47</c>.</summary>
public abstract record PlanAnnouncement(string Week) : CardVerb
{
    /// <summary>From the input of that id.</summary>
    public string? Opening { get; init; }
}

/// <summary>Keeps the opening words typed so far and shows it as it would go out; held stays held.</summary>
public sealed record PreviewAnnouncement(string Week) : PlanAnnouncement(Week);

/// <summary>Sends it to every department's channel now.</summary>
public sealed record SendAnnouncement(string Week) : PlanAnnouncement(Week);

/// <summary>Keeps this week's from going out by itself.</summary>
public sealed record HoldAnnouncement(string Week) : PlanAnnouncement(Week);

/// <summary>Lets a held one go out by itself again, when its hour comes.</summary>
public sealed record ReleaseAnnouncement(string Week) : PlanAnnouncement(Week);

/// <summary>The form in which a person says that they are away. <paramref name="Said"/> is what they typed behind <c>away</c> where others read along.</summary>
public sealed record ShowAway(string? Said = null) : CardVerb;

/// <summary>The person is away. All of it is as the inputs send it, by the person's own clock.</summary>
public sealed record GoAway : CardVerb
{
    /// <summary>The stand-in who is nobody in particular.</summary>
    public const string Nobody = "nobody";

    /// <summary><c>yyyy-MM-dd</c>; empty from now on.</summary>
    public string? FirstDay { get; init; }

    /// <summary><c>yyyy-MM-dd</c>, that day included unless a time is given.</summary>
    public string? LastDay { get; init; }

    /// <summary><c>HH:mm</c> of the last day.</summary>
    public string? LastTime { get; init; }

    /// <summary>The Entra object id of who is asked in their place, or <see cref="Nobody"/>.</summary>
    public string? StandIn { get; init; }
}

/// <summary>The person is back.</summary>
public sealed record ComeBack : CardVerb;

/// <summary>How the person is reached, to be changed.</summary>
public sealed record ShowSettings : CardVerb;

/// <summary>How the person wants to be reached, as the inputs send it.</summary>
public sealed record SaveSettings : CardVerb
{
    /// <summary><c>HH:mm</c>.</summary>
    public string? QuietFrom { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public string? QuietTo { get; init; }

    public string? MessagesADay { get; init; }

    /// <summary>0 to 23.</summary>
    public string? DigestHour { get; init; }

    /// <summary>An IANA name or a city of one, as typed.</summary>
    public string? TimeZone { get; init; }
}
