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

    /// <summary>Any moment will do; each version of a draft comes a minute after the one before.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private StorageBench(StorageOptions options)
    {
        var (account, calls) = (new StorageAccount(Options.Create(options)), new StorageCalls(TimeProvider.System));
        (Settings, Account, Calls) = (options, account, calls);
        Notices = new(account, calls);
        Drafts = new(account, calls, Pseudonyms);
        Lists = new(account, calls, Pseudonyms);
        Records = new(account, calls);
        Opening = new(account, calls, new(account, calls), Pseudonyms);
    }

    public StorageOptions Settings { get; }

    public StorageAccount Account { get; }

    public StorageCalls Calls { get; }

    public Pseudonyms Pseudonyms { get; } = new();

    public NoticeTable Notices { get; }

    public DraftTable Drafts { get; }

    public DraftListTable Lists { get; }

    public DraftRecords Records { get; }

    public StorageOpening Opening { get; }

    /// <param name="line">The way to the run's Azurite; straight unless given.</param>
    public static async Task<StorageBench> OpenAsync(StorageLine? line = null) =>
        await OpenAsync(new StorageOptions { ConnectionString = line?.ConnectionString ?? (await Azurite.OfTheRunAsync()).ConnectionString, TablePrefix = Azurite.NewPrefix() });

    /// <summary>On the tables of a bot with these settings.</summary>
    public static Task<StorageBench> OpenAsync(BotSettings settings) =>
        OpenAsync(new StorageOptions { ConnectionString = settings.Values["Storage:ConnectionString"], TablePrefix = settings.Values["Storage:TablePrefix"] });

    private static async Task<StorageBench> OpenAsync(StorageOptions options)
    {
        var bench = new StorageBench(options);
        await bench.Opening.OpenAsync(default);
        return bench;
    }

    /// <summary>Ana saves this; null where the draft is no longer what <paramref name="before"/> says.</summary>
    public Task<DraftFile?> SaveAsync(string draftId, DraftFile? before, string text, string? actionKey = null) =>
        CommitAsync(before, new DraftCommand.Save(draftId, before?.Draft.Revision ?? 0, Engineering, Content(text)), Author, actionKey);

    /// <summary>Ana sends this for one review by Ben, in other words for X where some are given.</summary>
    public Task<DraftFile?> SubmitAsync(string draftId, DraftFile? before, string text, string? onX = null) => CommitAsync(
        before, new DraftCommand.Submit(draftId, before?.Draft.Revision ?? 0, Engineering, Content(text, onX), new BoxCheck([]), [new ReviewStep(Role.Advocate, "engineering", [Ben])]), Author);

    /// <summary>Ben decides what he saw.</summary>
    public Task<DraftFile?> DecideAsync(DraftFile before, DecisionKind kind, string? note = null) =>
        CommitAsync(before, new DraftCommand.Decide(before.Draft.Revision, before.Draft.Step, kind, note), Advocate);

    /// <summary>Ben proposes other words for what he saw.</summary>
    public Task<DraftFile?> ProposeAsync(DraftFile before, string text, string? note = null) =>
        CommitAsync(before, new DraftCommand.Propose(before.Draft.Revision, before.Draft.Step, text, note), Advocate);

    /// <summary>Ana keeps her own words.</summary>
    public Task<DraftFile?> DeclineEditAsync(DraftFile before) => CommitAsync(before, new DraftCommand.DeclineEdit(before.Draft.Proposal!.Revision), Author);

    /// <summary>Ana takes her approved post back.</summary>
    public Task<DraftFile?> RecallAsync(DraftFile before) => CommitAsync(before, new DraftCommand.Recall(before.Draft.Submission!.Revision), Author);

    private Task<DraftFile?> CommitAsync(DraftFile? before, DraftCommand command, Actor actor, string? actionKey = null) =>
        Drafts.CommitAsync(before, new((Verdict.Accepted)DraftWorkflow.Apply(before?.Draft, command, actor, Now.AddMinutes(before?.Draft.Version ?? 0)), actionKey ?? Ids.New()), default);

    private static DraftContent Content(string text, string? onX = null) =>
        DraftContent.Typed(onX is null ? "linkedin" : "linkedin,x", text, own: onX is null ? null : new Dictionary<string, string> { ["x"] = onX });
}
