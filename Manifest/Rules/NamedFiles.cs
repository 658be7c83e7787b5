namespace CoEBot.Manifest.Rules;

/// <summary>Every file that the manifest names is there. One that it does not name at all is the schema's to miss.</summary>
public static class NamedFiles
{
    public static IEnumerable<Problem> Problems(AppPackage package) =>
        from named in package.Named
        where named.File is not "" && !package.Files.ContainsKey(named.File)
        select new Problem(AppPackage.ManifestFile, named.Path, $"{named.File} is not in appPackage");
}
