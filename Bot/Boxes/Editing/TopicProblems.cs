using System.Globalization;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Editing;

/// <summary>What is wrong with topics: without a name, a specialist or phrases, or twice the same.</summary>
internal static class TopicProblems
{
    private const char Bar = '|';

    public static IEnumerable<BoxProblem> Of(Box box)
    {
        if (box.Topics.Count > BoxLimits.Topics) yield return new(BoxFields.Topics, $"{BoxLimits.Topics} are the most, and these are {BoxProblems.Number(box.Topics.Count)}.");
        var seen = new HashSet<string>();
        foreach (var (index, topic) in box.Topics.Index())
        {
            foreach (var why in One(topic)) yield return new(BoxFields.Topics, why, index);
            if (topic.Name.Length > 0 && !seen.Add(FoldedPhrase.Of(topic.Name).Words)) yield return new(BoxFields.Topics, $"{BoxProblems.Quoted(topic.Name)} stands in it twice. Put the phrases together.", index);
        }
    }

    private static IEnumerable<string> One(Topic topic)
    {
        var name = topic.Name.Length == 0 ? "This topic" : BoxProblems.Quoted(topic.Name);
        if (topic.Name.Length == 0) yield return "This topic has no name.";
        else if (Unfit(topic.Name) is { } why) yield return why;
        if (topic.Specialist.Length == 0) yield return $"{name} names no specialist, such as legal or finance.";
        else if (Unfit(topic.Specialist) is { } whyNot) yield return whyNot;
        if (topic.Phrases.Count == 0) yield return $"{name} has no phrases, so nothing would ever be about it.";
        foreach (var problem in BoxProblems.Phrases(BoxFields.Topics, topic.Phrases, BoxLimits.Topics)) yield return problem.Says;
    }

    private static string? Unfit(string words) => words.Contains(Bar, StringComparison.Ordinal)
        ? $"{BoxProblems.Quoted(words)} holds a {Bar.ToString(CultureInfo.InvariantCulture)}, which stands between the parts of a topic."
        : BoxProblems.Unfit(words, FoldedPhrase.Of(words).Words);
}

/// <summary>What is wrong with embargoes: passed already, too far, or about nothing.</summary>
internal static class EmbargoProblems
{
    public static IEnumerable<BoxProblem> Of(Box box, DateTimeOffset? now, Box? current)
    {
        if (box.Embargoes.Count > BoxLimits.Topics) yield return new(BoxFields.Embargoes, $"{BoxLimits.Topics} are the most, and these are {BoxProblems.Number(box.Embargoes.Count)}.");
        var known = current?.Tidy().Embargoes.Select(embargo => embargo.Until).ToHashSet() ?? [];
        var seen = new HashSet<string>();
        foreach (var (index, embargo) in box.Embargoes.Index())
        {
            if (embargo.Until.Year is < 2000 or >= BoxLimits.Year) yield return new(BoxFields.Embargoes, $"No news waits for the year {embargo.Until.Year.ToString(CultureInfo.InvariantCulture)}.", index);
            else if (embargo.Until <= now && !known.Contains(embargo.Until)) yield return new(BoxFields.Embargoes, "That moment has passed. Write one to come, or take the line out.", index);
            if (embargo.Phrases.Count == 0) yield return new(BoxFields.Embargoes, "It names no phrases, so nothing would wait for it.", index);
            foreach (var problem in BoxProblems.Phrases(BoxFields.Embargoes, embargo.Phrases, BoxLimits.Topics)) yield return problem with { Entry = index };
            if (embargo.Phrases.Count > 0 && !seen.Add(BoxFields.Words(embargo))) yield return new(BoxFields.Embargoes, "The same stands in it twice. Once is enough.", index);
        }
    }
}
