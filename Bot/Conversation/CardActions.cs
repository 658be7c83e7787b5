using System.Text.Json;
using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Conversation;

/// <summary>Which verb is answered by what: each by exactly one handler.</summary>
public sealed class CardActions
{
    private readonly Dictionary<Type, Func<Visitor, CardVerb, CancellationToken, Task<AdaptiveCard>>> _handlers = [];

    public CardActions(DraftConversation drafts, ReviewConversation reviews, WinConversation wins, AnnouncementConversation announcements, AwayConversation away, SettingsConversation settings)
    {
        On<ShareIdea>(drafts.BeginAsync);
        On<SubmitDraft>(drafts.SubmitAsync);
        On<SaveDraft>(drafts.SaveAsync);
        On<FixDraft>(drafts.FixAsync);
        On<OpenDraft>(drafts.OpenAsync);
        On<ReviseDraft>(drafts.ReviseAsync);
        On<SubmitAgain>(drafts.SubmitAgainAsync);
        On<ShowDrafts>(reviews.ListMineAsync);
        On<ShowReviews>(reviews.ListReviewsAsync);
        On<ShowHistory>(reviews.HistoryAsync);
        On<Approve>(reviews.DecideAsync);
        On<RequestChanges>(reviews.DecideAsync);
        On<Reject>(reviews.DecideAsync);
        On<ProposeEdit>(reviews.ProposeAsync);
        On<AcceptEdit>(reviews.AcceptEditAsync);
        On<DeclineEdit>(reviews.DeclineEditAsync);
        On<Withdraw>(reviews.WithdrawAsync);
        On<Recall>(reviews.RecallAsync);
        On<Retire>(reviews.RetireAsync);
        On<ScheduleDraft>(reviews.ScheduleAsync);
        On<BeginWin>(wins.BeginAsync);
        On<NominateWin>(wins.NominateAsync);
        On<ShowWins>(wins.ListAsync);
        On<Celebrate>(wins.CelebrateAsync);
        On<PreviewAnnouncement>(announcements.PreviewAsync);
        On<SendAnnouncement>(announcements.SendAsync);
        On<HoldAnnouncement>(announcements.HoldAsync);
        On<ReleaseAnnouncement>(announcements.ReleaseAsync);
        On<ShowAway>(away.ShowAsync);
        On<GoAway>(away.GoAsync);
        On<ComeBack>(away.ReturnAsync);
        On<ShowSettings>(settings.ShowAsync);
        On<SaveSettings>(settings.SaveAsync);
    }

    public IReadOnlyCollection<Type> Verbs => _handlers.Keys;

    /// <summary>The typed verb of a click's data; null where it is none of ours.</summary>
    public static CardVerb? Read(JsonElement? data)
    {
        try
        {
            return data is { ValueKind: JsonValueKind.Object } element ? element.Deserialize(CardJson.Default.CardVerb) : null;
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
