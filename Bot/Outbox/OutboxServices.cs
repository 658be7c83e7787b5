using CoEBot.Outbox.Pacing;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox;

public static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboxOptions>, ValidateOutboxOptions>();
        services.AddOptions<PaceOptions>().BindConfiguration(PaceOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PaceOptions>, ValidatePaceOptions>();
        services.AddSingleton<PersonClocks>().AddSingleton<SettingsDesk>().AddSingleton<PaceKeeper>().AddSingleton<NoticeSources>();
        services.AddSingleton<OutboxLanes>().AddSingleton<AddressBook>().AddSingleton<NoticeSender>().AddSingleton<NoticeDelivery>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
