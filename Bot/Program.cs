using CoEBot.Center;
using CoEBot.Conversation;
using CoEBot.Drafts;
using CoEBot.Due;
using CoEBot.Library;
using CoEBot.Local;
using CoEBot.Operations;
using CoEBot.Outbox;
using CoEBot.People;
using CoEBot.Proposals;
using CoEBot.Storage;
using CoEBot.Teams;
using CoEBot.Teams.Hosting;
using CoEBot.Wins;
using Microsoft.Extensions.Options;

try
{
    var builder = WebApplication.CreateBuilder(args);

    builder.AddLocalTools();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddProblemDetails();
    builder.Services.AddTeams<CenterBot>();
    builder.Services.AddStorage();
    builder.Services.AddCenter();
    builder.Services.AddDrafts();
    builder.AddPeople();
    builder.Services.AddLibrary();
    builder.Services.AddWins();
    builder.Services.AddProposals();
    builder.Services.AddOutbox();
    builder.Services.AddDue();
    builder.Services.AddConversation();
    builder.Services.AddOperations();

    var app = builder.Build();

    // A host that is not run does not listen, and nothing of it works in the background.
    if (OperatorCommands.Asked(args) is { } command) return await OperatorCommands.RunAsync(command, app.Services, Console.Out, Console.Error, CancellationToken.None);

    app.UseExceptionHandler();
    app.UseStatusCodePages();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapMessages();
    app.MapProbes();

    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is LocalSetupException or OptionsValidationException or CenterFileException)
{
    // The message is written for who can mend it; a stack trace would only hide it.
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
