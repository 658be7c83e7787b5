namespace CoEBot.Operations;

public static class OperationServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services.AddSingleton<Verification>().AddSingleton<Rebuilding>();
}
