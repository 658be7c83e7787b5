using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CoEBot.Teams.Authentication;

/// <summary>The credential that the configuration names. Tokens are cached by Azure.Identity until shortly before they expire.</summary>
public static class OutboundCredential
{
    /// <param name="bot">Who the bot is.</param>
    /// <param name="transport">The way to Entra, where it is not the library's own.</param>
    public static TokenCredential Create(BotOptions bot, HttpPipelineTransport? transport = null)
    {
        var cloud = CloudEndpoints.Of(bot.Cloud);
        return bot.Credential switch
        {
            BotCredential.ManagedIdentity => new ManagedIdentityCredential(Identity(bot)),
            BotCredential.ClientSecret => new ClientSecretCredential(
                bot.TenantId, bot.AppId, bot.ClientSecret, Options<ClientSecretCredentialOptions>(cloud, transport)),
            BotCredential.Certificate => new ClientCertificateCredential(
                bot.TenantId, bot.AppId, bot.CertificatePath, Options<ClientCertificateCredentialOptions>(cloud, transport)),
            _ => Federated(bot, cloud, transport),
        };
    }

    private static ClientAssertionCredential Federated(BotOptions bot, CloudEndpoints cloud, HttpPipelineTransport? transport)
    {
        var identity = new ManagedIdentityCredential(Identity(bot));
        var exchange = new TokenRequestContext([cloud.FederatedAudience]);
        return new(
            bot.TenantId, bot.AppId,
            async cancellation => (await identity.GetTokenAsync(exchange, cancellation)).Token,
            Options<ClientAssertionCredentialOptions>(cloud, transport));
    }

    private static TOptions Options<TOptions>(CloudEndpoints cloud, HttpPipelineTransport? transport)
        where TOptions : TokenCredentialOptions, new()
    {
        var options = new TOptions { AuthorityHost = cloud.Authority };
        if (transport is not null) options.Transport = transport;
        return options;
    }

    private static ManagedIdentityId Identity(BotOptions bot) => string.IsNullOrEmpty(bot.ManagedIdentityClientId)
        ? ManagedIdentityId.SystemAssigned
        : ManagedIdentityId.FromUserAssignedClientId(bot.ManagedIdentityClientId);
}
