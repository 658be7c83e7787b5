using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using CoEBot.Drafts;

namespace CoEBot.Library;

/// <summary>An approved post on the library's shelf.</summary>
public sealed record LibraryPost
{
    public required string DraftId { get; init; }

    /// <summary>The department's key.</summary>
    public required string Department { get; init; }

    /// <summary>The author's Entra object id.</summary>
    public required string AuthorId { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>Network keys joined by commas.</summary>
    public required string Networks { get; init; }

    /// <summary>The words of its first post (<see cref="DraftContent.Posts"/>): those that networks without words of their own share.</summary>
    public required string Text { get; init; }

    /// <summary>The words of single networks among them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OwnTexts Own { get; init; }

    public string? Link { get; init; }

    public string? ImageLink { get; init; }

    /// <summary>The image in words.</summary>
    public string? ImageAlt { get; init; }

    public string? Topic { get; init; }

    public required DateTimeOffset ApprovedAt { get; init; }

    /// <summary>Its words, each text once, the first one first.</summary>
    [JsonIgnore]
    public IEnumerable<string> Texts => Own.All.Select(own => own.Text).Prepend(Text).Distinct();
}

/// <summary>Finding posts by words: every word of the query must begin a word of the post, its topic, its author's name, its department or a network. Pure.</summary>
public static class LibrarySearch
{
    public static bool Matches(LibraryPost post, string? query)
    {
        var asked = Words(query ?? "").ToList();
        if (asked.Count == 0) return true;
        var words = Words($"{string.Join(' ', post.Texts)} {post.Topic} {post.AuthorName} {post.Department} {post.Networks}").ToHashSet();
        return asked.TrueForAll(word => words.Contains(word) || words.Any(known => known.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>Words in lower case and without marks, so that "résumé" is found by "resume" too.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Normalized(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            else if (word.Length > 0) yield return Taken(word);
        }

        if (word.Length > 0) yield return Taken(word);
    }

    private static string Taken(StringBuilder word)
    {
        var taken = word.ToString();
        word.Clear();
        return taken;
    }
}
