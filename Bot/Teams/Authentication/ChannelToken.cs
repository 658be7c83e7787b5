using CoEBot.Teams.Activities;

namespace CoEBot.Teams.Authentication;

/// <summary>What a validated token says that must agree with the activity it came with.</summary>
/// <param name="ServiceUrl">The claim <c>serviceurl</c>.</param>
/// <param name="Endorsements">The channels that the signing key may speak for.</param>
public sealed record ChannelToken(string? ServiceUrl, IReadOnlyCollection<string> Endorsements);

/// <summary>Why an activity is not let in: 400 where it lacks what it needs, 403 where it is not for us.</summary>
public sealed record Refusal(int Status, string Why);

/// <summary>The rules an activity must meet before anybody reads it. Pure; the token's own signature, issuer, audience and lifetime were checked before.</summary>
public static class InboundRules
{
    public static Refusal? Check(Activity activity, ChannelToken? token, BotOptions bot, TrustedServiceHosts hosts) =>
        Missing(activity) is { } missing ? new(400, $"The activity lacks {missing}.")
        : activity.ChannelId != "msteams" ? new(403, "Only activities of Microsoft Teams are taken.")
        : activity.Recipient!.Id != bot.AccountId ? new(403, "The activity is for another bot.")
        : !IsHomeTenant(activity, bot) ? new(403, "The activity is of another tenant.")
        : !hosts.Allows(activity.ServiceUrl) ? new(403, "The service URL is not one of this cloud.")
        : !bot.AllowAnonymous && !Vouches(token, activity) ? new(403, "The token was not given for this activity.")
        : null;

    private static string? Missing(Activity activity) => activity switch
    {
        { Type: null or "" } => "type",
        { Id: null or "" } => "id",
        { ServiceUrl: null or "" } => "serviceUrl",
        { ChannelId: null or "" } => "channelId",
        { From.Id: null or "" } or { From: null } => "from.id",
        { Conversation.Id: null or "" } or { Conversation: null } => "conversation.id",
        { Recipient.Id: null or "" } or { Recipient: null } => "recipient.id",
        { Type: ActivityTypes.Invoke, Name: null or "" } => "name",
        _ => null,
    };

    /// <summary>The tenant stands in two places; those present must agree, and one must be.</summary>
    private static bool IsHomeTenant(Activity activity, BotOptions bot)
    {
        string?[] said = [activity.ChannelData?.Tenant?.Id, activity.Conversation?.TenantId];
        var present = said.Where(tenant => !string.IsNullOrEmpty(tenant)).ToList();
        return present.Count > 0 && present.TrueForAll(tenant => string.Equals(tenant, bot.TenantId, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Vouches(ChannelToken? token, Activity activity) =>
        token is { ServiceUrl: { Length: > 0 } url } && url == activity.ServiceUrl && token.Endorsements.Contains(activity.ChannelId!);
}
