using CoEBot.Due;
using CoEBot.Outbox;

namespace CoEBot.Drafts;

public static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services)
    {
        services.AddSingleton<DraftDesk>().AddSingleton<ReviewDesk>().AddSingleton<DraftLedger>().AddSingleton<PastDrafts>();
        services.AddSingleton<DraftSurroundings>().AddSingleton<ReviewLoads>();
        services.AddSingleton<DraftDue>();
        services.AddSingleton<IDraftProjection>(provider => provider.GetRequiredService<DraftDue>());
        services.AddSingleton<IDueWork>(provider => provider.GetRequiredService<DraftDue>());
        services.AddSingleton<HandOvers>().AddHostedService(provider => provider.GetRequiredService<HandOvers>());
        services.AddSingleton<IDueWork>(provider => provider.GetRequiredService<HandOvers>());
        services.AddSingleton<INoticeSource, DraftNotices>();
        return services;
    }
}
