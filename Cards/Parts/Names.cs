namespace CoEBot.Cards.Parts;

/// <summary>First names as a sentence takes them.</summary>
internal static class Names
{
    private const int Shown = 3;

    private static readonly string[] Small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>Those of whom one is enough: "Ben or Dan".</summary>
    public static Wording Any(IReadOnlyList<string> people) => Join(people, "or", "a reviewer");

    /// <summary>Those who did it together: "Ben and Dan".</summary>
    public static Wording All(IReadOnlyList<string> people) => Join(people, "and", "a reviewer");

    /// <summary>All of them, as of networks there are few.</summary>
    public static string Every(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var one] => Clip.Name(one),
        _ => $"{string.Join(", ", names.SkipLast(1).Select(Clip.Name))} and {Clip.Name(names[^1])}",
    };

    /// <summary>A count that begins a sentence: "Two", "12".</summary>
    public static Wording Count(int count) => count >= 0 && count < Small.Length ? Said(Small[count]) : Said(count);

    private static Wording Said(string text) => $"{text}";

    private static Wording Said(int number) => $"{number}";

    private static Wording Join(IReadOnlyList<string> people, string conjunction, string nobody) => people switch
    {
        [] => $"{nobody}",
        [var one] => $"{Clip.Name(one)}",
        [var one, var two] => $"{Clip.Name(one)} {conjunction} {Clip.Name(two)}",
        [var one, var two, var three] => $"{Clip.Name(one)}, {Clip.Name(two)} {conjunction} {Clip.Name(three)}",
        _ => $"{Clip.Name(people[0])}, {Clip.Name(people[1])} {conjunction} {people.Count - Shown + 1} others",
    };
}
