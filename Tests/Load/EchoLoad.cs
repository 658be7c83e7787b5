using System.Diagnostics;
using CoEBot.Boxes.Voice;
using CoEBot.Library;

namespace CoEBot.Load;

/// <summary>
/// Advice from colleagues' posts, over libraries of several sizes: how long an answer takes, how long filling does, and what is kept in memory. The posts are made up and come without
/// storage; everything else is what the bot does.
/// </summary>
internal static class EchoLoad
{
    private const int Queries = 500;

    public static async Task RunAsync(TextWriter output)
    {
        // Once to warm up.
        await MeasureAsync(1_000);
        await output.WriteLineAsync("| posts | filled in | kept | question | median | p99 | most | found |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|");
        foreach (var posts in (int[])[1_000, 10_000, 100_000])
            foreach (var row in await MeasureAsync(posts)) await output.WriteLineAsync(row);
        await output.WriteLineAsync(FormattableString.Invariant($"The whole process held {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at its peak, the made-up posts included."));
    }

    private static async Task<List<string>> MeasureAsync(int count)
    {
        var (made, news) = (new MadeUpPosts(seed: 1), new MadeUpPosts(seed: 2));
        var texts = Enumerable.Range(0, count).Select(_ => made.Next()).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var (segment, voices) = await LibraryMemory.ReadAsync(texts.Select(Post).ToAsyncEnumerable());
        var filled = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var memory = new LibraryMemory(new(segment), voices);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

        List<string> rows =
        [
            Row("echo of a new post", Enumerable.Range(0, Queries).Select(_ => news.Next()), HasEcho),
            Row("echo of a copy, 1 word in 5 another", Enumerable.Range(0, Queries).Select(i => news.Altered(texts[i * (count / Queries)], 5)), HasEcho),
            Row("echo of a new post of 500 words", Enumerable.Range(0, Queries).Select(_ => news.Next(500)), HasEcho),
            Row("echo of a text beyond any network", Enumerable.Range(0, 20).Select(_ => news.Next(11_000)), HasEcho),
            Row("voice of a new post", Enumerable.Range(0, Queries).Select(_ => news.Next()), text => VoiceAdvice.Of(text, memory.Voices, "department 1", "Department 1") is not null),
        ];
        return rows;

        bool HasEcho(string text) => memory.Echo.Find(text, _ => true) is not null;

        string Row(string name, IEnumerable<string> questions, Func<string, bool> ask)
        {
            var found = 0;
            var timings = Timings.Of(questions.ToList(), question => found += ask(question) ? 1 : 0);
            return FormattableString.Invariant(
                $"| {count:N0} | {filled:0.00} s | {kept:0.0} MB | {name} | {timings.Median:0.00} ms | {timings.P99:0.00} ms | {timings.Most:0.00} ms | {found} |");
        }
    }

    private static LibraryPost Post(string text, int number) => new()
    {
        DraftId = Ids.From($"{number}"),
        Department = $"department {number % 20}",
        AuthorId = $"{number % 500:D36}",
        AuthorName = "Ana Author",
        Networks = "linkedin",
        Text = text,
        ApprovedAt = DateTimeOffset.UnixEpoch.AddSeconds(number),
    };
}
