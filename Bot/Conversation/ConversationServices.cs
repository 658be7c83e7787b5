using CoEBot.Teams.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoEBot.Conversation;

public static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<Doorkeeper>().AddSingleton<DraftConversation>().AddSingleton<WinConversation>().AddSingleton<AnnouncementConversation>().AddSingleton<ExtensionConversation>().AddSingleton<ChatCommands>().AddSingleton<CardActions>().AddSingleton<Greetings>();
        services.AddSingleton<ITurnMiddleware, LearnAddresses>();
        services.TryAddSingleton(new WelcomeCast([]));
        return services;
    }
}
