using System.Text.Json;
using System.Text.RegularExpressions;
using CoEBot.Boxes.Editing;
using CoEBot.Center.Editing;
using CoEBot.Center.Planning;
using CoEBot.Center.Routing;

namespace CoEBot.Center;

/// <summary>Reads a Center from its file and says what is wrong with it, by line where the file is no JSON.</summary>
public static partial class CenterImport
{
    /// <exception cref="CenterFileException">The file is missing, no JSON, or contradicts itself.</exception>
    public static CenterDefinition Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var center = Named(JsonSerializer.Deserialize(file, CenterFileJson.Default.CenterDefinition) ?? throw new CenterFileException($"{path} is empty."));
            return Problems(center).FirstOrDefault() is { } problem ? throw new CenterFileException($"{path}: {problem}") : center;
        }
        catch (JsonException exception)
        {
            throw new CenterFileException($"{path}, line {exception.LineNumber + 1}: {exception.Message}");
        }
        catch (IOException exception)
        {
            throw new CenterFileException($"Center:File could not be read: {exception.Message}");
        }
    }

    /// <summary>The same with time zones by their IANA names. What names none stays as it was written, for whoever wrote it.</summary>
    private static CenterDefinition Named(CenterDefinition center) => center with
    {
        Departments = [.. center.Departments.Select(department => department with { TimeZone = ZoneNames.Read(department.TimeZone) ?? department.TimeZone })],
    };

    /// <summary>What a Center's parts say of each other that is not so.</summary>
    public static IEnumerable<string> Problems(CenterDefinition center)
    {
        var keys = center.Departments.Select(department => department.Key).ToList();
        foreach (var key in keys.Where(key => !DepartmentKey().IsMatch(key)))
            yield return $"The department key \"{key}\" may hold lowercase letters, digits and hyphens only.";
        foreach (var key in keys.GroupBy(key => key).Where(group => group.Count() > 1))
            yield return $"The department \"{key.Key}\" stands in it twice.";
        foreach (var member in center.People.Where(member => !Guid.TryParse(member.Id, out _)))
            yield return $"The id \"{member.Id}\" of {member.Name} is not an Entra object id.";
        foreach (var unknown in center.People.SelectMany(member => member.Roles.Select(grant => grant.Department).Append(member.Department)))
            if (unknown is not null && !keys.Contains(unknown)) yield return $"People belong to a department \"{unknown}\" that is not in it.";
        foreach (var department in center.Departments)
            foreach (var problem in PlanProblems.Of(Plan.Of(department))) yield return $"The plan of {department.Name}: {problem.Sentence}";
        if (keys.Contains(BoxScope.BrandKey)) yield return $"The department key \"{BoxScope.BrandKey}\" is the brand's own.";
        foreach (var problem in BoxProblems.Of(center.Brand, null)) yield return $"The brand's box: {problem.Sentence}";
        foreach (var department in center.Departments)
            foreach (var problem in BoxProblems.Of(department.Box, center.Brand)) yield return $"The box of {department.Name}: {problem.Sentence}";
        foreach (var department in center.Departments)
            foreach (var problem in RouteProblems.Of(department.Route, center)) yield return $"The route of {department.Name}: {problem.Sentence}";
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex DepartmentKey();
}

/// <summary>A Center's file that cannot be used, in a sentence for who wrote it.</summary>
public sealed class CenterFileException(string message) : Exception(message);
