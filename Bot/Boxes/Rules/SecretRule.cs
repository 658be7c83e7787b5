using System.Text.RegularExpressions;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>
/// Passwords, keys and tokens: private key blocks, tokens by the beginning their issuer gives them, what follows "password:", credentials in a link, and long runs that
/// look drawn by lot. A commit's hash, a GUID and a long hashtag are none.
/// </summary>
internal static class SecretRule
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Each begins as its issuer documents it: AWS, GitHub, GitLab, Slack, Stripe, OpenAI and Anthropic, Google, npm, Hugging Face, SendGrid, and any JSON Web Token.</summary>
    private static readonly Regex Issued = new(
        string.Join(
            '|',
            @"(?:AKIA|ASIA)[A-Z0-9]{16}",
            @"gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,}|glpat-[A-Za-z0-9_-]{20,}",
            @"xox[abprs]-[A-Za-z0-9-]{10,}",
            @"(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}",
            @"AIza[A-Za-z0-9_-]{35}|ya29\.[A-Za-z0-9_-]{20,}",
            @"npm_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{34}",
            @"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}",
            @"eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}"),
        Linear);

    /// <summary>What is called a password, in the languages people are most likely to say it in, or a key.</summary>
    private static readonly Regex Named = new(
        @"(?:password|passwort|kennwort|passwd|pwd|passphrase|mot de passe|contraseña)[""']?\s*(?:[:=]|is:?\s|lautet:?\s|est:?\s)\s*(?<value>\S{6,})"
        + @"|(?:secret|token|api[ _-]?key|access[ _-]?key|account[ _-]?key)[""']?\s*[:=]\s*(?<value>\S{8,})",
        Linear | RegexOptions.IgnoreCase);

    private static readonly Regex InLink = new(
        @"://[^\s/:@]+:(?<value>[^\s/@]+)@|[?&](?:sig|signature|token|access_token|api_?key|code|key)=(?<value>[A-Za-z0-9%_.~+/=-]{24,})",
        Linear | RegexOptions.IgnoreCase);

    public static IEnumerable<Touch> Find(Reading reading) =>
        from at in All(reading).OrderBy(at => at.Start).Take(1)
        select new Touch("This looks like a password, key or token.", "Leave it out, and have it replaced if it is real: others may have seen it.", at);

    private static IEnumerable<Stretch> All(Reading reading) =>
    [
        .. KeyBlocks(reading.Text),
        .. Issued.Matches(reading.Text).Select(At).Where(at => IsWhole(reading.Text, at)),
        .. Named.Matches(reading.Text).Select(match => At(match.Groups["value"])).Where(at => IsPassword(reading.Text.AsSpan(at.Start, at.Length))),
        .. InLink.Matches(reading.Text).Select(match => At(match.Groups["value"])),
        .. LongTokens.In(reading.Text).Where(at => !reading.IsInLink(at)),
    ];

    private static IEnumerable<Stretch> KeyBlocks(string text)
    {
        var begin = text.IndexOf("-----BEGIN ", StringComparison.Ordinal);
        if (begin < 0 || text.IndexOf("PRIVATE KEY", begin, Math.Min(60, text.Length - begin), StringComparison.Ordinal) < 0) yield break;
        var end = text.IndexOf("-----END ", begin, StringComparison.Ordinal);
        yield return Stretch.Between(begin, end < 0 ? text.Length : text.IndexOf('\n', end) is > 0 and var line ? line : text.Length);
    }

    /// <summary>What is a word is said about passwords; what is one has digits or signs among its letters.</summary>
    private static bool IsPassword(ReadOnlySpan<char> value)
    {
        value = value.TrimEnd(".,;:!?)\"'");
        var (letters, others) = (0, 0);
        foreach (var letter in value)
        {
            if (char.IsLetter(letter)) letters++;
            else if (char.IsAsciiDigit(letter) || "!@#$%^&*_+=~".Contains(letter, StringComparison.Ordinal)) others++;
        }

        return value.Length >= 6 && letters > 0 && others > 0 && value[0] is not ('#' or '@') && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWhole(string text, Stretch at) =>
        !(at.Start > 0 && Scripts.IsWord(text[at.Start - 1])) && text.AsSpan(at.Start, at.Length).ContainsAnyInRange('0', '9');

    private static Stretch At(Capture capture) => new(capture.Index, capture.Length);
}
