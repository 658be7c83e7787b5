using CsCheck;

namespace CoEBot.Tests;

public sealed class EditDistanceTests
{
    [TestCase("draft", "draft", 0)]
    [TestCase("darft", "draft", 1)]
    [TestCase("drafts", "draft", 1)]
    [TestCase("reviw", "review", 1)]
    [TestCase("", "help", 4)]
    public void Counts_the_slips_of_a_hand(string said, string meant, int slips) => Assert.That(EditDistance.Between(said, meant), Is.EqualTo(slips));

    [Test]
    public void Is_the_same_both_ways_and_never_longer_than_the_longer_word() => Gen.Select(Gen.String[0, 12], Gen.String[0, 12]).Sample(
        (one, other) => EditDistance.Between(one, other) is var distance && distance == EditDistance.Between(other, one) && distance <= Math.Max(one.Length, other.Length));
}
