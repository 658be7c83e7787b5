using CoEBot.Cards;
using CoEBot.Center.Editing;

namespace CoEBot.Conversation;

/// <summary>What a card says of words for a box, a route or a plan that are kept and not saved.</summary>
internal static class ProposalBanners
{
    public static Banner PickedUp<TText>(this Proposal<TText> proposal)
        where TText : class => new($"Not saved yet: what you wrote {proposal.At} is still here.");

    /// <summary>Longer than its field, as no client sends it.</summary>
    public static Banner NoteTooLong() =>
        new($"Your note is longer than the {FieldLimits.VersionNote} characters that it may have; here is its beginning. Nothing is saved yet: look once more, and save it.", BannerTone.Attention);

    /// <summary>What a card says besides where the same person wrote other words in another form.</summary>
    public static Banner? WithAside<TText>(this Proposal<TText> proposal, Banner? banner)
        where TText : class
    {
        if (proposal.Aside is not { } aside) return banner;
        Wording waits = $"What you wrote in another form {aside.At} is kept as well: it comes back when you save this or start again.";
        return banner is null ? new(waits) : banner with { Text = $"{banner.Text} {waits}" };
    }
}
