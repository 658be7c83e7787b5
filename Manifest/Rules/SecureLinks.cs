namespace CoEBot.Manifest.Rules;

/// <summary>People are led to who stands behind the app over https only. The schema takes http as well; the store does not.</summary>
public static class SecureLinks
{
    public static IEnumerable<Problem> Problems(AppPackage package) =>
        from link in Links(package.Manifest.Developer)
        where link.Address is not "" && !IsSecure(link.Address)
        select new Problem(AppPackage.ManifestFile, $"$.developer.{link.Name}", $"\"{link.Address}\" must be an address that begins with https://");

    private static IEnumerable<(string Name, string Address)> Links(Developer developer) =>
        [("websiteUrl", developer.WebsiteUrl), ("privacyUrl", developer.PrivacyUrl), ("termsOfUseUrl", developer.TermsOfUseUrl)];

    private static bool IsSecure(string address) => Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps;
}
