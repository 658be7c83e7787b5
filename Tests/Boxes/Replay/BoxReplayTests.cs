using CoEBot.Boxes;
using CoEBot.Boxes.Replay;
using CsCheck;
using static CoEBot.Tests.Boxes.Replay.SomePast;

namespace CoEBot.Tests.Boxes.Replay;

/// <summary>A box tried on past posts before it is changed.</summary>
public sealed class BoxReplayTests
{
    [Test]
    public void A_phrase_taken_off_gives_its_posts_the_fast_lane_and_says_which_wall_it_was()
    {
        var replay = Replay([Past("Our launch is near"), Past("We mended the build")], new() { Watched = ["launch"] }, new());
        Assert.Multiple(() =>
        {
            Assert.That((replay.Before(Lane.Fast), replay.After(Lane.Fast), replay.After(Lane.Blocked)), Is.EqualTo((1, 2, 0)));
            Assert.That(replay.Changed.Single(), Has.Property(nameof(ReplayedPost.Before)).EqualTo(Lane.Full).And.Property(nameof(ReplayedPost.After)).EqualTo(Lane.Fast));
            Assert.That(replay.Changed.Single().Walls, Is.EqualTo([Walls.Watched]));
        });
    }

    [Test]
    public void Of_several_walls_only_those_that_make_the_difference_are_named_and_the_hardest_hit_come_first()
    {
        var replay = Replay(
            [Past("Our launch is near"), Past("So cheap a launch"), Past("So cheap")],
            new() { Watched = ["launch"] }, new() { Watched = ["launch", "near"], Banned = ["cheap"], Severities = new Dictionary<string, Severity> { ["plainWords"] = Severity.Review } });
        Assert.That(
            replay.Changed.Select(post => (post.Post.Posts[0].Text, post.Before, post.After, string.Join(',', post.Walls.Select(wall => wall.Id)))),
            Is.EqualTo([("So cheap a launch", Lane.Full, Lane.Blocked, "banned"), ("So cheap", Lane.Fast, Lane.Blocked, "banned")]));
    }

    [Test]
    public void News_waits_for_its_day_as_of_the_moment_it_was_submitted()
    {
        var embargo = new Box { Embargoes = [new() { Phrases = ["Aurora"], Until = Monday }] };
        var replay = Replay([Past("Aurora is here", Monday.AddDays(-1)), Past("Aurora is here", Monday.AddDays(1))], new(), embargo);
        Assert.That(replay.Posts.Select(post => post.After), Is.EqualTo([Lane.Blocked, Lane.Fast]));
    }

    [Test]
    public void Replaying_the_same_box_changes_nothing() => Gen.Select(SomePosts, SomePastBox).Sample(
        (posts, box) => Replay(posts, box, box) is var replay && replay.Changed.Count == 0 && replay.Posts.All(post => post.Walls.Count == 0), iter: 1_000);

    [Test]
    public void A_stricter_box_never_makes_more_fast_lane_and_never_fewer_blocked() => Gen.Select(SomePosts, SomePastBox, SomePastBox).Sample(
        (posts, box, stricter) =>
        {
            var replay = Replay(posts, box, stricter.Inside(box));
            return replay.After(Lane.Fast) <= replay.Before(Lane.Fast) && replay.After(Lane.Blocked) >= replay.Before(Lane.Blocked) && replay.Posts.All(post => post.After >= post.Before);
        },
        iter: 2_000);

    [Test]
    public void Whatever_goes_another_way_names_a_wall() => Gen.Select(SomePosts, SomePastBox, SomePastBox).Sample(
        (posts, before, after) => Replay(posts, before, after).Posts.All(post => post.IsChanged == post.Walls.Count > 0), iter: 1_000);

    private static BoxReplay Replay(IEnumerable<PastPost> posts, Box before, Box after) => BoxReplay.Of(posts.Select(post => (post, before, after)));
}
