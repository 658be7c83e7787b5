using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using CoEBot.Library;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Library;

/// <summary>The library of a running bot, filled through its own workflow and tables without the way through Teams.</summary>
internal sealed class Shelf(BotHost bot)
{
    private static readonly Department Engineering = new() { Key = "engineering", Name = "Engineering" };
    private static readonly Actor Ana = new(new("00000000-0000-0000-0000-0000000000a1", "Ana Author"), [new(Role.Employee)]);
    private static readonly Actor Ben = new(new("00000000-0000-0000-0000-0000000000a2", "Ben Advocate"), [new(Role.Advocate, "engineering")]);

    private readonly IDraftStore _drafts = bot.Services.GetRequiredService<IDraftStore>();
    private readonly LibraryShelf _shelf = bot.Services.GetRequiredService<LibraryShelf>();

    /// <summary>Has Ana write it and Ben approve it, at this moment.</summary>
    /// <returns>The draft's id.</returns>
    public async Task<string> PutAsync(string text, DateTimeOffset at)
    {
        var id = Ids.New();
        var content = new DraftContent { Networks = "linkedin", Text = text };
        var written = await CommitAsync(null, new DraftCommand.Submit(id, 0, Engineering, content, new BoxCheck([]), [new(Role.Advocate, "engineering", [Ben.Person])]), Ana, at);
        var approved = await CommitAsync(written, new DraftCommand.Decide(1, 1, DecisionKind.Approved), Ben, at);
        await _shelf.ProjectAsync(approved, default);
        return id;
    }

    /// <summary>The draft is approved no more, and the shelf has not heard of it yet.</summary>
    public async Task TakeBackAsync(string draftId)
    {
        var file = (await _drafts.FindAsync(draftId, null, default))!;
        var (draft, version) = (file.Draft, file.Draft.Version + 1);
        var rejected = new Verdict.Accepted(
            draft with { State = DraftState.Rejected, Version = version }, new(version, DraftEventKind.Rejected, Ben.Person, draft.ChangedAt, draft.Revision, draft.Step), []);
        await _drafts.CommitAsync(file, new(rejected, Ids.New()), default);
    }

    private async Task<DraftFile> CommitAsync(DraftFile? before, DraftCommand command, Actor actor, DateTimeOffset at) =>
        (await _drafts.CommitAsync(before, new((Verdict.Accepted)DraftWorkflow.Apply(before?.Draft, command, actor, at), Ids.New()), default))!;
}
