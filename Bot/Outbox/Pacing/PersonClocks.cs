using CoEBot.Center;
using CoEBot.Storage;

namespace CoEBot.Outbox.Pacing;

/// <summary>Whose clocks people live by who have not said so.</summary>
public sealed class PersonClocks(AddressTable addresses, CenterDirectory centers)
{
    /// <summary>Those of the place from which they wrote last, as Teams told it, else their department's; null where neither is known.</summary>
    public async Task<TimeZoneInfo?> FindAsync(string personId, CancellationToken cancellation)
    {
        if (LocalClock.Find((await addresses.FindAsync(Addressee.Person(personId), cancellation))?.TimeZone) is { } zone) return zone;
        var center = await centers.ReadAsync(cancellation);
        return LocalClock.Find(center.FindDepartment(center.FindMember(personId)?.Department)?.TimeZone);
    }
}
