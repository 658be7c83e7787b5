using System.Globalization;
using System.Text;
using System.Text.Json;
using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Rules;
using CoEBot.Cards.Elements;

namespace CoEBot.Boxes.Editing;

/// <summary>
/// What a box says that cannot be, contradicts itself, or would not be heard inside the brand's box. Pure, and total: boxes come from forms, from files that anybody
/// wrote, and from records.
/// </summary>
public static class BoxProblems
{
    /// <param name="box">The box.</param>
    /// <param name="brand">The brand's box around it; null where it is the brand's own.</param>
    /// <param name="now">Whoever writes an embargo now means a moment to come; null where nobody writes now.</param>
    /// <param name="current">The box as it stands, whose embargoes may have passed since.</param>
    public static IReadOnlyList<BoxProblem> Of(Box box, Box? brand, DateTimeOffset? now = null, Box? current = null)
    {
        var tidy = box.Tidy();
        List<BoxProblem> problems =
        [
            .. box.Version is >= 0 and <= BoxLimits.Version ? [] : new[] { new BoxProblem(null, $"{Number(box.Version)} is no version. Write a number from 0.") },
            .. Disclosures(tidy, brand),
            .. Phrases(BoxFields.Banned, tidy.Banned),
            .. Phrases(BoxFields.Watched, tidy.Watched),
            .. BannedAndWatched(tidy),
            .. TopicProblems.Of(tidy),
            .. EmbargoProblems.Of(tidy, now, current),
            .. DomainProblems.Of(tidy, brand),
            .. Contacts(tidy, brand),
            .. Most(BoxFields.MostHashtags, tidy.MostHashtags, brand?.MostHashtags),
            .. Most(BoxFields.MostMentions, tidy.MostMentions, brand?.MostMentions),
            .. Strictness(tidy, brand),
        ];
        return problems.Count == 0 && Size(tidy) is { } size ? [size] : problems;
    }

    /// <summary>What is wrong with a list of phrases by itself: too many, empty, too long, or twice the same.</summary>
    internal static IEnumerable<BoxProblem> Phrases(BoxField field, IReadOnlyList<string> phrases, int most = BoxLimits.Entries)
    {
        if (phrases.Count > most) yield return new(field, $"{Number(most)} are the most, and these are {Number(phrases.Count)}. Keep those that matter most.");
        var seen = new Dictionary<string, int>();
        foreach (var (index, phrase) in phrases.Index())
        {
            var folded = FoldedPhrase.Of(phrase).Words;
            if (Unfit(phrase, folded) is { } why) yield return new(field, why, index);
            else if (!seen.TryAdd(folded, index)) yield return new(field, $"{Quoted(phrase)} says the same as {Quoted(phrases[seen[folded]])}. Once is enough.", index);
        }
    }

    /// <summary>Why nothing could be found by a phrase; null where something could.</summary>
    internal static string? Unfit(string phrase, string folded) => phrase switch
    {
        "" => "There is nothing in it. Take the entry out.",
        { Length: > BoxLimits.Phrase } => $"{Quoted(phrase)} has {Number(phrase.Length)} characters, and {BoxLimits.Phrase} are the most.",
        _ when phrase.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar) => $"{Quoted(phrase)} holds a character that nobody sees. Type it anew.",
        _ when folded.Length == 0 => $"{Quoted(phrase)} has no letter or sign that could stand in a post. Take it out.",
        _ => null,
    };

    internal static string Quoted(string text) => $"“{(text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[58]) ? 58 : 59)] + "…")}”";

    internal static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static IEnumerable<BoxProblem> Disclosures(Box box, Box? brand)
    {
        foreach (var problem in Phrases(BoxFields.Disclosure, [.. box.Disclosure is { } words ? [words] : Array.Empty<string>()])) yield return problem with { Entry = null };
        foreach (var problem in Phrases(BoxFields.OtherDisclosures, box.OtherDisclosures)) yield return problem;
        var accepted = brand?.AllDisclosures.ToList() ?? [];
        if (accepted.Count == 0) yield break;
        var choose = $"The brand asks for {string.Join(" or ", accepted.Take(3).Select(Quoted))}. Choose among those, or leave it empty.";
        if (box.Disclosure is { } own && !accepted.Contains(own, StringComparer.OrdinalIgnoreCase)) yield return new(BoxFields.Disclosure, $"{Quoted(own)} is not heard. {choose}");
        foreach (var (index, other) in box.OtherDisclosures.Index())
            if (!accepted.Contains(other, StringComparer.OrdinalIgnoreCase)) yield return new(BoxFields.OtherDisclosures, $"{Quoted(other)} is not heard. {choose}", index);
    }

    private static IEnumerable<BoxProblem> BannedAndWatched(Box box)
    {
        var banned = box.Banned.Select(phrase => FoldedPhrase.Of(phrase).Words).ToHashSet();
        return from watched in box.Watched.Index()
               where watched.Item.Length > 0 && banned.Contains(FoldedPhrase.Of(watched.Item).Words)
               select new BoxProblem(BoxFields.Watched, $"{Quoted(watched.Item)} stands under “{BoxFields.Banned.Name}” too. Keep it in one of them.", watched.Index);
    }

    private static IEnumerable<BoxProblem> Contacts(Box box, Box? brand)
    {
        if (brand is not null && box.PublicContacts.Count > 0)
        {
            yield return new(BoxFields.PublicContacts, "The brand alone says which contacts are public, so these are not heard. Ask an owner to add them there.");
            yield break;
        }

        foreach (var problem in Phrases(BoxFields.PublicContacts, box.PublicContacts)) yield return problem;
        foreach (var (index, contact) in box.PublicContacts.Index())
            if (contact.Length > 0 && !IsContact(contact)) yield return new(BoxFields.PublicContacts, $"{Quoted(contact)} is neither a mail address nor a phone number.", index);
    }

    private static bool IsContact(string contact) => MailAddresses.In(contact).Any(at => at.Start == 0 && at.End == contact.Length)
        || (contact.Count(char.IsAsciiDigit) >= 6 && contact.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '+' or '-' or '.' or '/' or '(' or ')'));

    private static IEnumerable<BoxProblem> Most(BoxField field, int? most, int? brand)
    {
        if (most is < 0 or > BoxLimits.Tags) yield return new(field, $"{Number(most.Value)} is no limit. Write a number from 0 to {BoxLimits.Tags}, or leave it empty for any number.");
        else if (most > brand) yield return new(field, $"The brand takes {Number(brand.Value)}, and that stands. Write fewer, or leave it empty.");
    }

    private static IEnumerable<BoxProblem> Strictness(Box box, Box? brand)
    {
        foreach (var (index, (id, severity)) in box.Severities.Index())
        {
            if (Walls.Find(id) is not { } wall)
                yield return new(BoxFields.Severities, $"There is no wall {Quoted(id)}. The walls are {string.Join(", ", Walls.All.Select(known => known.Id))}.", index);
            else if (!Enum.IsDefined(severity))
                yield return new(BoxFields.Severities, $"{wall.Name} can be {string.Join(", ", Enum.GetNames<Severity>())}.", index);
            else if (brand is not null && severity < brand.SeverityOf(wall))
                yield return new(BoxFields.Severities, $"“{wall.Name}” {SeverityWords.Of(brand.SeverityOf(wall))} for the brand, and that stands. Choose it as strict or stricter.", index);
        }
    }

    private static BoxProblem? Size(Box box)
    {
        var bytes = JsonEncodedText.Encode(BoxFile.Write(box), WireEncoder.Instance).EncodedUtf8Bytes.Length;
        return bytes <= BoxLimits.Bytes ? null : new(null, $"As a file this box has {Number(bytes)} bytes, and {Number(BoxLimits.Bytes)} are the most that a card takes. Keep the entries that matter most.");
    }
}
