using CoEBot.Drafts;
using CoEBot.Outbox;

namespace CoEBot.Proposals;

public static class ProposalServices
{
    public static IServiceCollection AddProposals(this IServiceCollection services)
    {
        services.AddSingleton<ProposalDesk>();
        services.AddSingleton<IDraftProjection, ProposalDetection>();
        services.AddSingleton<INoticeSource, ProposalNotices>();
        return services;
    }
}
