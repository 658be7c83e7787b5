using CoEBot.Boxes;
using CsCheck;

namespace CoEBot.Tests.Boxes;

/// <summary>Boxes that may be, for properties of editing.</summary>
internal static class SomeBox
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<IReadOnlyList<string>> Phrases = Gen.OneOf(
        "launch", "best, ever", "\"quoted\"", "say \"hi\"", "\"a\", b", "a|b", "日本", "إطلاق", "#one", "x, \"y\"", "\"Best\" of all", "cake", "none", "merger").Array[0, 6].Select(Distinct);

    private static readonly Gen<IReadOnlyList<string>> Domains = Gen.OneOf("contoso.com", "news.contoso.com", "fabrikam.com", "github.com").Array[0, 3].Select(Distinct);

    private static readonly Gen<Topic> Topic = Gen.Select(Gen.OneOf("money", "the law", "people"), Gen.OneOf("finance", "legal"), Phrases, (name, specialist, phrases) =>
        new Topic { Name = name, Specialist = specialist, Phrases = phrases.Count == 0 ? ["something"] : phrases });

    private static readonly Gen<Embargo> Embargo = Gen.Select(Gen.Int[1, 90_000], Gen.Int[-14, 14], Phrases, (seconds, offset, phrases) => new Embargo
    {
        Until = Now.AddSeconds(seconds).ToOffset(TimeSpan.FromHours(offset)),
        Phrases = phrases.Count == 0 ? ["something"] : phrases,
    });

    /// <summary>Alone a box that nothing is wrong with.</summary>
    public static readonly Gen<Box> Sound = Gen.Select(
        Gen.Select(Gen.OneOf("#ContosoEmployee", null), Phrases, Phrases),
        Gen.Select(Topic.Array[0, 3], Embargo.Array[0, 2]),
        Gen.Select(Domains.Null(), Domains, Gen.Int[0, 30].Nullable(), Gen.Int[0, 30].Nullable()),
        Gen.Select(Gen.OneOf([.. Walls.All.Select(wall => wall.Id)]), Gen.Enum<Severity>()).Array[0, 6],
        (words, news, links, strictness) => new Box
        {
            Version = 7,
            Disclosure = words.Item1,
            Banned = words.Item2,
            Watched = [.. words.Item3.Except(words.Item2)],
            Topics = [.. news.Item1.DistinctBy(topic => topic.Name)],
            Embargoes = [.. news.Item2.DistinctBy(embargo => embargo.Until)],
            LinkDomains = links.Item1,
            DeniedDomains = [.. links.Item2.Where(denied => links.Item1 is null || !links.Item1.Any(linked => linked.EndsWith(denied, StringComparison.Ordinal)))],
            PublicContacts = links.Item3 is 1 ? ["press@contoso.com", "+49 30 1234567"] : [],
            MostHashtags = links.Item3,
            MostMentions = links.Item4,
            Severities = strictness.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2),
        });

    private static IReadOnlyList<string> Distinct(string[] entries) => [.. entries.Distinct()];
}
