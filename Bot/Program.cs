using CoEBot.Local;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddLocalTools();
    var app = builder.Build();
    await app.RunAsync();
    return 0;
}
catch (LocalSetupException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
