using Azure.Core;
using Azure.Identity;

namespace CoEBot.Teams.Authentication;

/// <summary>The credential that the configuration names. Tokens are cached by Azure.Identity until shortly before they expire.</summary>
public static class OutboundCredential
{
    public static TokenCredential Create(BotOptions bot)
    {
        var cloud = CloudEndpoints.Of(bot.Cloud);
        return bot.Credential switch
        {
            BotCredential.ManagedIdentity => new ManagedIdentityCredential(Identity(bot)),
            BotCredential.ClientSecret => new ClientSecretCredential(
                bot.TenantId, bot.AppId, bot.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = cloud.Authority }),
            BotCredential.Certificate => new ClientCertificateCredential(
                bot.TenantId, bot.AppId, bot.CertificatePath, new ClientCertificateCredentialOptions { AuthorityHost = cloud.Authority }),
            _ => Federated(bot, cloud),
        };
    }

    private static ClientAssertionCredential Federated(BotOptions bot, CloudEndpoints cloud)
    {
        var identity = new ManagedIdentityCredential(Identity(bot));
        var exchange = new TokenRequestContext([cloud.FederatedAudience]);
        return new(
            bot.TenantId, bot.AppId,
            async cancellation => (await identity.GetTokenAsync(exchange, cancellation)).Token,
            new ClientAssertionCredentialOptions { AuthorityHost = cloud.Authority });
    }

    private static ManagedIdentityId Identity(BotOptions bot) => string.IsNullOrEmpty(bot.ManagedIdentityClientId)
        ? ManagedIdentityId.SystemAssigned
        : ManagedIdentityId.FromUserAssignedClientId(bot.ManagedIdentityClientId);
}
