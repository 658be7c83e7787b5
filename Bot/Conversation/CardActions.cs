using System.Text.Json;
using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Conversation;

/// <summary>Which verb is answered by what: each by exactly one handler.</summary>
public sealed class CardActions
{
    private readonly Dictionary<Type, Func<Visitor, CardVerb, CancellationToken, Task<AdaptiveCard>>> _handlers = [];

    public CardActions(Conversations all)
    {
        On<ShareIdea>(all.Drafts.BeginAsync);
        On<PauseInvitations>(all.Invitations.PauseAsync);
        On<ResumeInvitations>(all.Invitations.ResumeAsync);
        On<SubmitDraft>(all.Drafts.SubmitAsync);
        On<SaveDraft>(all.Drafts.SaveAsync);
        On<FixDraft>(all.Drafts.FixAsync);
        On<OpenDraft>(all.Drafts.OpenAsync);
        On<ReviseDraft>(all.Drafts.ReviseAsync);
        On<SubmitAgain>(all.Drafts.SubmitAgainAsync);
        On<ShowDrafts>(all.Reviews.ListMineAsync);
        On<ShowReviews>(all.Reviews.ListReviewsAsync);
        On<ShowHistory>(all.Reviews.HistoryAsync);
        On<Approve>(all.Reviews.DecideAsync);
        On<RequestChanges>(all.Reviews.DecideAsync);
        On<Reject>(all.Reviews.DecideAsync);
        On<ProposeEdit>(all.Reviews.ProposeAsync);
        On<AcceptEdit>(all.Reviews.AcceptEditAsync);
        On<DeclineEdit>(all.Reviews.DeclineEditAsync);
        On<Withdraw>(all.Reviews.WithdrawAsync);
        On<Recall>(all.Reviews.RecallAsync);
        On<Retire>(all.Reviews.RetireAsync);
        On<ScheduleDraft>(all.Reviews.ScheduleAsync);
        On<BeginWin>(all.Wins.BeginAsync);
        On<NominateWin>(all.Wins.NominateAsync);
        On<ShowWins>(all.Wins.ListAsync);
        On<Celebrate>(all.Wins.CelebrateAsync);
        On<PreviewAnnouncement>(all.Announcements.PreviewAsync);
        On<SendAnnouncement>(all.Announcements.SendAsync);
        On<HoldAnnouncement>(all.Announcements.HoldAsync);
        On<ReleaseAnnouncement>(all.Announcements.ReleaseAsync);
        On<ShowAway>(all.Away.ShowAsync);
        On<GoAway>(all.Away.GoAsync);
        On<ComeBack>(all.Away.ReturnAsync);
        On<ShowSettings>(all.Settings.ShowAsync);
        On<SaveSettings>(all.Settings.SaveAsync);
        On<ShowSetup>(all.Setup.ListAsync);
        On<ShowBox>(all.Boxes.ShowAsync);
        On<EditBox>(all.Boxes.EditAsync);
        On<BoxWordsPage>(all.Boxes.TurnAsync);
        On<BoxTopicsPage>(all.Boxes.TurnAsync);
        On<BoxLinksPage>(all.Boxes.TurnAsync);
        On<BoxStrictnessPage>(all.Boxes.TurnAsync);
        On<SaveBox>(all.Boxes.SaveAsync);
        On<ShowBoxHistory>(all.Boxes.HistoryAsync);
        On<RollBackBox>(all.Boxes.RollBackAsync);
        On<ExportBox>(all.Boxes.ExportAsync);
        On<BeginBoxImport>(all.Boxes.BeginImportAsync);
        On<ImportBox>(all.Boxes.ImportAsync);
        On<ShowRoute>(all.Routes.ShowAsync);
        On<EditRoute>(all.Routes.EditAsync);
        On<PreviewRoute>(all.Routes.PreviewAsync);
        On<SaveRoute>(all.Routes.SaveAsync);
        On<ShowRouteHistory>(all.Routes.HistoryAsync);
        On<RollBackRoute>(all.Routes.RollBackAsync);
        On<ShowPlan>(all.Plans.ShowAsync);
        On<EditPlan>(all.Plans.EditAsync);
        On<PreviewPlan>(all.Plans.PreviewAsync);
        On<SavePlan>(all.Plans.SaveAsync);
        On<ShowPlanHistory>(all.Plans.HistoryAsync);
        On<RollBackPlan>(all.Plans.RollBackAsync);
        On<ShowProposal>(all.Proposals.ShowAsync);
        On<KeepWall>(all.Proposals.KeepAsync);
    }

    public IReadOnlyCollection<Type> Verbs => _handlers.Keys;

    /// <summary>The typed verb of a click's data; null where it is none of ours.</summary>
    public static CardVerb? Read(JsonElement? data)
    {
        try
        {
            if (data is not { ValueKind: JsonValueKind.Object } element) return null;
            return element.Deserialize(CardJson.Default.CardVerb) is var verb && verb is NetworkForm form ? form.Filled(element) : verb;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            // No verb, one of an older version, or data that was tampered with.
            return null;
        }
    }

    public Task<AdaptiveCard> AnswerAsync(Visitor visitor, CardVerb verb, CancellationToken cancellation) => _handlers[verb.GetType()](visitor, verb, cancellation);

    private void On<TVerb>(Func<Visitor, TVerb, CancellationToken, Task<AdaptiveCard>> answer)
        where TVerb : CardVerb =>
        _handlers.Add(typeof(TVerb), (visitor, verb, cancellation) => answer(visitor, (TVerb)verb, cancellation));
}
