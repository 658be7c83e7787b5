using CoEBot.Center.Editing;
using CoEBot.Due;
using CoEBot.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CoEBot.Center;

public static class CenterServices
{
    public static IServiceCollection AddCenter(this IServiceCollection services)
    {
        services.AddOptions<CenterOptions>().BindConfiguration(CenterOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CenterOptions>, ValidateCenterOptions>();
        services.AddSingleton<CenterDirectory>().AddHostedService(provider => provider.GetRequiredService<CenterDirectory>());
        services.AddSingleton<OutOfOffice>();
        services.AddSingleton<AbsenceBook>().AddHostedService(provider => provider.GetRequiredService<AbsenceBook>());
        services.AddSingleton<BoxDesk>().AddSingleton<BoxProposals>().AddSingleton<RouteDesk>().AddSingleton<RouteProposals>().AddSingleton<PlanDesk>().AddSingleton<PlanProposals>();
        services.AddSingleton<INoticeSource, DepartmentInvitations>();
        services.AddSingleton<InvitationDesk>().AddSingleton<IDueWork>(provider => provider.GetRequiredService<InvitationDesk>());
        services.AddSingleton<CenterOpening>().AddHostedService(provider => provider.GetRequiredService<CenterOpening>());
        services.AddHealthChecks().AddCheck<CenterHealth>("center", tags: ["ready"]);
        return services;
    }
}

/// <summary>Red until the Center is open, so that nobody meets a Center without departments while the import is on its way.</summary>
public sealed class CenterHealth(CenterOpening opening) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(opening.IsOpen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
