using CoEBot.Center;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoEBot.People;

public static class PeopleServices
{
    /// <summary>What Microsoft Graph knows of people; nothing, and nothing of its library is loaded, unless <c>Graph:Enabled</c>.</summary>
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GraphOptions>().BindConfiguration(GraphOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<GraphOptions>, ValidateGraphOptions>();
        if (builder.Configuration.GetSection(GraphOptions.Section).Get<GraphOptions>() is { Enabled: true }) AddGraph(builder.Services);
        return builder;
    }

    private static void AddGraph(IServiceCollection services)
    {
        // Each try has its own end in the pipeline.
        services.AddHttpClient(PresenceReader.Http, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
            .RemoveAllLoggers();
        services.Replace(ServiceDescriptor.Singleton(provider => new OutOfOffice(provider.GetRequiredService<TimeProvider>()) { IsAsked = true }));
        services.AddSingleton<PresenceReader>();
        services.AddHostedService<PresenceWatch>();
    }
}
