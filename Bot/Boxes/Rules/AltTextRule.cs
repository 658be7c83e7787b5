namespace CoEBot.Boxes.Rules;

/// <summary>An image has words for those who do not see it, and a file's name is none.</summary>
internal static class AltTextRule
{
    private static readonly string[] FileEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".svg"];

    public static IEnumerable<Touch> Find(Reading reading)
    {
        if (reading.Post.Image is null) yield break;
        var words = reading.AltText.Trim();
        if (words.Length == 0) yield return new("Some of your readers hear the image instead of seeing it.", "Say in a sentence what it shows.");
        else if (IsFileName(words)) yield return new("A file's name tells nobody what the image shows.", "Say in a sentence what it shows.");
    }

    private static bool IsFileName(string words) =>
        !words.Contains(' ', StringComparison.Ordinal) && FileEndings.Any(ending => words.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
