using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>What is left to see for who once decided on a draft.</summary>
internal static class DecidedGallery
{
    private static readonly DecidedCardView Asked = new()
    {
        Department = "Engineering",
        Author = "Ana",
        Decision = StepMark.ChangesRequested,
        At = Tuesday,
        Post = PostOf(Post),
        Note = "Lovely. Please name the team that did the migration.",
    };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("asked", Asked),
        Of("approved", Asked with { Decision = StepMark.Approved, Note = null }),
        Of("rejected", Asked with { Decision = StepMark.Rejected, Note = "Legal asked us to wait." }),
        Of("erased", Asked with { Post = null }),
        Of("typed", Asked with { TypedNote = "And one thing more: name Mia.", TypedProposal = "Our build is twice as fast, thanks to Mia." }),
        Of("right to left", Asked with { Author = "يوسف", Post = PostOf(Arabic), Note = Arabic }),
        Of("words of their own", Asked with
        {
            TypedProposal = "Our build is twice as fast, thanks to Mia.",
            TypedOthers = [new("x", "X", "Twice as fast, thanks to Mia.")],
        }),
        Of("very long", FullOf(Long)),
    ];

    public static DecidedCardView FullOf(string text) => Asked with
    {
        Department = text,
        Author = text,
        Post = new([.. Enumerable.Repeat(TextOf(text, int.MaxValue) with { Networks = [text] }, 7)], text, new(text, text)),
        Note = text,
        TypedNote = text,
        TypedProposal = text,
        TypedOthers = [.. Enumerable.Repeat(new TypedText("x", text, text), 6)],
    };

    private static PostView PostOf(string text) => new([TextOf(text, 3000)], "https://contoso.com/blog/build");

    private static TextView TextOf(string text, int limit) => new(text, [new("LinkedIn", 213, limit)], []);

    private static GalleryCard Of(string state, DecidedCardView view) => new($"decided {state}", DecidedCard.Render(view));
}
