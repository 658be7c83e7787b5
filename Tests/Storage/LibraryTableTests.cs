using CoEBot.Drafts;
using CoEBot.Library;
using CoEBot.Storage;
using CsCheck;

namespace CoEBot.Tests.Storage;

public sealed class LibraryTableTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Reads_what_was_approved_in_a_span_of_time_newest_first_over_months_and_pages()
    {
        var bench = await StorageBench.OpenAsync();
        var table = new LibraryTable(bench.Account, bench.Calls);
        // More than the 1,000 rows that an answer of the table service holds.
        await Parallel.ForEachAsync(Enumerable.Range(-600, 1_200), async (minute, token) => await table.PutAsync(Post(Midnight.AddMinutes(minute)), 1, token));

        var read = new List<DateTimeOffset>();
        await foreach (var post in table.ReadAsync(Midnight.AddMinutes(-580), Midnight.AddMinutes(570), default)) read.Add(post.ApprovedAt);

        Assert.That(read, Is.EqualTo(Enumerable.Range(-580, 1_151).Reverse().Select(minute => Midnight.AddMinutes(minute))));
    }

    /// <summary>
    /// A post that is approved, changed where readers do not see it, taken back, written anew and approved again: whichever of its versions come to the shelf, in whatever order,
    /// how often, and at once or one after the other, what lies there is what the newest of them says.
    /// </summary>
    [Test]
    public async Task The_shelf_ends_with_the_newest_version_that_came_to_it()
    {
        var bench = await StorageBench.OpenAsync();
        var table = new LibraryTable(bench.Account, bench.Calls);
        var shelf = new LibraryShelf(table, bench.Drafts, TimeProvider.System);
        var story = await StoryAsync(bench);

        await Gen.Select(Gen.Int[1, story.Count], Gen.Int, Gen.Int[1, 4]).SampleAsync(async (newest, seed, atOnce) =>
        {
            var id = Ids.New();
            var versions = story.Take(newest).Select(file => file with { Draft = file.Draft with { Id = id } }).ToArray();
            DraftFile[] coming = [.. versions, .. versions.Where((_, index) => (seed >> index & 1) == 0)];
            new Random(seed).Shuffle(coming);

            await Parallel.ForEachAsync(coming, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (file, token) => await shelf.ProjectAsync(file, token));

            var there = await table.ReadAsync(Midnight, Midnight.AddMonths(1), default).Where(post => post.DraftId == id).ToListAsync();
            var last = versions[^1].Draft;
            return last.State == DraftState.Approved
                ? there is [var post] && post.Text == last.Submission!.Content.Text && post.ApprovedAt == last.LastDecision!.At
                : there.Count == 0;
        }, iter: 60);
    }

    private static async Task<IReadOnlyList<DraftFile>> StoryAsync(StorageBench bench)
    {
        var submitted = (await bench.SubmitAsync(Ids.New(), null, "It is \"done\" - and we are proud."))!;
        var approved = (await bench.DecideAsync(submitted, DecisionKind.Approved))!;
        var changed = (await bench.SubmitAsync(approved.Draft.Id, approved, "It is “done” – and we are proud."))!;
        var recalled = (await bench.RecallAsync(changed))!;
        var again = (await bench.SubmitAsync(recalled.Draft.Id, recalled, "It is done, and we are glad."))!;
        var approvedAgain = (await bench.DecideAsync(again, DecisionKind.Approved))!;
        Assert.That(changed.Draft.State, Is.EqualTo(DraftState.Approved), "a small change keeps the approval");
        return [submitted, approved, changed, recalled, again, approvedAgain];
    }

    private static LibraryPost Post(DateTimeOffset approvedAt) => new()
    {
        DraftId = Ids.New(),
        Department = "engineering",
        AuthorId = "a1",
        AuthorName = "Ana Author",
        Networks = "linkedin",
        Text = "Our build is twice as fast.",
        ApprovedAt = approvedAt,
    };
}
