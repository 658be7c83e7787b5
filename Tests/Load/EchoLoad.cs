using System.Diagnostics;
using CoEBot.Boxes.Colleagues;
using CoEBot.Boxes.Echo;

namespace CoEBot.Load;

/// <summary>The echo guard over libraries of several sizes: how long a query takes, how long filling does, and what it keeps in memory.</summary>
internal static class EchoLoad
{
    private const int Queries = 500;

    public static async Task RunAsync(TextWriter output)
    {
        Measure(1_000);
        await output.WriteLineAsync("posts    filled in   kept        query                     median      p99         most        found");
        foreach (var posts in (int[])[1_000, 10_000, 100_000])
            foreach (var row in Measure(posts)) await output.WriteLineAsync(row);
    }

    private static List<string> Measure(int count)
    {
        var made = new MadeUpPosts(seed: 1);
        var texts = Enumerable.Range(0, count).Select(_ => made.Next()).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var index = Fill(texts);
        var filled = Stopwatch.GetElapsedTime(start);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

        var news = new MadeUpPosts(seed: 2);
        var rows = new List<string>
        {
            Row("a new post", Enumerable.Range(0, Queries).Select(_ => news.Next())),
            Row("a copy, 1 word in 5 other", Enumerable.Range(0, Queries).Select(i => news.Altered(texts[i * (count / Queries)], 5))),
            Row("a new post of 500 words", Enumerable.Range(0, Queries).Select(_ => news.Next(500))),
            Row("as long as any network", Enumerable.Range(0, 20).Select(_ => news.Next(11_000))),
        };
        GC.KeepAlive(index);
        return rows;

        string Row(string name, IEnumerable<string> queries)
        {
            var found = 0;
            var timings = Timings.Of(queries.ToList(), query => found += index.Find(query, _ => true) is null ? 0 : 1);
            return FormattableString.Invariant(
                $"{count,-8:N0} {filled.TotalSeconds,6:0.00} s   {kept,6:0.0} MB   {name,-25} {timings.Median,6:0.00} ms   {timings.P99,6:0.00} ms   {timings.Most,6:0.00} ms   {found,5}");
        }
    }

    private static EchoIndex Fill(List<string> texts)
    {
        var builder = new EchoSegment.Builder();
        for (var i = 0; i < texts.Count; i++)
            builder.Add(new(Ids.From($"{i}"), $"{i % 500:D36}", "Ana", "engineering", DateTimeOffset.UnixEpoch), PostWords.Of(texts[i]));
        return new(builder.Build());
    }
}
