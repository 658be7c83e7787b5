using Azure.Core;
using CoEBot.Teams.Authentication;
using CoEBot.Teams.Connector;
using CoEBot.Teams.Hosting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Polly;

namespace CoEBot.Teams;

public static class TeamsServices
{
    /// <summary>The name of the client that speaks to the connector.</summary>
    public const string ConnectorHttp = "connector";

    /// <summary>Bytes. A page of 500 members is about 150 KB.</summary>
    private const long LargestAnswer = 4 * 1024 * 1024;

    /// <summary>All that a bot needs to hear from Teams and to speak to it; <typeparamref name="TBot"/> is what it does.</summary>
    public static IServiceCollection AddTeams<TBot>(this IServiceCollection services)
        where TBot : TeamsActivityHandler
    {
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, ValidateBotOptions>();
        services.AddSingleton<IValidateOptions<BotOptions>, ValidateBotCredential>();
        services.AddHostedService<AnonymousGuard>();

        services.AddSingleton<ChannelKeys>();
        services.AddHttpClient(ChannelKeys.Http, client => client.Timeout = TimeSpan.FromSeconds(5))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false }).RemoveAllLoggers();
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
        services.AddOptions<InboundOptions>().BindConfiguration(InboundOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<InboundOptions>, ValidateInboundOptions>();
        services.AddSingleton<InboundLimits>();
        services.AddSingleton<TeamsActivityHandler, TBot>();
        services.AddSingleton<CloudAdapter>();
        return services;
    }

    private static void AddConnector(this IServiceCollection services)
    {
        services.AddOptions<ConnectorOptions>().BindConfiguration(ConnectorOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConnectorOptions>, ValidateConnectorOptions>();
        services.AddSingleton<IValidateOptions<ConnectorOptions>, ValidateRateWindows>();
        // Each try has its own end in the pipeline.
        services.AddHttpClient(ConnectorHttp, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LargestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) })
            .RemoveAllLoggers();
        services.AddSingleton(provider => ConnectorPipeline.Create(provider.GetRequiredService<IOptions<ConnectorOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ConnectorTransport(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<TrustedServiceHosts>(),
            provider.GetRequiredService<ResiliencePipeline<HttpResponseMessage>>(), Token(provider)));
        services.AddSingleton<ConnectorClient>();
    }

    private static ConnectorToken? Token(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotOptions>>().Value is { AllowAnonymous: false } bot
        ? new(
            provider.GetRequiredService<TokenCredential>(), CloudEndpoints.Of(bot.Cloud).Scope, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorToken>>())
        : null;
}
