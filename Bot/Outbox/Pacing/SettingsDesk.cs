using CoEBot.Center;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox.Pacing;

/// <summary>How a person is reached, and what they change of it.</summary>
/// <param name="Own">What they set.</param>
/// <param name="Pace">What holds.</param>
/// <param name="Defaults">What would hold if they had set nothing.</param>
public sealed record PersonReach(PersonSettings Own, PersonPace Pace, PersonPace Defaults);

public sealed class SettingsDesk(PeopleTable people, PersonClocks clocks, IOptions<PaceOptions> options)
{
    /// <param name="personId">Who.</param>
    /// <param name="here">The zone that their client just told; else the one known before counts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PersonReach> FindAsync(string personId, TimeZoneInfo? here, CancellationToken cancellation)
    {
        var own = people.FindSettingsAsync(personId, cancellation);
        here ??= await clocks.FindAsync(personId, cancellation);
        return new(await own, PersonPace.Of(await own, here, options.Value), PersonPace.Of(PersonSettings.Default, here, options.Value));
    }

    /// <summary>It holds from the next message on; what waits already keeps its hour.</summary>
    public Task SaveAsync(string personId, PersonSettings settings, CancellationToken cancellation) => people.SaveSettingsAsync(personId, settings, cancellation);
}
