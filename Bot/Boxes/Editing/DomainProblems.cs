using CoEBot.Boxes.Links;

namespace CoEBot.Boxes.Editing;

/// <summary>What is wrong with domains: no host names, twice the same, both allowed and denied, or not the brand's to give.</summary>
internal static class DomainProblems
{
    public static IEnumerable<BoxProblem> Of(Box box, Box? brand) =>
    [
        .. Names(BoxFields.LinkDomains, box.LinkDomains ?? []),
        .. Names(BoxFields.DeniedDomains, box.DeniedDomains),
        .. from domain in (box.LinkDomains ?? []).Index()
           where domain.Item.Length > 0
           let why = WhyNotLinked(domain.Item, box, brand)
           where why is not null
           select new BoxProblem(BoxFields.LinkDomains, why, domain.Index),
    ];

    private static IEnumerable<BoxProblem> Names(BoxField field, IReadOnlyList<string> domains)
    {
        if (domains.Count > BoxLimits.Entries) yield return new(field, $"{BoxLimits.Entries} are the most, and these are {BoxProblems.Number(domains.Count)}.");
        var seen = new HashSet<string>();
        foreach (var (index, domain) in domains.Index())
        {
            if (domain.Length == 0) yield return new(field, "There is nothing in it. Take the entry out.", index);
            else if (HostName.LengthAt(domain) != domain.Length) yield return new(field, $"{BoxProblems.Quoted(domain)} is no host name. Write it like contoso.com; that stands for all below it too.", index);
            else if (!seen.Add(LinkHost.Of(domain).InAscii)) yield return new(field, $"{BoxProblems.Quoted(domain)} stands in it twice. Once is enough.", index);
        }
    }

    private static string? WhyNotLinked(string domain, Box box, Box? brand)
    {
        var host = LinkHost.Of(domain);
        if (host.IsAtOrBelow(box.DeniedDomains)) return $"{BoxProblems.Quoted(domain)} is denied under “{BoxFields.DeniedDomains.Name}”. Keep it in one of them.";
        if (brand is null) return null;
        if (host.IsAtOrBelow(brand.DeniedDomains)) return $"The brand never links to {BoxProblems.Quoted(domain)}, and that stands. Take it out.";
        return brand.LinkDomains is { } known && !host.IsAtOrBelow(known) && !known.Any(wide => LinkHost.Of(BoxTidying.Domain(wide)).IsAtOrBelow([domain]))
            ? $"{BoxProblems.Quoted(domain)} is not among the brand’s sites, so it is not heard. Ask an owner to add it there."
            : null;
    }
}
