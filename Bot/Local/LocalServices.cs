using CoEBot.Conversation;
using CoEBot.Teams;
using CoEBot.Teams.Authentication;
using CoEBot.Teams.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoEBot.Local;

/// <summary>Registers what <c>dotnet run</c> adds on a developer's machine.</summary>
public static class LocalServices
{
    private const string StorageConnection = "Storage:ConnectionString";

    /// <summary>
    /// Adds Azurite and the Agents Playground in Development with <c>Local:Tools</c>; nothing otherwise. To be called before options
    /// are read: with ports other than the default ones it sets <c>Storage:ConnectionString</c>, unless that names other storage.
    /// </summary>
    /// <exception cref="LocalSetupException">The content root is in no checkout of the repository.</exception>
    public static WebApplicationBuilder AddLocalTools(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(LocalOptions.Section);
        var options = section.Get<LocalOptions>();
        if (!builder.Environment.IsDevelopment() || options is not { Tools: true }) return builder;

        if (builder.Configuration[StorageConnection] is null or AzuriteConnection.DefaultPorts)
        {
            builder.Configuration.AddInMemoryCollection([new(StorageConnection, AzuriteConnection.For(options))]);
        }

        builder.Services.AddOptions<LocalOptions>().Bind(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<LocalOptions>, LocalOptionsValidator>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(RepositoryRoot.Above(builder.Environment.ContentRootPath));
        // First of all hosted services, wherever this is called: it starts before the others and stops after them.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, LocalTools>());
        // Who speaks is changed only where nobody proves who they are: the host refuses anonymous activities anywhere but on loopback.
        if (builder.Configuration.GetSection(BotOptions.Section).Get<BotOptions>() is { AllowAnonymous: true }) AddDemo(builder.Services);
        QuietenHost(builder.Logging);
        return builder;
    }

    private static void AddDemo(IServiceCollection services)
    {
        services.AddSingleton<DemoPeople>();
        services.AddSingleton<ITurnMiddleware, FreshWindow>();
        services.AddSingleton<ITurnMiddleware, SpeakAs>();
        services.AddSingleton(new WelcomeCast(DemoPeople.Cast));
        services.AddTransient<Mailroom>();
        services.AddHttpClient(TeamsServices.ConnectorHttp).AddHttpMessageHandler<Mailroom>();
    }

    private static void QuietenHost(ILoggingBuilder logging)
    {
        // The greeting says where everything is.
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // A failed start is thrown at Program as well, which knows a problem of the machine from a defect. A failing background
        // service is critical, and still logged.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }
}
