using System.Collections.Frozen;

namespace CoEBot.Boxes;

/// <summary>A kind of wall that a box can have.</summary>
/// <param name="Id">Its name in records and files (<see cref="Box.Severities"/>); it never changes.</param>
/// <param name="Name">Its name on cards.</param>
/// <param name="Severity">What touching it means unless the box says otherwise.</param>
/// <param name="Meaning">What it asks for, in a sentence for who edits the box.</param>
public sealed record Wall(string Id, string Name, Severity Severity, string Meaning);

/// <summary>Every wall there is, the weightiest first. A box says how strict each is; rules (<see cref="BoxRules"/>) say when one is touched.</summary>
public static class Walls
{
    public static readonly Wall Length = new("length", "Length", Severity.Block, "A post is no longer than its networks take, each counted its own way.");
    public static readonly Wall Disclosure = new("disclosure", "Disclosure", Severity.Block, "The post itself says that its author works here.");
    public static readonly Wall DisclosureInSight = new(
        "disclosureInSight", "Disclosure in sight", Severity.Review, "The disclosure stands where it is read without opening the rest of the post.");

    public static readonly Wall Banned = new("banned", "Words we do not use", Severity.Block, "Some phrases are not used at all.");
    public static readonly Wall Watched = new("watched", "Words we look at twice", Severity.Review, "Some phrases call for the full route.");
    public static readonly Wall Topics = new("topics", "Topics for a specialist", Severity.Review, "Some topics are seen by the specialist who knows them.");
    public static readonly Wall Embargo = new("embargo", "Not before its day", Severity.Block, "Some news waits for its moment.");
    public static readonly Wall Secrets = new("secrets", "Passwords and keys", Severity.Block, "No password, key or token leaves the house.");
    public static readonly Wall Accounts = new("accounts", "Card and account numbers", Severity.Block, "No card or bank account number is posted.");
    public static readonly Wall Contacts = new(
        "contacts", "Private contact details", Severity.Review, "Mail addresses and phone numbers are posted only where they are meant to be public.");
    public static readonly Wall DeniedLinks = new("deniedLinks", "Links we do not share", Severity.Block, "Some sites are never linked to.");
    public static readonly Wall LookAlikeLinks = new("lookAlikeLinks", "Links that look like others", Severity.Block, "No link pretends to lead where it does not.");
    public static readonly Wall OtherLinks = new("otherLinks", "Links we do not know", Severity.Review, "Links lead to sites that are known here.");
    public static readonly Wall AltText = new("altText", "Words for the image", Severity.Block, "An image has words for those who do not see it.");
    public static readonly Wall Hidden = new("hidden", "Hidden characters", Severity.Review, "Nothing stands in a post that its readers cannot see.");
    public static readonly Wall Tags = new("tags", "Hashtags and mentions", Severity.Advise, "A few hashtags and mentions, not a row of them.");
    public static readonly Wall Shouting = new("shouting", "A calm voice", Severity.Advise, "No runs of capitals or exclamation marks.");
    public static readonly Wall PlainWords = new("plainWords", "Plain words", Severity.Advise, "Words and sentences that everybody understands at once.");

    public static IReadOnlyList<Wall> All { get; } =
    [
        Length, Disclosure, DisclosureInSight, Banned, Watched, Topics, Embargo, Secrets, Accounts, Contacts, DeniedLinks, LookAlikeLinks, OtherLinks, AltText, Hidden,
        Tags, Shouting, PlainWords,
    ];

    private static readonly FrozenDictionary<string, Wall> ById = All.ToFrozenDictionary(wall => wall.Id);

    public static Wall? Find(string id) => ById.GetValueOrDefault(id);
}
