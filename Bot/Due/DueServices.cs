using Microsoft.Extensions.Options;

namespace CoEBot.Due;

public static class DueServices
{
    public static IServiceCollection AddDue(this IServiceCollection services)
    {
        services.AddOptions<DueOptions>().BindConfiguration(DueOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DueOptions>, ValidateDueOptions>();
        services.AddSingleton<DueTimes>().AddHostedService<DueWorker>();
        return services;
    }
}
