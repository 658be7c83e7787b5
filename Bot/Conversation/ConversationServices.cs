using CoEBot.Teams.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoEBot.Conversation;

public static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<Doorkeeper>().AddSingleton<ChatCommands>().AddSingleton<CardActions>().AddSingleton<Conversations>().AddSingleton<Greetings>();
        services.AddSingleton<DraftConversation>().AddSingleton<ReviewConversation>().AddSingleton<WinConversation>().AddSingleton<AnnouncementConversation>().AddSingleton<InvitationConversation>().AddSingleton<ExtensionConversation>();
        services.AddSingleton<AwayConversation>().AddSingleton<SettingsConversation>();
        services.AddSingleton<SetupConversation>().AddSingleton<BoxConversation>().AddSingleton<RouteConversation>().AddSingleton<PlanConversation>().AddSingleton<PlanProspects>().AddSingleton<ProposalConversation>();
        services.AddSingleton<LearnAddresses>();
        services.AddSingleton<ITurnMiddleware>(provider => provider.GetRequiredService<LearnAddresses>());
        services.AddHostedService(provider => provider.GetRequiredService<LearnAddresses>());
        services.TryAddSingleton(new WelcomeCast([]));
        return services;
    }
}
