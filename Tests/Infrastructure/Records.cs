using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Tests.Infrastructure;

/// <summary>What a bot with these settings has written down of its drafts, whichever process it runs in.</summary>
internal sealed class Records
{
    private readonly DraftTable _drafts;
    private readonly NoticeTable _notices;
    private readonly DraftListTable _lists;

    public Records(BotSettings settings)
    {
        var options = new StorageOptions { ConnectionString = settings.Values["Storage:ConnectionString"], TablePrefix = settings.Values["Storage:TablePrefix"] };
        var (account, calls, pseudonyms) = (new StorageAccount(Options.Create(options)), new StorageCalls(TimeProvider.System), new Pseudonyms());
        (_drafts, _notices, _lists) = (new(account, calls, pseudonyms), new(account, calls), new(account, calls, pseudonyms));
    }

    public async Task<Draft?> FindAsync(string draftId) => (await _drafts.FindAsync(draftId, null, default))?.Draft;

    /// <summary>What happened to the draft, in order.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(string draftId) => [.. (await _drafts.ReadAuditAsync(draftId, default)).Select(entry => entry.Event.Kind)];

    public Task<IReadOnlyList<Notice>> NoticesAsync(string draftId) => NoticesAsync(new NoticePlace(DraftNotices.TableName, draftId));

    public async Task<IReadOnlyList<Notice>> NoticesAsync(NoticePlace place) => [.. (await _notices.ListAsync(place, default)).Select(file => file.Notice)];

    /// <summary>Waits until everything that the draft's events asked for was done: sent, brought up to date, and listed.</summary>
    /// <exception cref="TimeoutException">They were not; it says how they stand.</exception>
    public async Task SettledAsync(string draftId)
    {
        try
        {
            await Eventually.IsSoAsync($"the notices of {draftId} settle", () => AreSettledAsync(draftId));
        }
        catch (TimeoutException late)
        {
            var head = await _lists.FindChainHeadAsync(draftId, default);
            throw new TimeoutException($"{late.Message} Version {(await FindAsync(draftId))?.Version}, listed {head?.Version}. {string.Join("; ", await NoticesAsync(draftId))}", late);
        }
    }

    private async Task<bool> AreSettledAsync(string draftId)
    {
        var version = (await FindAsync(draftId))!.Version;
        var notices = await NoticesAsync(draftId);
        return notices.All(notice => notice is { State: NoticeState.Failed, Code: "NothingToSay" } || (notice.State == NoticeState.Sent && (notice.Kind != DraftNotice.Review || notice.Shows == version)))
            && await _lists.FindChainHeadAsync(draftId, default) is { } head && head.Version == version;
    }

    /// <summary>Whether the draft's audit chain holds, and its head is the one kept elsewhere.</summary>
    public async Task<bool> ChainHoldsAsync(string draftId)
    {
        var head = await _lists.FindChainHeadAsync(draftId, default);
        return head is not null && AuditChain.FirstBreak(await _drafts.ReadAuditAsync(draftId, default), head.Value.Head) is null;
    }
}
