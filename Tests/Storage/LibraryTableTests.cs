using CoEBot.Library;
using CoEBot.Storage;

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
        await Parallel.ForEachAsync(Enumerable.Range(-600, 1_200), async (minute, token) => await table.PutAsync(Post(Midnight.AddMinutes(minute)), token));

        var read = new List<DateTimeOffset>();
        await foreach (var post in table.ReadAsync(Midnight.AddMinutes(-580), Midnight.AddMinutes(570), default)) read.Add(post.ApprovedAt);

        Assert.That(read, Is.EqualTo(Enumerable.Range(-580, 1_151).Reverse().Select(minute => Midnight.AddMinutes(minute))));
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
