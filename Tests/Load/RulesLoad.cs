using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Load;

/// <summary>How long a box's check of one post takes, by the post's length, and for a text that gives every rule something to do. The box is that of the demo's Engineering.</summary>
internal static class RulesLoad
{
    private const int Checks = 500;

    public static readonly CenterDefinition Demo = CenterImport.Read(Path.Combine(AppContext.BaseDirectory, "Local", "demo-center.json"));

    private static readonly BoxContext Now = new(new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Pieces that begin what many rules look for, without spaces where that makes it harder.</summary>
    private static readonly string Hostile = string.Concat(
        Enumerable.Repeat("l4unch lаunch a.a@contoso.com.example.net/(a 4111 1111 +49 30 1- password: #a@a SHOUT OUT LOUD!!! e\u0301\u200B👩‍👩‍👧‍👦 ", 100))[..8_000];

    public static async Task RunAsync(TextWriter output)
    {
        // Once to warm up.
        foreach (var (_, texts) in Subjects()) Measure(texts);
        await output.WriteLineAsync("| text | median | p99 | most | findings |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        foreach (var (name, texts) in Subjects())
        {
            var (timings, findings) = Measure(texts);
            await output.WriteLineAsync(FormattableString.Invariant($"| {name} | {timings.Median:0.00} ms | {timings.P99:0.00} ms | {timings.Most:0.00} ms | {(double)findings / texts.Count:0.0} |"));
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Texts)> Subjects()
    {
        var made = new MadeUpPosts(seed: 1);
        yield return ("a tweet, 280 characters", [.. Enumerable.Range(0, Checks).Select(_ => made.Sized(280))]);
        foreach (var length in (int[])[1_000, 4_000, 8_000])
            yield return (FormattableString.Invariant($"{length:N0} characters"), [.. Enumerable.Range(0, Checks).Select(_ => made.Sized(length))]);
        yield return ("8,000 hostile characters", [.. Enumerable.Repeat(Hostile, Checks / 5)]);
    }

    private static (Timings Timings, int Findings) Measure(IReadOnlyList<string> texts)
    {
        var (box, findings) = (Demo.FindDepartment("engineering")!.Box.Inside(Demo.Brand), 0);
        var timings = Timings.Of(texts, text => findings += BoxRules.Check(new(Network.All, text, "https://contoso.com/blog"), box, Now).Count);
        return (timings, findings);
    }
}
