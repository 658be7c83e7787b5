using CoEBot.Outbox;

namespace CoEBot.Drafts;

public static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services)
    {
        services.AddSingleton<DraftDesk>().AddSingleton<PastDrafts>();
        services.AddSingleton<INoticeSource, DraftNotices>();
        return services;
    }
}
