using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CoEBot.Cards;
using CoEBot.Center.Editing;

namespace CoEBot.Conversation;

/// <summary>What was typed on a page of a box's form, in the place of what the page showed.</summary>
internal static class BoxForms
{
    private static readonly Dictionary<string, Func<BoxStrictnessPage, string?>> Strictness = new()
    {
        [Walls.Length.Id] = page => page.Length,
        [Walls.Disclosure.Id] = page => page.Disclosure,
        [Walls.DisclosureInSight.Id] = page => page.DisclosureInSight,
        [Walls.Banned.Id] = page => page.Banned,
        [Walls.Watched.Id] = page => page.Watched,
        [Walls.Topics.Id] = page => page.Topics,
        [Walls.Embargo.Id] = page => page.Embargo,
        [Walls.Secrets.Id] = page => page.Secrets,
        [Walls.Accounts.Id] = page => page.Accounts,
        [Walls.Contacts.Id] = page => page.Contacts,
        [Walls.DeniedLinks.Id] = page => page.DeniedLinks,
        [Walls.LookAlikeLinks.Id] = page => page.LookAlikeLinks,
        [Walls.OtherLinks.Id] = page => page.OtherLinks,
        [Walls.AltText.Id] = page => page.AltText,
        [Walls.Hidden.Id] = page => page.Hidden,
        [Walls.Tags.Id] = page => page.Tags,
        [Walls.Shouting.Id] = page => page.Shouting,
        [Walls.PlainWords.Id] = page => page.PlainWords,
    };

    public static BoxText Typed(BoxPage page, BoxText text) => page switch
    {
        BoxWordsPage words => text with
        {
            Disclosure = Kept(words.Disclosure),
            OtherDisclosures = Kept(words.OtherDisclosures),
            Banned = Kept(words.Banned),
            Watched = Kept(words.Watched),
        },
        BoxTopicsPage topics => text with { Topics = Kept(topics.Topics), Embargoes = Kept(topics.Embargoes) },
        BoxLinksPage links => text with
        {
            LinkDomains = Kept(links.LinkDomains),
            DeniedDomains = Kept(links.DeniedDomains),
            PublicContacts = Kept(links.PublicContacts),
            MostHashtags = Kept(links.MostHashtags),
            MostMentions = Kept(links.MostMentions),
        },
        BoxStrictnessPage strictness => text with
        {
            Severities = Strictness.Select(wall => (Id: wall.Key, Word: Kept(wall.Value(strictness)))).Where(wall => wall.Word is not ("" or BoxFormViews.Unsaid)).ToDictionary(wall => wall.Id, wall => wall.Word),
        },
        _ => text,
    };

    /// <summary>As much as the field takes; a client lets nobody type more.</summary>
    private static string Kept(string? typed) => typed is null ? "" : typed.Length <= FieldLimits.BoxField ? typed : typed[..FieldLimits.BoxField];
}
