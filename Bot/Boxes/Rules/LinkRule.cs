using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Links;

namespace CoEBot.Boxes.Rules;

/// <summary>Where links lead: nowhere that is denied, nowhere that only looks like a site known here, and, where the box names sites, to those.</summary>
internal static class LinkRule
{
    public static IEnumerable<Touch> Denied(Reading reading) =>
        from link in reading.Hosts
        where link.Host.IsAtOrBelow(reading.Box.DeniedDomains)
        select new Touch($"This site is on the list of those we do not link to{Place(link.At)}.", "Link to another source, or leave the link out.", link.At);

    public static IEnumerable<Touch> LookAlike(Reading reading) =>
        from link in reading.Hosts
        let known = Imitated(reading, link.Host)
        where known is not null || link.Host.IsDisguised
        select known is null
            ? new Touch($"Its letters come from several alphabets, so it is not what it looks like{Place(link.At)}.", "Leave the link out, or copy the right one.", link.At)
            : new Touch($"It looks like {known} and leads elsewhere{Place(link.At)}.", $"Link to {known} itself, or leave the link out.", link.At);

    /// <summary>Unless what weighs as much is said of the site already.</summary>
    public static IEnumerable<Touch> Other(Reading reading) => reading.Box.LinkDomains is not { } known ? [] :
        from link in reading.Hosts
        where !link.Host.IsAtOrBelow(known)
        where !(WeighsAsMuch(reading, Walls.DeniedLinks) && link.Host.IsAtOrBelow(reading.Box.DeniedDomains))
        where !(WeighsAsMuch(reading, Walls.LookAlikeLinks) && (link.Host.IsDisguised || Imitated(reading, link.Host) is not null))
        select new Touch($"This site is not among those we link to by ourselves{Place(link.At)}.", "Link to a site we know, or let a colleague more look at it.", link.At);

    private static string? Imitated(Reading reading, LinkHost host) => reading.Box.KnownSites.Select(host.Imitates).FirstOrDefault(known => known is not null);

    private static bool WeighsAsMuch(Reading reading, Wall wall) => reading.Box.SeverityOf(wall) >= reading.Box.SeverityOf(Walls.OtherLinks);

    private static string Place(Stretch at) => at.Length == 0 ? " (the link beside the text)" : "";
}
