namespace CoEBot.Cards;

/// <summary>What the cards of boxes say.</summary>
internal static class BoxWords
{
    public static Wording Whose(BoxOwner owner) => owner.Department switch
    {
        null => $"The brand’s box",
        _ => $"The box of {Clip.Name(owner.Name)}",
    };

    public static Wording InSentence(BoxOwner owner) => owner.Department switch
    {
        null => $"the brand’s box",
        _ => $"the box of {Clip.Name(owner.Name)}",
    };

    /// <summary>Entries in one line, as many as there is room for, and how many those leave out.</summary>
    public static string List(IReadOnlyList<string> entries, int room)
    {
        var shown = new List<string>();
        var length = 0;
        foreach (var entry in entries)
        {
            var line = Clip.Line(entry, room);
            if (shown.Count > 0 && length + line.Length > room) break;
            shown.Add(line);
            length += line.Length + 2;
        }

        return shown.Count == entries.Count ? string.Join(", ", shown) : $"{string.Join(", ", shown)} … and {entries.Count - shown.Count} more";
    }

    public static Wording Page(BoxPageKind page) => page switch
    {
        BoxPageKind.Words => $"Words",
        BoxPageKind.Topics => $"Topics and news",
        BoxPageKind.Links => $"Links and tags",
        _ => $"How strict",
    };

    /// <summary>An example in an empty field, or how to write it; null where the label says enough.</summary>
    public static Wording? Placeholder(string field) => field switch
    {
        "disclosure" => $"#ContosoEmployee",
        "otherDisclosures" or "banned" or "watched" => $"One on each line, or with commas between them",
        "topics" => $"money | finance | share price, quarterly results",
        "embargoes" => $"2027-06-01 09:00 | Project Aurora",
        "linkDomains" => $"One on each line. Empty: any site. none: no site",
        "deniedDomains" => $"One on each line, such as bit.ly",
        "publicContacts" => $"press@contoso.com",
        "mostHashtags" or "mostMentions" => $"Empty: any number",
        _ => null,
    };

    public static bool IsOneLine(string field) => field is "disclosure" or "mostHashtags" or "mostMentions";
}
