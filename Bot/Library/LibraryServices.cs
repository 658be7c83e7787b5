using CoEBot.Drafts;
using Microsoft.Extensions.Options;

namespace CoEBot.Library;

public static class LibraryServices
{
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services.AddSingleton<LibraryShelf>();
        services.AddSingleton<IDraftProjection>(provider => provider.GetRequiredService<LibraryShelf>());
        services.AddOptions<LibraryOptions>().BindConfiguration(LibraryOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LibraryOptions>, ValidateLibraryOptions>();
        services.AddSingleton<LibraryFollower>().AddHostedService(provider => provider.GetRequiredService<LibraryFollower>());
        services.AddSingleton<IDraftAdvice, ColleagueAdvice>();
        return services;
    }
}
