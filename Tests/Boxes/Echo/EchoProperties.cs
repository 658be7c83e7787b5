using CoEBot.Boxes.Colleagues;
using CoEBot.Boxes.Echo;
using CsCheck;

namespace CoEBot.Tests.Boxes.Echo;

/// <summary>What must hold of any posts: here made of few phrases and loose words, so that many share enough to be echoes and many just not.</summary>
public sealed class EchoProperties
{
    private static readonly DateTimeOffset Approved = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Texts = Gen.Int[0, 8].Array[2, 8].Select(parts => string.Join(' ', parts.Select(Part)));

    private static readonly Gen<string[]> Libraries = Texts.Array[0, 12];

    [Test]
    public void A_post_of_different_words_is_an_echo_of_itself_as_a_whole() => Gen.Shuffle(Enumerable.Range(0, 60).ToArray()).Select(Gen.Int[14, 60]).Sample((numbers, length) =>
    {
        var text = string.Join(' ', numbers.Take(length).Select(number => $"word{number}"));
        return Index([text]).Find(text, _ => true) is { Share: 1, Start: 0 } match && match.Length == text.Length;
    });

    [Test]
    public void These_posts_are_echoes_often_enough_to_try_the_rest_on()
    {
        var found = 0;
        Gen.Select(Texts, Libraries).Sample((text, posts) => { if (Index(posts).Find(text, _ => true) is not null) Interlocked.Increment(ref found); }, iter: 1_000);
        Assert.That(found, Is.InRange(100, 950));
    }

    [Test]
    public void More_posts_never_hide_a_match() => Gen.Select(Texts, Libraries, Libraries).Sample((text, some, more) =>
        (Index(some).Find(text, _ => true)?.Share ?? 0) <= (Index([.. some, .. more]).Find(text, _ => true)?.Share ?? 0), iter: 5_000);

    [Test]
    public void Neither_the_order_of_posts_nor_how_they_are_kept_changes_the_answer() => Gen.Select(Texts, Libraries, Gen.Int[0, 12]).Sample((text, posts, cut) =>
    {
        var answer = Index(posts).Find(text, _ => true);
        var turned = new EchoIndex(Segment(posts.Skip(cut).Reverse()), Segment(posts.Take(cut)));
        return answer == turned.Find(text, _ => true);
    }, iter: 5_000);

    [Test]
    public void A_match_lies_in_the_text_and_is_at_least_half_of_the_shorter_post() => Gen.Select(Texts, Libraries).Sample((text, posts) =>
        Index(posts).Find(text, _ => true) is not { } match
        || (match is { Share: >= 0.5 and <= 1, Words: >= 14, Start: >= 0, Length: > 0 } && match.Start + match.Length <= text.Length), iter: 5_000);

    [Test]
    public void A_post_that_does_not_count_is_as_good_as_none() => Gen.Select(Texts, Libraries).Sample((text, posts) =>
        Index([.. posts, text]).Find(text, post => post.Id != text) == Index([.. posts.Where(post => post != text)]).Find(text, _ => true), iter: 5_000);

    /// <summary>Parts 0 to 5 are phrases of six words, the others are a word.</summary>
    private static string Part(int part) => part < 6 ? string.Join(' ', Enumerable.Range(0, 6).Select(word => $"phrase{part}word{word}")) : $"word{part}";

    private static EchoIndex Index(IEnumerable<string> posts) => new(Segment(posts));

    /// <summary>The id of a post is its text, so that equal posts are the same.</summary>
    private static EchoSegment Segment(IEnumerable<string> posts)
    {
        var builder = new EchoSegment.Builder();
        foreach (var text in posts) builder.Add(new(text, "a1", "Ana", "engineering", Approved), PostWords.Of(text));
        return builder.Build();
    }
}
