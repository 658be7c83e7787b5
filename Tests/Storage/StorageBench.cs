using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using CoEBot.Storage;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace CoEBot.Tests.Storage;

/// <summary>The bot's tables on the run's Azurite, with a prefix of their own, and drafts to put into them.</summary>
internal sealed class StorageBench
{
    public static readonly Person Ana = new("00000000-0000-0000-0000-0000000000a1", "Ana Author");
    public static readonly Person Ben = new("00000000-0000-0000-0000-0000000000a2", "Ben Advocate");

    public static readonly Department Engineering = new() { Key = "engineering", Name = "Engineering", Channel = "19:engineering@thread.tacv2" };

    private static readonly Actor Author = new(Ana, [new(Role.Employee)]);
    private static readonly Actor Advocate = new(Ben, [new(Role.Advocate, "engineering")]);

    /// <summary>Any moment will do.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private StorageBench(StorageAccount account)
    {
        var calls = new StorageCalls(TimeProvider.System);
        (Account, Calls) = (account, calls);
        Notices = new(account, calls);
        Drafts = new(account, calls, Pseudonyms);
        Lists = new(account, calls, Pseudonyms);
        Opening = new(account, calls, new(account, calls), Pseudonyms);
    }

    public StorageAccount Account { get; }

    public StorageCalls Calls { get; }

    public Pseudonyms Pseudonyms { get; } = new();

    public NoticeTable Notices { get; }

    public DraftTable Drafts { get; }

    public DraftListTable Lists { get; }

    public StorageOpening Opening { get; }

    public static async Task<StorageBench> OpenAsync()
    {
        var azurite = await Azurite.OfTheRunAsync();
        var bench = new StorageBench(new(Options.Create(new StorageOptions { ConnectionString = azurite.ConnectionString, TablePrefix = Azurite.NewPrefix() })));
        await bench.Opening.OpenAsync(default);
        return bench;
    }

    /// <summary>Ana saves this; null where the draft is no longer what <paramref name="before"/> says.</summary>
    public Task<DraftFile?> SaveAsync(string draftId, DraftFile? before, string text, string? actionKey = null) =>
        CommitAsync(before, new DraftCommand.Save(draftId, before?.Draft.Revision ?? 0, Engineering, Content(text)), Author, actionKey);

    /// <summary>Ana sends this for one review by Ben.</summary>
    public Task<DraftFile?> SubmitAsync(string draftId, DraftFile? before, string text) => CommitAsync(
        before, new DraftCommand.Submit(draftId, before?.Draft.Revision ?? 0, Engineering, Content(text), new BoxCheck([]), [new ReviewStep(Role.Advocate, "engineering", [Ben])]), Author);

    /// <summary>Ben decides what he saw.</summary>
    public Task<DraftFile?> DecideAsync(DraftFile before, DecisionKind kind, string? note = null) =>
        CommitAsync(before, new DraftCommand.Decide(before.Draft.Revision, before.Draft.Step, kind, note), Advocate);

    private Task<DraftFile?> CommitAsync(DraftFile? before, DraftCommand command, Actor actor, string? actionKey = null) =>
        Drafts.CommitAsync(before, new((Verdict.Accepted)DraftWorkflow.Apply(before?.Draft, command, actor, Now), actionKey ?? Ids.New()), default);

    private static DraftContent Content(string text) => new() { Networks = "linkedin", Text = text };
}
