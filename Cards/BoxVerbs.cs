using System.Text.Json.Serialization;
using CoEBot.Cards.Elements;

namespace CoEBot.Cards;

/// <summary>What there is to set up. <paramref name="After"/> continues where the last page ended.</summary>
public sealed record ShowSetup(string? After = null) : CardVerb;

/// <summary>A box as it stands. <paramref name="Department"/> is the department's key, and null for the brand's own box, here and in all verbs of boxes.</summary>
public sealed record ShowBox(string? Department = null) : CardVerb;

/// <summary>Opens the form of a box, with what this person wrote there before; <paramref name="Afresh"/> lets that go.</summary>
public sealed record EditBox(string? Department = null, BoxPageKind Page = BoxPageKind.Words, bool Afresh = false) : CardVerb;

/// <summary>The form of a box has pages, since a card holds only so much.</summary>
[JsonConverter(typeof(WordConverter<BoxPageKind>))]
public enum BoxPageKind
{
    Words,
    Topics,
    Links,
    Strictness,
}

/// <summary>What was typed on one page of the form. Texts are null where the client left an empty input out.</summary>
public abstract record BoxPage : CardVerb
{
    public string? Department { get; init; }

    /// <summary>The version of the box that the form was filled from.</summary>
    public required int Version { get; init; }

    /// <summary>The page that is asked for; null for the preview.</summary>
    public BoxPageKind? Next { get; init; }

    [JsonIgnore]
    public abstract BoxPageKind Kind { get; }
}

public sealed record BoxWordsPage : BoxPage
{
    public override BoxPageKind Kind => BoxPageKind.Words;

    public string? Disclosure { get; init; }

    public string? OtherDisclosures { get; init; }

    public string? Banned { get; init; }

    public string? Watched { get; init; }
}

public sealed record BoxTopicsPage : BoxPage
{
    public override BoxPageKind Kind => BoxPageKind.Topics;

    public string? Topics { get; init; }

    public string? Embargoes { get; init; }
}

public sealed record BoxLinksPage : BoxPage
{
    public override BoxPageKind Kind => BoxPageKind.Links;

    public string? LinkDomains { get; init; }

    public string? DeniedDomains { get; init; }

    public string? PublicContacts { get; init; }

    public string? MostHashtags { get; init; }

    public string? MostMentions { get; init; }
}

/// <summary>How strict each wall is: its id names the property. Empty means as it is by itself.</summary>
public sealed record BoxStrictnessPage : BoxPage
{
    public override BoxPageKind Kind => BoxPageKind.Strictness;

    public string? Length { get; init; }

    public string? Disclosure { get; init; }

    public string? DisclosureInSight { get; init; }

    public string? Banned { get; init; }

    public string? Watched { get; init; }

    public string? Topics { get; init; }

    public string? Embargo { get; init; }

    public string? Secrets { get; init; }

    public string? Accounts { get; init; }

    public string? Contacts { get; init; }

    public string? DeniedLinks { get; init; }

    public string? LookAlikeLinks { get; init; }

    public string? OtherLinks { get; init; }

    public string? AltText { get; init; }

    public string? Hidden { get; init; }

    public string? Tags { get; init; }

    public string? Shouting { get; init; }

    public string? PlainWords { get; init; }
}

/// <summary>Saves what this person wrote and the preview showed. <paramref name="Proposal"/> names what was seen; what is saved is read from the records.</summary>
public sealed record SaveBox(string? Department, int Version, string Proposal) : CardVerb
{
    /// <summary>Why, from the input of that id.</summary>
    public string? Note { get; init; }
}

/// <summary>The versions of a box, newest first. <paramref name="Before"/> is the version that the page before ended with.</summary>
public sealed record ShowBoxHistory(string? Department = null, int? Before = null) : CardVerb;

/// <summary>Proposes that a box be as it was in that version.</summary>
public sealed record RollBackBox(string? Department, int Version) : CardVerb;

/// <summary>The box as a file to copy.</summary>
public sealed record ExportBox(string? Department = null) : CardVerb;

/// <summary>Opens the field that a box's file is pasted into.</summary>
public sealed record BeginBoxImport(string? Department = null) : CardVerb;

/// <summary>Proposes that a box be as this file says.</summary>
public sealed record ImportBox(string? Department, int Version) : CardVerb
{
    /// <summary>JSON, from the input of that id.</summary>
    public string? File { get; init; }
}
