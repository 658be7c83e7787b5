using Azure.Core;
using CoEBot.Teams.Authentication;
using CoEBot.Teams.Connector;
using CoEBot.Teams.Hosting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CoEBot.Teams;

public static class TeamsServices
{
    /// <summary>The name of the client that speaks to the connector.</summary>
    public const string ConnectorHttp = "connector";

    /// <summary>All that a bot needs to hear from Teams and to speak to it; <typeparamref name="TBot"/> is what it does.</summary>
    public static IServiceCollection AddTeams<TBot>(this IServiceCollection services)
        where TBot : TeamsActivityHandler
    {
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, ValidateBotOptions>();
        services.AddSingleton<IValidateOptions<BotOptions>, ValidateBotCredential>();
        services.AddHostedService<AnonymousGuard>();

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, ChannelAuthentication>();
        services.AddAuthorization();
        // Authentication brings it along; nothing here is encrypted with it, so it need not write keys to a disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddMemoryCache();

        services.AddSingleton<TrustedServiceHosts>();
        services.AddSingleton<TokenCredential>(provider => OutboundCredential.Create(provider.GetRequiredService<IOptions<BotOptions>>().Value));
        services.AddConnector();
        services.AddSingleton<MemberDirectory>();
        services.AddSingleton<DuplicateActivities>();
        services.AddSingleton<TeamsActivityHandler, TBot>();
        services.AddSingleton<CloudAdapter>();
        return services;
    }

    private static void AddConnector(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorHttp, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) })
            .RemoveAllLoggers()
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
            {
                var bot = provider.GetRequiredService<IOptions<BotOptions>>().Value;
                if (!bot.AllowAnonymous)
                    handlers.Add(new BearerTokenHandler(provider.GetRequiredService<TokenCredential>(), CloudEndpoints.Of(bot.Cloud).Scope));
            });
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<TrustedServiceHosts>(),
            ConnectorPipeline.Create(provider.GetRequiredService<TimeProvider>())));
    }
}
