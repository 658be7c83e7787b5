using CoEBot.Drafts;
using CoEBot.Outbox;

namespace CoEBot.Wins;

public static class WinServices
{
    public static IServiceCollection AddWins(this IServiceCollection services)
    {
        services.AddSingleton<WinDesk>().AddSingleton<AnnouncementDesk>();
        services.AddSingleton<AnnouncementNotices>().AddSingleton<INoticeSource>(provider => provider.GetRequiredService<AnnouncementNotices>());
        services.AddSingleton<IDraftProjection, WinDetection>();
        services.AddHostedService<WeeklyAnnouncer>();
        return services;
    }
}
