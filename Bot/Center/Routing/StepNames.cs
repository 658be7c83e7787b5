using System.Text.RegularExpressions;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>Backups by name, as people write them: the first name where one person has it, the whole name where that is one's own, and the id where neither tells.</summary>
public sealed partial class StepNames(CenterDefinition center)
{
    /// <summary>The name that is read back as this person.</summary>
    public string Of(string id)
    {
        if (center.FindMember(id) is not { } member || string.IsNullOrWhiteSpace(member.Name)) return id;
        return new[] { member.Person.FirstName, member.Name }.FirstOrDefault(name => IsPlain(name) && Find(name) is [var only] && only.Id == member.Id) ?? id;
    }

    /// <summary>Whom this may mean: by id, by the whole name, else by the first.</summary>
    public IReadOnlyList<Member> Find(string words)
    {
        if (center.FindMember(ObjectId.Normal(words)) is { } member) return [member];
        var whole = center.People.Where(known => Same(BoxTidying.Line(known.Name), words)).ToList();
        return whole.Count > 0 ? whole : [.. center.People.Where(known => !string.IsNullOrWhiteSpace(known.Name) && Same(known.Person.FirstName, words))];
    }

    /// <summary>"Cleo, Ben and Olga" is three.</summary>
    public static IReadOnlyList<string> Split(string words) => [.. Between().Split(words).Select(BoxTidying.Line).Where(name => name.Length > 0)];

    /// <summary>Whether nothing of how lines are written stands in the name itself.</summary>
    private static bool IsPlain(string name) => BoxTidying.Line(name) == name && name.IndexOfAny([';', ':']) < 0 && Split(name) is [var only] && only == name;

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*,(?:\s*(?:then|and|or)\s)?|\s(?:then|and|or)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
