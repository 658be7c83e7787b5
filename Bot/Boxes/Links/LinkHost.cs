using System.Globalization;
using System.Text;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Links;

/// <summary>A host name as people read it and as computers do, in small letters.</summary>
/// <param name="Written">With the letters it is shown with.</param>
/// <param name="InAscii">The same in Punycode, where it has other letters.</param>
internal sealed record LinkHost(string Written, string InAscii)
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    public static LinkHost Of(string name)
    {
        var lower = name.ToLowerInvariant();
        return new(Converted(lower, Idn.GetUnicode), Converted(lower, Idn.GetAscii));
    }

    public bool IsAtOrBelow(IEnumerable<string> domains) => Domains.IsCovered(Written, domains) || (InAscii != Written && Domains.IsCovered(InAscii, domains));

    /// <summary>
    /// One of its parts is written with letters of another alphabet that pass for Latin ones, among Latin ones or all by themselves under a Latin top-level domain. A name that
    /// is honestly Greek or Russian has other letters too.
    /// </summary>
    public bool IsDisguised =>
        !Written.All(char.IsAscii) && Written.Split('.') is { Length: > 1 } labels && labels[^1].All(char.IsAscii) && labels[..^1].Any(IsDisguisedLabel);

    /// <summary>
    /// The known domain that this name looks like without belonging to it; null where there is none. "c0ntoso.com" and "rnicrosoft.com" look like another name, and so
    /// does "contoso.com.example.net" where an address is cut.
    /// </summary>
    public string? Imitates(IReadOnlyList<string> known)
    {
        if (known.Count == 0 || IsAtOrBelow(known)) return null;
        var look = Look(Written);
        return known.FirstOrDefault(domain =>
            Domains.IsAtOrBelow(look, Look(domain.Trim().TrimStart('.').ToLowerInvariant())) || Written.StartsWith($"{domain}.", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsDisguisedLabel(string label)
    {
        var (latin, looks, others) = (0, 0, 0);
        foreach (var letter in label)
        {
            if (char.IsAsciiLetter(letter)) latin++;
            else if (HostName.IsAccented(letter)) continue;
            else if (LookAlikes.Letter(letter) != '\0') looks++;
            else if (char.IsLetter(letter)) others++;
        }

        return looks > 0 && others == 0 && (latin > 0 || looks > 2);
    }

    private static string Look(string name) =>
        string.Concat(name.Normalized(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036F').Select(Look))
            .Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);

    private static char Look(char letter) => (LookAlikes.Letter(letter) is not '\0' and var latin ? latin : letter) switch
    {
        '0' => 'o',
        '1' or 'i' => 'l',
        var other => other,
    };

    /// <summary>What is no host name at all stays as it is.</summary>
    private static string Converted(string name, Func<string, string> convert)
    {
        try
        {
            return name.All(char.IsAscii) && !name.Contains("xn--", StringComparison.Ordinal) ? name : convert(name);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
