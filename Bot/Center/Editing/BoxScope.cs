using CoEBot.Boxes;

namespace CoEBot.Center.Editing;

/// <summary>Whose box it is: the brand's (<see cref="Department"/> is null) or a department's.</summary>
public readonly record struct BoxScope(string? Department)
{
    /// <summary>The brand's name in keys. No department may have it as its own.</summary>
    public const string BrandKey = "brand";

    public static readonly BoxScope Brand;

    public string Key => Department ?? BrandKey;

    public bool ExistsIn(CenterDefinition center) => Department is null || center.FindDepartment(Department) is not null;

    /// <summary>The box as it stands; an empty one where there is no such department.</summary>
    public Box BoxIn(CenterDefinition center) => Department is null ? center.Brand : center.FindDepartment(Department)?.Box ?? new();

    /// <summary>The brand's box around a department's; null around the brand's own.</summary>
    public Box? AroundIn(CenterDefinition center) => Department is null ? null : center.Brand;

    /// <summary>The zone of moments that name none.</summary>
    public TimeZoneInfo ZoneIn(CenterDefinition center) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(center.FindDepartment(Department)?.TimeZone ?? "UTC", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The same Center with this box in the place of the one it has.</summary>
    public CenterDefinition With(CenterDefinition center, Box box)
    {
        var key = Department;
        return key is null
            ? center with { Brand = box }
            : center with { Departments = [.. center.Departments.Select(department => department.Key == key ? department with { Box = box } : department)] };
    }
}
