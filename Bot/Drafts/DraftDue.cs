using CoEBot.Drafts.Workflow;
using CoEBot.Due;

namespace CoEBot.Drafts;

/// <summary>
/// What comes due of drafts: reminders, escalations, expiries, the days they go out. Whenever a draft has changed an appointment is made for the next of them; when it comes, the
/// workflow decides from the draft as it is then.
/// </summary>
public sealed class DraftDue(DueTimes times, ReviewDesk reviews) : IDraftProjection, IDueWork
{
    public string Kind => "draft";

    public Task ProjectAsync(DraftFile file, CancellationToken cancellation) =>
        DraftWorkflow.NextDue(file.Draft) is { } moment ? times.ScheduleAsync(new(Kind, file.Draft.Id, moment), cancellation) : Task.CompletedTask;

    public Task<DateTimeOffset?> RunAsync(string key, CancellationToken cancellation) => reviews.TickAsync(key, cancellation);
}
