using System.Globalization;

namespace CoEBot.Center;

/// <summary>Finds a colleague by what people call them.</summary>
public static class StandIns
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>Whom the Center knows by this name: by the whole of it, else by the first name, else by its beginning. Colleagues before the one who asks.</summary>
    public static IReadOnlyList<Person> Find(CenterDefinition center, string name, Person asker)
    {
        var people = center.People.Select(member => new Person(member.Id, member.Name)).OrderBy(person => person.Id == asker.Id).ToList();
        foreach (var isMeant in (Func<Person, bool>[])[person => Same(person.Name, name), person => Same(person.FirstName, name), person => Begins(person.Name, name)])
        {
            if (people.Where(isMeant).ToList() is not { Count: > 0 } found) continue;
            return found.Count > 1 ? [.. found.Where(person => person.Id != asker.Id)] : found;
        }

        return [];
    }

    private static bool Same(string one, string other) => CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, Loosely) == 0;

    private static bool Begins(string name, string beginning) => beginning.Length > 1 && CultureInfo.InvariantCulture.CompareInfo.IsPrefix(name, beginning, Loosely);
}
