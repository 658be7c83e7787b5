using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Storage;

/// <summary>Section <c>Storage</c>: a connection string, or an account's name with the host's managed identity.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public string? ConnectionString { get; set; }

    public string? AccountName { get; set; }

    /// <summary>The cloud's own: <c>core.usgovcloudapi.net</c> in the government's.</summary>
    [Required]
    public string EndpointSuffix { get; set; } = "core.windows.net";

    /// <summary>The client id of a user-assigned identity that may read and write the account; empty for the system's own.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Prefix of table and queue names, so that several Centers share an account.</summary>
    [RegularExpression("^[a-z][a-z0-9]{0,19}$", ErrorMessage = "Storage:TablePrefix takes a letter and then up to 19 letters or digits, all lower case.")]
    public string TablePrefix { get; set; } = "coe";
}

[OptionsValidator]
public sealed partial class ValidateStorageOptions : IValidateOptions<StorageOptions>;

/// <summary>There must be an account to keep things in.</summary>
public sealed class ValidateStorageAccount : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        string.IsNullOrEmpty(options.ConnectionString) && string.IsNullOrEmpty(options.AccountName)
            ? ValidateOptionsResult.Fail("Set Storage:AccountName (with a managed identity) or Storage:ConnectionString.")
            : ValidateOptionsResult.Success;
}
