using CoEBot.Outbox;
using Microsoft.Extensions.Options;

namespace CoEBot.Center;

public static class CenterServices
{
    public static IServiceCollection AddCenter(this IServiceCollection services)
    {
        services.AddOptions<CenterOptions>().BindConfiguration(CenterOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CenterOptions>, ValidateCenterOptions>();
        services.AddSingleton<CenterDirectory>();
        services.AddSingleton<INoticeSource, DepartmentInvitations>();
        services.AddHostedService<CenterOpening>();
        return services;
    }
}
