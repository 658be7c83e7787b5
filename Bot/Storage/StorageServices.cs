using CoEBot.Drafts;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CoEBot.Storage;

public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, ValidateStorageOptions>();
        services.AddSingleton<IValidateOptions<StorageOptions>, ValidateStorageAccount>();
        services.AddSingleton<StorageAccount>().AddSingleton<StorageCalls>().AddSingleton<StorageOpening>().AddSingleton<Pseudonyms>();
        services.AddSingleton<CenterTable>().AddSingleton<InvitationTable>().AddSingleton<BoxTable>().AddSingleton<RouteTable>().AddSingleton<PlanTable>().AddSingleton<AddressTable>().AddSingleton<NoticeTable>().AddSingleton<WorkQueue>();
        services.AddSingleton<LibraryTable>().AddSingleton<WinTable>().AddSingleton<AnnouncementTable>().AddSingleton<DueTable>().AddSingleton<PeopleTable>().AddSingleton<PaceTable>();
        services.AddSingleton<ProposalTable>();
        services.AddSingleton<DraftTable>().AddSingleton<IDraftStore>(provider => provider.GetRequiredService<DraftTable>());
        services.AddSingleton<DraftRecords>();
        services.AddSingleton<DraftListTable>().AddSingleton<IDraftLists>(provider => provider.GetRequiredService<DraftListTable>());
        services.AddSingleton<IDraftProjection>(provider => provider.GetRequiredService<DraftListTable>());
        services.AddSingleton<SubmissionTable>().AddSingleton<ISubmissionList>(provider => provider.GetRequiredService<SubmissionTable>());
        services.AddSingleton<IDraftProjection>(provider => provider.GetRequiredService<SubmissionTable>());
        services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: ["ready"]);
        return services;
    }
}

/// <summary>Red while storage does not answer, so that a load balancer sends people elsewhere.</summary>
public sealed class StorageHealth(StorageOpening storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await storage.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
