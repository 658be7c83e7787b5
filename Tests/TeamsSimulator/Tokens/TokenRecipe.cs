using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Tokens;

/// <summary>How a token is signed, or pretends to be.</summary>
public enum TokenSignature
{
    /// <summary>RS256 by <see cref="TokenRecipe.Key"/>: the only good way.</summary>
    Rs256,

    /// <summary>Header <c>alg: none</c> and no signature.</summary>
    None,

    /// <summary>HS256 keyed with the bytes of the public key: the confusion attack on validators that take any algorithm.</summary>
    Hs256WithPublicKey,

    /// <summary>The header of RS256 and an empty signature.</summary>
    Stripped,

    /// <summary>Signed by RS256, then a claim is changed.</summary>
    Tampered,
}

/// <summary>With which key a token is signed.</summary>
public enum TokenKey
{
    /// <summary>The published one that is endorsed for Teams.</summary>
    Current,

    /// <summary>Published, but endorsed for another channel only.</summary>
    Unendorsed,

    /// <summary>Published nowhere, under a key id of its own.</summary>
    Unknown,

    /// <summary>Published nowhere, under the key id of the current one.</summary>
    Impostor,
}

/// <summary>
/// What goes into a token. <see cref="SigningAuthority.Genuine"/> is the good one; an attack changes it by <c>with</c>.
/// A claim that is null is left out.
/// </summary>
public sealed record TokenRecipe
{
    /// <summary>Claim <c>iss</c>.</summary>
    public string? Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Claim <c>aud</c>: the bot's app id.</summary>
    public required string? Audience { get; init; }

    /// <summary>Claim <c>serviceurl</c>, which must be that of the activity.</summary>
    public required string? ServiceUrl { get; init; }

    /// <summary>Claim <c>nbf</c>, to the second.</summary>
    public required DateTimeOffset? NotBefore { get; init; }

    /// <summary>Claim <c>exp</c>, to the second.</summary>
    public required DateTimeOffset? Expires { get; init; }

    /// <summary>How it is signed.</summary>
    public TokenSignature Signature { get; init; } = TokenSignature.Rs256;

    /// <summary>With which key.</summary>
    public TokenKey Key { get; init; } = TokenKey.Current;

    /// <summary>Claims besides those above.</summary>
    public ImmutableDictionary<string, JsonNode> Claims { get; init; } = ImmutableDictionary<string, JsonNode>.Empty;
}
