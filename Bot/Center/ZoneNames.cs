using CoEBot.Boxes.Editing;

namespace CoEBot.Center;

/// <summary>Time zones as people write them: by IANA name, by its city, or by the name that Windows has for one, in any case.</summary>
public static class ZoneNames
{
    private const int Suggested = 3;

    /// <summary>The longest that is looked at, in UTF-16 units; no name is as long.</summary>
    private const int Longest = 60;

    /// <summary>The IANA name of the zone that is meant; null where there is none.</summary>
    public static string? Read(string? typed)
    {
        var words = BoxTidying.Line(typed);
        if (words.Length is 0 or > Longest) return null;
        var name = words.Replace(' ', '_');
        return LocalClock.Find(name)?.Id ?? Known.FirstOrDefault(id => Same(City(id), name)) ?? OfWindows(words);
    }

    /// <summary>Why that is no zone, with those that look like it.</summary>
    public static string WhyNot(string? typed)
    {
        var near = Near(BoxTidying.Line(typed).Replace(' ', '_'));
        return near.Count == 0
            ? "I do not know that time zone. Write a city, such as Berlin, or a full name, such as Europe/Berlin."
            : $"I know no time zone of that name. Do you mean {string.Join(" or ", near)}?";
    }

    private static IReadOnlyList<string> Near(string name) => name.Length is < 3 or > Longest
        ? []
        : [.. Known.Select(id => (Id: id, Slips: Slips(id, name))).Where(zone => zone.Slips <= Math.Max(1, name.Length / 4)).OrderBy(zone => zone.Slips).ThenBy(zone => zone.Id, StringComparer.Ordinal).Take(Suggested).Select(zone => zone.Id)];

    /// <summary>How far a name is from what was written; nothing where that is a part of it.</summary>
    private static int Slips(string id, string name) => id.Contains(name, StringComparison.OrdinalIgnoreCase)
        ? 0
        : Math.Min(EditDistance.Between(City(id).ToUpperInvariant(), name.ToUpperInvariant()), EditDistance.Between(id.ToUpperInvariant(), name.ToUpperInvariant()));

    private static string? OfWindows(string words) => Known
        .Select(id => TimeZoneInfo.TryConvertIanaIdToWindowsId(id, out var windows) && Same(windows, words) && TimeZoneInfo.TryConvertWindowsIdToIanaId(windows, out var iana) ? iana : null)
        .FirstOrDefault(iana => iana is not null);

    /// <summary>The last part of a zone's name, which tells zones apart.</summary>
    public static string City(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Known => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);
}
