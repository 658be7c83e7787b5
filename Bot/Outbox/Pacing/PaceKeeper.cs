using System.Globalization;
using CoEBot.Center;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox.Pacing;

/// <summary>
/// Asked before every first message into a person's own chat. Its answers are kept before they are given: a message of the day is a row of its own, inserted if absent,
/// so that neither a crash, nor another try, nor another replica counts it twice; what is beyond them is entered into the open digest in one transaction
/// that fails if that digest is taken to be sent.
/// </summary>
public sealed class PaceKeeper(PaceTable table, PersonClocks clocks, OutboxLanes lanes, TimeProvider time, IOptions<PaceOptions> options)
{
    /// <returns>Now: it is counted. In the digest: it is entered there. Later: it is to be asked for again.</returns>
    public async Task<PaceVerdict> AskAsync(PlacedNotice notice, string personId, CancellationToken cancellation)
    {
        var zone = clocks.FindAsync(personId, cancellation);
        while (true)
        {
            var file = await table.ReadAsync(personId, cancellation);
            var pace = PersonPace.Of(file.Settings, await zone, options.Value);
            if (notice.Place.Table == PeopleTable.Name) return Digest(pace);
            if (file.Entries.Any(entry => entry.Notice == notice)) return new PaceVerdict.InDigest(Pace.DigestAfter(pace, time.GetUtcNow()));

            var now = time.GetUtcNow();
            var today = file.Slots.Where(slot => slot.Day == pace.Zone.Shown(now).Day).ToList();
            var isCounted = today.Exists(slot => slot.Notice == notice);
            var verdict = Pace.Decide(pace, isCounted, today.Count, now);
            var isKept = verdict switch
            {
                PaceVerdict.Now when pace.IsCounted && !isCounted => await CountAsync(personId, pace.Zone.Shown(now).Day, today, notice, cancellation),
                PaceVerdict.InDigest digest => await EnterAsync(personId, file, notice, digest.At, cancellation),
                _ => true,
            };
            if (isKept) return verdict;
        }
    }

    /// <summary>A digest is the one message beyond the day's number, so it is not counted; quiet hours are quiet for it too.</summary>
    private PaceVerdict Digest(PersonPace pace) =>
        pace.Quiet.EndAfter(time.GetUtcNow(), pace.Zone) is { } end ? new PaceVerdict.Later(end) : new PaceVerdict.Now();

    private Task<bool> CountAsync(string personId, DateOnly day, List<PaceSlot> today, PlacedNotice notice, CancellationToken cancellation)
    {
        var number = Enumerable.Range(1, today.Count + 1).First(free => today.TrueForAll(slot => slot.Number != free));
        return table.CountAsync(personId, new(day, number, notice), cancellation);
    }

    /// <summary>Into the digest that is open, else into a new one. Its id follows from what was read, so that of two who open one at once only one does.</summary>
    private async Task<bool> EnterAsync(string personId, PaceFile file, PlacedNotice notice, DateTimeOffset at, CancellationToken cancellation)
    {
        if (file.Open is { } open) return await table.EnterAsync(personId, open, new(open.Notice.Id, file.EntriesOf(open.Notice).Count() + 1, notice), cancellation);
        var digest = new Notice
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMddHHmm}-{file.Digests.Count}"),
            Kind = DigestNotices.Kind,
            Audience = new Audience.InChat(personId),
            NotBefore = at,
        };
        var hint = await lanes.HintAsync(table.Place(personId), cancellation);
        if (!await table.OpenAsync(personId, digest, new(digest.Id, 1, notice), cancellation)) return false;
        lanes.Begin(hint);
        return true;
    }
}
