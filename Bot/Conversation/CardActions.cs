using System.Text.Json;
using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Conversation;

/// <summary>Which verb is answered by what: each by exactly one handler.</summary>
public sealed class CardActions
{
    private readonly Dictionary<Type, Func<Visitor, CardVerb, CancellationToken, Task<AdaptiveCard>>> _handlers = [];

    public CardActions(DraftConversation drafts, WinConversation wins, AnnouncementConversation announcements, InvitationConversation invitations)
    {
        On<ShareIdea>(drafts.BeginAsync);
        On<PauseInvitations>(invitations.PauseAsync);
        On<ResumeInvitations>(invitations.ResumeAsync);
        On<SubmitDraft>(drafts.SubmitAsync);
        On<SaveDraft>(drafts.SaveAsync);
        On<FixDraft>(drafts.FixAsync);
        On<OpenDraft>(drafts.OpenAsync);
        On<ShowDrafts>(drafts.ListMineAsync);
        On<ShowReviews>(drafts.ListReviewsAsync);
        On<Approve>(drafts.DecideAsync);
        On<RequestChanges>(drafts.DecideAsync);
        On<Reject>(drafts.DecideAsync);
        On<BeginWin>(wins.BeginAsync);
        On<NominateWin>(wins.NominateAsync);
        On<ShowWins>(wins.ListAsync);
        On<Celebrate>(wins.CelebrateAsync);
        On<PreviewAnnouncement>(announcements.PreviewAsync);
        On<SendAnnouncement>(announcements.SendAsync);
        On<HoldAnnouncement>(announcements.HoldAsync);
        On<ReleaseAnnouncement>(announcements.ReleaseAsync);
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
