using System.Globalization;
using CoEBot.Center;

namespace CoEBot.Outbox.Pacing;

/// <summary>What comes of settings as they were typed.</summary>
public abstract record SettingsVerdict
{
    private SettingsVerdict()
    {
    }

    public sealed record Accepted(PersonSettings Settings) : SettingsVerdict;

    /// <summary>Something cannot be so; <paramref name="What"/> is a sentence that says what to do.</summary>
    public sealed record Refused(string What) : SettingsVerdict;
}

/// <summary>Reads settings as they were typed. Pure. What is as the Center has it is not kept, so that it follows the Center when that changes.</summary>
public static class SettingsRules
{
    public static SettingsVerdict Read(string? quietFrom, string? quietTo, string? messagesADay, string? digestHour, string? timeZone, PersonPace defaults)
    {
        if (!Reads(quietFrom, out var from) || !Reads(quietTo, out var to)) return new SettingsVerdict.Refused("Write times as hours and minutes, such as 18:30.");
        if (from is null != to is null) return new SettingsVerdict.Refused("Quiet hours need both ends. Fill in the other one, or leave both empty to be reached at any hour.");
        if (Number(messagesADay, defaults.MostADay) is not (>= 0 and <= PaceOptions.AsTheyCome and var most)) return new SettingsVerdict.Refused("Choose how many messages a day you want.");
        if (Number(digestHour, defaults.DigestHour) is not (>= 0 and <= 23 and var hour)) return new SettingsVerdict.Refused("Choose the hour of your digest.");
        if ((string.IsNullOrWhiteSpace(timeZone) ? defaults.Zone.Id : ZoneNames.Read(timeZone)) is not { } zone) return new SettingsVerdict.Refused(ZoneNames.WhyNot(timeZone));
        var quiet = from is null ? QuietHours.None : new QuietHours(from.Value, to!.Value);
        return new SettingsVerdict.Accepted(new()
        {
            Quiet = quiet == defaults.Quiet || (quiet.IsNone && defaults.Quiet.IsNone) ? null : quiet,
            MessagesADay = most == defaults.MostADay ? null : most,
            DigestHour = hour == defaults.DigestHour ? null : hour,
            TimeZone = zone == defaults.Zone.Id ? null : zone,
        });
    }

    private static bool Reads(string? typed, out TimeOnly? time)
    {
        time = null;
        if (string.IsNullOrWhiteSpace(typed)) return true;
        if (!TimeOnly.TryParseExact(typed.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        time = read;
        return true;
    }

    private static int? Number(string? typed, int empty) =>
        string.IsNullOrWhiteSpace(typed) ? empty : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
