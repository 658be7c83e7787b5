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
