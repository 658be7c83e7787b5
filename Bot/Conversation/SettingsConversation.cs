using System.Globalization;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Outbox.Pacing;

namespace CoEBot.Conversation;

/// <summary>How a person is reached, in conversation: shown and changed.</summary>
public sealed class SettingsConversation(SettingsDesk desk)
{
    private static readonly int[] Numbers = [0, 1, 2, 3, 5, 10, 20, PaceOptions.AsTheyCome];

    public async Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowSettings asked, CancellationToken cancellation) =>
        SettingsCard.Render(View(await desk.FindAsync(visitor.Person.Id, visitor.Zone, cancellation)));

    public async Task<AdaptiveCard> SaveAsync(Visitor visitor, SaveSettings form, CancellationToken cancellation)
    {
        var before = await desk.FindAsync(visitor.Person.Id, visitor.Zone, cancellation);
        switch (SettingsRules.Read(form.QuietFrom, form.QuietTo, form.MessagesADay, form.DigestHour, form.TimeZone, before.Defaults))
        {
            case SettingsVerdict.Accepted accepted:
                await desk.SaveAsync(visitor.Person.Id, accepted.Settings, cancellation);
                var after = await desk.FindAsync(visitor.Person.Id, visitor.Zone, cancellation);
                return SettingsCard.Render(View(after) with { Banner = new($"Saved. It holds from the next message on.", BannerTone.Good) });
            case SettingsVerdict.Refused refused:
                return SettingsCard.Render(Typed(View(before), form) with { Banner = new($"{refused.What} Nothing is saved yet.", BannerTone.Attention) });
            default:
                throw new InvalidOperationException("No answer to these settings.");
        }
    }

    private static SettingsView View(PersonReach reach) => new()
    {
        QuietFrom = reach.Pace.Quiet.IsNone ? null : Clock(reach.Pace.Quiet.From),
        QuietTo = reach.Pace.Quiet.IsNone ? null : Clock(reach.Pace.Quiet.To),
        MessagesADay = Number(reach.Pace.MostADay),
        Numbers = [.. Numbers.Append(reach.Pace.MostADay).Distinct().Order().Select(number => new Choice(Number(number), Words(number)))],
        DigestHour = Number(reach.Pace.DigestHour),
        Hours = [.. Enumerable.Range(0, 24).Select(hour => new Choice(Number(hour), Clock(new(hour, 0))))],
        TimeZone = reach.Pace.Zone.Id,
        Defaults = new(
            new(reach.Defaults.Quiet.IsNone ? "no quiet hours" : $"{Clock(reach.Defaults.Quiet.From)} to {Clock(reach.Defaults.Quiet.To)}", reach.Own.Quiet is not null),
            new(Words(reach.Defaults.MostADay), reach.Own.MessagesADay is not null),
            new(Clock(new(reach.Defaults.DigestHour, 0)), reach.Own.DigestHour is not null),
            new(reach.Defaults.Zone.Id, reach.Own.TimeZone is not null)),
    };

    /// <summary>A field that came empty is one that was emptied.</summary>
    private static SettingsView Typed(SettingsView view, SaveSettings form) => view with
    {
        QuietFrom = form.QuietFrom,
        QuietTo = form.QuietTo,
        MessagesADay = form.MessagesADay ?? view.MessagesADay,
        DigestHour = form.DigestHour ?? view.DigestHour,
        TimeZone = form.TimeZone ?? view.TimeZone,
    };

    private static string Words(int number) => number switch
    {
        0 => "none, all in the digest",
        >= PaceOptions.AsTheyCome => "as they come",
        _ => $"at most {Number(number)}",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
