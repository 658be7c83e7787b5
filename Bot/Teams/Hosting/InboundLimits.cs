using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using CoEBot.Teams.Activities;
using Microsoft.Extensions.Options;

namespace CoEBot.Teams.Hosting;

/// <summary>Section <c>Inbound</c>: how much one person, and all of them, may ask of this process. Far above what hands can do; a script or a loop of bots meets it.</summary>
public sealed class InboundOptions
{
    public const string Section = "Inbound";

    /// <summary>Activities at once.</summary>
    [Range(1, 1_000_000)]
    public int PersonBurst { get; set; } = 60;

    /// <summary>That many more after each <see cref="Period"/>.</summary>
    [Range(1, 1_000_000)]
    public int PersonRefill { get; set; } = 5;

    [Range(1, 1_000_000)]
    public int TenantBurst { get; set; } = 2000;

    [Range(1, 1_000_000)]
    public int TenantRefill { get; set; } = 500;

    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(1);
}

[OptionsValidator]
public sealed partial class ValidateInboundOptions : IValidateOptions<InboundOptions>;

/// <summary>What is to be done with an activity.</summary>
public enum InboundLimit
{
    Within,

    /// <summary>Too much; the person has not been told so a moment ago.</summary>
    JustOver,

    Over,
}

/// <summary>Counts activities per person and for the whole tenant, in this process. Whose they are the token has told before.</summary>
public sealed class InboundLimits : IDisposable
{
    private readonly PartitionedRateLimiter<Activity> _limits;
    private readonly PartitionedRateLimiter<string> _told;

    public InboundLimits(IOptions<InboundOptions> options)
    {
        var limits = options.Value;
        RateLimitPartition<string> Bucket(string key, int burst, int refill) => RateLimitPartition.GetTokenBucketLimiter(
            key, _ => new() { TokenLimit = burst, TokensPerPeriod = refill, ReplenishmentPeriod = limits.Period, QueueLimit = 0 });
        _limits = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<Activity, string>(activity => Bucket(PersonOf(activity), limits.PersonBurst, limits.PersonRefill)),
            PartitionedRateLimiter.Create<Activity, string>(_ => Bucket("tenant", limits.TenantBurst, limits.TenantRefill)));
        _told = PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetFixedWindowLimiter(
            person, _ => new() { PermitLimit = 1, Window = TimeSpan.FromSeconds(30), QueueLimit = 0 }));
    }

    public InboundLimit Check(Activity activity)
    {
        using var lease = _limits.AttemptAcquire(activity);
        if (lease.IsAcquired) return InboundLimit.Within;
        using var word = _told.AttemptAcquire(PersonOf(activity));
        return word.IsAcquired ? InboundLimit.JustOver : InboundLimit.Over;
    }

    public void Dispose()
    {
        _limits.Dispose();
        _told.Dispose();
    }

    private static string PersonOf(Activity activity) => activity.From?.AadObjectId ?? activity.From?.Id ?? "";
}
