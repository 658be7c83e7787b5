using CoEBot.Drafts;

namespace CoEBot.Library;

public static class LibraryServices
{
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services.AddSingleton<LibraryShelf>();
        services.AddSingleton<IDraftProjection>(provider => provider.GetRequiredService<LibraryShelf>());
        return services;
    }
}
