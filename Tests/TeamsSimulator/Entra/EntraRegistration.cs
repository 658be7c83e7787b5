using System.Security.Cryptography.X509Certificates;

namespace CoEBot.TeamsSimulator.Entra;

/// <summary>What Entra knows of the bot. The defaults are the demo's, with no credential at all; add some by <c>with</c>.</summary>
public sealed record EntraRegistration
{
    /// <summary>The tenant that the application is in.</summary>
    public string TenantId { get; init; } = SimulatedTenant.Demo.TenantId;

    /// <summary>The application's (client) id.</summary>
    public string AppId { get; init; } = SimulatedTenant.Demo.AppId;

    /// <summary>Its client secret; null for none.</summary>
    public string? Secret { get; init; }

    /// <summary>Its certificates; the private keys are of no interest here.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    /// <summary>The managed identity that this machine has; null for none.</summary>
    public ManagedIdentity? Identity { get; init; }

    /// <summary>Whether the application trusts <see cref="Identity"/>'s token in place of a secret.</summary>
    public bool TrustsIdentity { get; init; }

    /// <summary>Which cloud it is of.</summary>
    public EntraCloud Cloud { get; init; } = EntraCloud.Public;

    /// <summary>By which tokens are dated and assertions judged.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>A user-assigned identity: with <paramref name="ClientId"/> one asks for it, <paramref name="PrincipalId"/> is the subject of its tokens.</summary>
public sealed record ManagedIdentity(string ClientId, string PrincipalId);

/// <summary>A cloud as a bot's credential meets it.</summary>
/// <param name="Host">Where tokens are given out.</param>
/// <param name="ConnectorResource">What the bot's token is for.</param>
/// <param name="ExchangeAudience">For whom an identity's token must be that stands in for a secret.</param>
/// <param name="GraphResources">What tokens for Microsoft Graph are for.</param>
public sealed record EntraCloud(string Host, string ConnectorResource, string ExchangeAudience, params IReadOnlyList<string> GraphResources)
{
    /// <summary>The public cloud, which serves GCC too.</summary>
    public static EntraCloud Public { get; } = new("login.microsoftonline.com", "https://api.botframework.com", "api://AzureADTokenExchange", "https://graph.microsoft.com");

    /// <summary>The cloud of the US government: GCC High and DoD.</summary>
    public static EntraCloud Government { get; } = new(
        "login.microsoftonline.us", "https://api.botframework.us", "api://AzureADTokenExchangeUSGov", "https://graph.microsoft.us", "https://dod-graph.microsoft.us");

    /// <summary>All that the bot can get a token for.</summary>
    internal IEnumerable<string> Resources => [ConnectorResource, .. GraphResources];
}
