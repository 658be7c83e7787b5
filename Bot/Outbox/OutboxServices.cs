using Microsoft.Extensions.Options;

namespace CoEBot.Outbox;

public static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboxOptions>, ValidateOutboxOptions>();
        services.AddSingleton<OutboxLanes>().AddSingleton<AddressBook>().AddSingleton<NoticeSender>().AddSingleton<NoticeDelivery>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
