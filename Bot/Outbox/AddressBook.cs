using CoEBot.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace CoEBot.Outbox;

/// <summary>
/// Where people and channels are reached. Learnt from every activity, written only when it changed. Whoever is learnt anew, or comes back,
/// wakes the notices that wait for them.
/// </summary>
public sealed class AddressBook(AddressTable table, NoticeTable notices, IMemoryCache cache, OutboxLanes lanes)
{
    /// <summary>How long a written address is taken to be still the one in the table.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromHours(6);

    /// <param name="who">Who spoke, or where.</param>
    /// <param name="address">How to reach them.</param>
    /// <param name="isBack">They just installed the bot: what was blocked may go through now.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task LearnAsync(Addressee who, Address address, bool isBack, CancellationToken cancellation)
    {
        var key = Key(who);
        var isKnown = cache.TryGetValue(key, out Address? known) && (known == address || Adds(known!, address) == known);
        if (isKnown && !isBack) return;
        if (!isKnown)
        {
            var before = await table.FindAsync(who, cancellation);
            address = before is null ? address : Adds(before, address);
            if (before != address) await table.SaveAsync(who, address, cancellation);
            cache.Set(key, address, Known);
        }

        try
        {
            foreach (var place in await table.FindWaitingAsync(who, cancellation)) await WakeAsync(who, place, cancellation);
        }
        catch
        {
            // Some still wait: the next word must not be taken for old news.
            cache.Remove(key);
            throw;
        }
    }

    /// <summary>The addressee's own address, else the tenant's with what it lacks; null before anybody spoke.</summary>
    public async Task<Address?> FindAsync(Addressee who, CancellationToken cancellation) =>
        await table.FindAsync(who, cancellation) ?? await table.FindAsync(Addressee.Tenant, cancellation);

    /// <summary>The bot opened this conversation by itself, which is no sign that anybody is back: nothing is woken before their next word.</summary>
    public async Task KeepConversationAsync(Addressee who, Address opened, CancellationToken cancellation)
    {
        await table.SaveAsync(who, await table.FindAsync(who, cancellation) is { } before ? Adds(before, opened) : opened, cancellation);
        cache.Remove(Key(who));
    }

    /// <summary>Teams knows this conversation no more. How to reach its person is still known.</summary>
    public async Task ForgetConversationAsync(Addressee who, CancellationToken cancellation)
    {
        cache.Remove(Key(who));
        if (await table.FindAsync(who, cancellation) is { ConversationId: not null } address) await table.SaveAsync(who, address with { ConversationId = null }, cancellation);
    }

    /// <summary>
    /// Lets a place's notices rest until the addressee is back: installs the bot again, or speaks again (to this replica at once, to others when they learn the
    /// address anew). Where nobody of the tenant had spoken, until somebody does.
    /// </summary>
    /// <param name="who">For whom it is.</param>
    /// <param name="hadNoAddress">Whether no address was found. Asked again here, the answer may be another: the first word may be spoken in between.</param>
    /// <param name="place">Where the notices lie.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task RestAsync(Addressee who, bool hadNoAddress, NoticePlace place, CancellationToken cancellation)
    {
        var waitsFor = hadNoAddress ? Addressee.Tenant : who.Kind == Addressee.Channel("").Kind ? Addressee.ClosedChannels : who;
        await table.WaitAsync(waitsFor, place, cancellation);
        // Forgotten here, so that the next word from there is not taken for old news.
        cache.Remove(Key(waitsFor));
    }

    /// <summary>
    /// To be called once a resting notice is recorded as such. The first word of the tenant may have been spoken in between, when it could not be woken yet, and nobody
    /// may speak again for long.
    /// </summary>
    public async Task RecheckAsync(NoticePlace place, CancellationToken cancellation)
    {
        if (await table.FindAsync(Addressee.Tenant, cancellation) is not null && (await table.FindWaitingAsync(Addressee.Tenant, cancellation)).Contains(place))
            await WakeAsync(Addressee.Tenant, place, cancellation);
    }

    /// <summary>In this order, so that a process that dies in between leaves something that is found again: the row, the hint, or a notice that waits.</summary>
    private async Task WakeAsync(Addressee who, NoticePlace place, CancellationToken cancellation)
    {
        var isAllAwake = await notices.UnblockAsync(place, cancellation);
        lanes.Begin(await lanes.HintAsync(place, cancellation));
        // Where one is being sent at this moment and may rest in the next, the row stays for the word after this.
        if (isAllAwake) await table.StopWaitingAsync(who, place, cancellation);
        else cache.Remove(Key(who));
    }

    private static object Key(Addressee who) => (typeof(AddressBook), who);

    /// <summary>A person met in a channel has no chat in that activity, and not every activity tells a time zone; what was known before stays.</summary>
    private static Address Adds(Address known, Address learnt) => learnt with
    {
        ConversationId = learnt.ConversationId ?? known.ConversationId,
        UserId = learnt.UserId ?? known.UserId,
        TimeZone = learnt.TimeZone ?? known.TimeZone,
    };
}
