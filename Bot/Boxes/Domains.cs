namespace CoEBot.Boxes;

/// <summary>Domains as a box names them: <c>contoso.com</c> stands for itself and for all below it.</summary>
internal static class Domains
{
    /// <summary>What both lists let through. Null lets everything through, and an empty list nothing.</summary>
    public static IReadOnlyList<string>? InBoth(IReadOnlyList<string>? brand, IReadOnlyList<string>? department)
    {
        if (brand is null || department is null) return brand ?? department;
        var (narrow, wide) = (department.Select(Bare), brand.Select(Bare));
        return [.. narrow.Where(domain => IsCovered(domain, wide)).Union(wide.Where(domain => IsCovered(domain, narrow)), StringComparer.OrdinalIgnoreCase)];
    }

    public static bool IsCovered(string host, IEnumerable<string> domains) => domains.Any(domain => IsAtOrBelow(host, Bare(domain)));

    private static string Bare(string domain) => domain.Trim().TrimStart('.');

    public static bool IsAtOrBelow(string host, string domain) =>
        domain.Length > 0 && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
}
