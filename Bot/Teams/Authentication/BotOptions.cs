using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Teams.Authentication;

/// <summary>Who the bot is and how it proves it; section <c>Bot</c>.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>The bot's Entra application; its account in Teams is <c>28:</c> and this id.</summary>
    [Required(ErrorMessage = "Bot:AppId is missing. Set it to the application (client) id of the bot's registration.")]
    public string AppId { get; set; } = "";

    /// <summary>The home tenant: only its people are let in.</summary>
    [Required(ErrorMessage = "Bot:TenantId is missing. Set it to the id of the bot's home tenant.")]
    public string TenantId { get; set; } = "";

    public BotCredential Credential { get; set; } = BotCredential.Federated;

    public string? ClientSecret { get; set; }

    /// <summary>A PKCS#12 or PEM file with the private key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The client id of a user-assigned identity; empty for the system's own.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Activities without a token, for a developer's machine: Development and loopback only, else the host does not start.</summary>
    public bool AllowAnonymous { get; set; }

    public BotCloud Cloud { get; set; } = BotCloud.Public;

    /// <summary>Overrides the cloud's own metadata address, for tests.</summary>
    public Uri? OpenIdMetadata { get; set; }

    /// <summary>The bot's account id as Teams names it.</summary>
    public string AccountId => $"28:{AppId}";
}

/// <summary>How the bot gets its token. <see cref="Federated"/> trusts a managed identity and needs no secret.</summary>
public enum BotCredential
{
    Federated,
    ManagedIdentity,
    Certificate,
    ClientSecret,
}

public enum BotCloud
{
    Public,
    Gcc,
    GccHigh,
    Dod,
}

[OptionsValidator]
public sealed partial class ValidateBotOptions : IValidateOptions<BotOptions>;

/// <summary>What a credential needs beside it. Checked at start, so that a wrong setting is a sentence and not a failed send.</summary>
public sealed class ValidateBotCredential : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options) => options switch
    {
        { AllowAnonymous: true } => ValidateOptionsResult.Success,
        { Credential: BotCredential.ClientSecret, ClientSecret: null or "" } =>
            ValidateOptionsResult.Fail("Bot:Credential is ClientSecret, so Bot:ClientSecret must be set."),
        { Credential: BotCredential.Certificate, CertificatePath: null or "" } =>
            ValidateOptionsResult.Fail("Bot:Credential is Certificate, so Bot:CertificatePath must name the certificate's file."),
        { Credential: BotCredential.Certificate } when !File.Exists(options.CertificatePath) =>
            ValidateOptionsResult.Fail($"Bot:CertificatePath names {options.CertificatePath}, and there is no such file."),
        { Credential: BotCredential.Federated, ManagedIdentityClientId: null or "" } =>
            ValidateOptionsResult.Fail("Bot:Credential is Federated, so Bot:ManagedIdentityClientId must name the identity that the application trusts."),
        _ => ValidateOptionsResult.Success,
    };
}
