using CoEBot.Boxes.Rules;

namespace CoEBot.Boxes;

/// <summary>
/// Holds a post against a box. Pure: the same post, box and time always give the same findings. Every rule reads the text once from its beginning to its end, so the
/// time a check takes grows with the text and with nothing that is in it.
/// </summary>
public static class BoxRules
{
    private static readonly IReadOnlyList<Rule> All =
    [
        new(Walls.Length, LengthRule.Find),
        new(Walls.Disclosure, DisclosureRule.Find),
        new(Walls.DisclosureInSight, DisclosureRule.InSight),
        new(Walls.Banned, PhraseRule.Banned),
        new(Walls.Watched, PhraseRule.Watched),
        new(Walls.Topics, TopicRule.Find),
        new(Walls.Embargo, EmbargoRule.Find),
        new(Walls.Secrets, SecretRule.Find),
        new(Walls.Accounts, AccountRule.Find),
        new(Walls.Contacts, ContactRule.Find),
        new(Walls.DeniedLinks, LinkRule.Denied),
        new(Walls.LookAlikeLinks, LinkRule.LookAlike),
        new(Walls.OtherLinks, LinkRule.Other),
        new(Walls.AltText, AltTextRule.Find),
        new(Walls.Hidden, HiddenRule.Find),
        new(Walls.Tags, TagRule.Find),
        new(Walls.Shouting, ShoutingRule.Find),
        new(Walls.PlainWords, PlainWordsRule.Find),
    ];

    /// <summary>What the post touches, the weightiest first, with those edits that are safe to make at one click.</summary>
    public static IReadOnlyList<Finding> Check(Post post, Box box, BoxContext context) =>
        [.. SafeFixes.Offered(Find(post, box, context), post, mended => Find(mended, box, context))];

    /// <summary>The same for who only counts: the edits in it were not tried, which saves up to three more checks, and are not to be offered.</summary>
    internal static IReadOnlyList<Finding> Find(Post post, Box box, BoxContext context)
    {
        var reading = new Reading(post, box, context);
        return
        [
            .. from rule in All
               let severity = box.SeverityOf(rule.Wall)
               where severity != Severity.Off
               from touch in rule.Find(reading)
               select touch.As(rule.Wall, severity),
        ];
    }
}
