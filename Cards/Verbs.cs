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
[JsonDerivedType(typeof(PauseInvitations), "pauseInvitations")]
[JsonDerivedType(typeof(ResumeInvitations), "resumeInvitations")]
[JsonDerivedType(typeof(SubmitDraft), "submitDraft")]
[JsonDerivedType(typeof(SaveDraft), "saveDraft")]
[JsonDerivedType(typeof(FixDraft), "fixDraft")]
[JsonDerivedType(typeof(OpenDraft), "openDraft")]
[JsonDerivedType(typeof(ShowDrafts), "showDrafts")]
[JsonDerivedType(typeof(ShowReviews), "showReviews")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(RequestChanges), "requestChanges")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(ProposeEdit), "proposeEdit")]
[JsonDerivedType(typeof(AcceptEdit), "acceptEdit")]
[JsonDerivedType(typeof(DeclineEdit), "declineEdit")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Recall), "recall")]
[JsonDerivedType(typeof(Retire), "retire")]
[JsonDerivedType(typeof(ScheduleDraft), "scheduleDraft")]
[JsonDerivedType(typeof(ReviseDraft), "reviseDraft")]
[JsonDerivedType(typeof(SubmitAgain), "submitAgain")]
[JsonDerivedType(typeof(ShowHistory), "showHistory")]
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
[JsonDerivedType(typeof(ShowSetup), "showSetup")]
[JsonDerivedType(typeof(ShowBox), "showBox")]
[JsonDerivedType(typeof(EditBox), "editBox")]
[JsonDerivedType(typeof(BoxWordsPage), "boxWordsPage")]
[JsonDerivedType(typeof(BoxTopicsPage), "boxTopicsPage")]
[JsonDerivedType(typeof(BoxLinksPage), "boxLinksPage")]
[JsonDerivedType(typeof(BoxStrictnessPage), "boxStrictnessPage")]
[JsonDerivedType(typeof(SaveBox), "saveBox")]
[JsonDerivedType(typeof(ShowBoxHistory), "showBoxHistory")]
[JsonDerivedType(typeof(RollBackBox), "rollBackBox")]
[JsonDerivedType(typeof(ExportBox), "exportBox")]
[JsonDerivedType(typeof(BeginBoxImport), "beginBoxImport")]
[JsonDerivedType(typeof(ImportBox), "importBox")]
[JsonDerivedType(typeof(ShowRoute), "showRoute")]
[JsonDerivedType(typeof(EditRoute), "editRoute")]
[JsonDerivedType(typeof(PreviewRoute), "previewRoute")]
[JsonDerivedType(typeof(SaveRoute), "saveRoute")]
[JsonDerivedType(typeof(ShowRouteHistory), "showRouteHistory")]
[JsonDerivedType(typeof(RollBackRoute), "rollBackRoute")]
[JsonDerivedType(typeof(ShowPlan), "showPlan")]
[JsonDerivedType(typeof(EditPlan), "editPlan")]
[JsonDerivedType(typeof(PreviewPlan), "previewPlan")]
[JsonDerivedType(typeof(SavePlan), "savePlan")]
[JsonDerivedType(typeof(ShowPlanHistory), "showPlanHistory")]
[JsonDerivedType(typeof(RollBackPlan), "rollBackPlan")]
[JsonDerivedType(typeof(ShowProposal), "showProposal")]
[JsonDerivedType(typeof(KeepWall), "keepWall")]
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

    /// <summary>Keys of networks, joined by commas, whose own words the form had no room for: they stay as the draft has them.</summary>
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

    /// <summary>The number of their last word when the form was shown; null on forms of earlier versions.</summary>
    public int? Seen { get; init; }
}

/// <summary>The person is back. <paramref name="Seen"/> is the number of their last word when the card was shown; null on cards of earlier versions.</summary>
public sealed record ComeBack(int? Seen = null) : CardVerb;

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
/// <summary>Names a wall that people let posts through all the time; what it is about is found again in the records.</summary>
/// <param name="Department">The key of the department whose box it is; null for the brand's.</param>
/// <param name="Wall">The wall's id.</param>
/// <param name="Entry">An id that follows from the phrase, domain or contact.</param>
public abstract record AboutWall(string? Department, string Wall, string Entry) : CardVerb;

/// <summary>Shows the proposed change and what it would have meant for past posts.</summary>
public sealed record ShowProposal(string? Department, string Wall, string Entry) : AboutWall(Department, Wall, Entry);

/// <summary>Keeps the wall as it is.</summary>
public sealed record KeepWall(string? Department, string Wall, string Entry) : AboutWall(Department, Wall, Entry);
