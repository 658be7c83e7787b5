namespace CoEBot.Boxes.Editing;

/// <summary>The same box as its form would write it: nothing around an entry, one space where there are several. No rule reads a phrase in another way.</summary>
internal static class BoxTidying
{
    public static Box Tidy(this Box box) => box with
    {
        Disclosure = Line(box.Disclosure) is { Length: > 0 } words ? words : null,
        OtherDisclosures = Lines(box.OtherDisclosures),
        Banned = Lines(box.Banned),
        Watched = Lines(box.Watched),
        Topics = [.. box.Topics.Select(topic => new Topic { Name = Line(topic?.Name), Specialist = Line(topic?.Specialist), Phrases = Lines(topic?.Phrases ?? []) })],
        Embargoes = [.. box.Embargoes.Select(embargo => new Embargo { Until = ToTheSecond(embargo?.Until ?? default), Phrases = Lines(embargo?.Phrases ?? []) })],
        LinkDomains = box.LinkDomains is null ? null : [.. box.LinkDomains.Select(Domain)],
        DeniedDomains = [.. box.DeniedDomains.Select(Domain)],
        PublicContacts = Lines(box.PublicContacts),
    };

    /// <summary>Runs of spaces and line ends are one space; what is missing is empty.</summary>
    public static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary><c>.contoso.com</c> and <c>Contoso.com</c> mean the same.</summary>
    public static string Domain(string? text) => Line(text).TrimStart('.', ' ').ToLowerInvariant();

    private static List<string> Lines(IReadOnlyList<string> entries) => [.. entries.Select(Line)];

    private static DateTimeOffset ToTheSecond(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), moment.Offset);
}
