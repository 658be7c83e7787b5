using Microsoft.Extensions.Options;

namespace CoEBot.Center;

/// <summary>Section <c>Center</c>.</summary>
public sealed class CenterOptions
{
    public const string Section = "Center";

    /// <summary>Entra object ids of the first owners.</summary>
    public IList<string> Owners { get; set; } = [];

    /// <summary>JSON file to import when the Center does not exist yet; relative to the content root.</summary>
    public string? File { get; set; }
}

/// <summary>Owners are object ids, not mail addresses: the one mistake everybody makes.</summary>
public sealed class ValidateCenterOptions : IValidateOptions<CenterOptions>
{
    public ValidateOptionsResult Validate(string? name, CenterOptions options) =>
        options.Owners.FirstOrDefault(owner => !Guid.TryParse(owner, out _)) is { } wrong
            ? ValidateOptionsResult.Fail($"Center:Owners holds \"{wrong}\", which is not an Entra object id (a GUID; not a mail address).")
            : ValidateOptionsResult.Success;
}
