using CoEBot.Center;
using CoEBot.Conversation;
using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.Teams;
using CoEBot.Teams.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddProblemDetails();
builder.Services.AddStorage();
builder.Services.AddTeams<CenterBot>();
builder.Services.AddCenter();
builder.Services.AddDrafts();
builder.Services.AddOutbox();
builder.Services.AddConversation();

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();
app.MapMessages();
app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (_, _) => Task.CompletedTask });
app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = (_, _) => Task.CompletedTask });

await app.RunAsync();
