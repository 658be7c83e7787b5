using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Tokens;

/// <summary>Bot Framework's token service: publishes its keys as OpenID metadata and signs the tokens that come with activities.</summary>
public sealed class SigningAuthority
{
    // Making a key costs a good part of a second, so every simulator of a process begins with the same ones.
    private static readonly Lazy<SigningKey> First = new(NewKey);
    private static readonly Lazy<SigningKey> Unendorsed = new(() => new SigningKey("skype"));
    private static readonly Lazy<SigningKey> Unknown = new(() => new SigningKey("msteams"));

    private readonly SimulatedTeams _teams;
    private ImmutableList<SigningKey> _keys = [First.Value];
    private Minted? _last;
    private int _keyFetches;

    internal SigningAuthority(SimulatedTeams teams) => _teams = teams;

    /// <summary>Where the metadata is: what the bot is configured with.</summary>
    public Uri OpenIdMetadata => new(_teams.Root, "v1/.well-known/openidconfiguration");

    /// <summary>How often the keys have been fetched.</summary>
    public int KeyFetches => Volatile.Read(ref _keyFetches);

    /// <summary>
    /// A token as Teams sends it: for this bot, this service URL, valid for an hour from five minutes ago.
    /// It changes once a minute only, as Teams too sends one token many times.
    /// </summary>
    public TokenRecipe Genuine
    {
        get
        {
            var now = _teams.Tenant.Clock.GetUtcNow();
            now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
            return new TokenRecipe
            {
                Audience = _teams.AppId,
                ServiceUrl = _teams.ServiceUrl.ToString(),
                NotBefore = now.AddMinutes(-5),
                Expires = now.AddHours(1),
            };
        }
    }

    /// <summary>Signs with a new key from now on. The old one is withdrawn unless <paramref name="keepOld"/>.</summary>
    public void Rotate(bool keepOld = false) =>
        ImmutableInterlocked.Update(ref _keys, keys => keepOld ? keys.Insert(0, NewKey()) : [NewKey()]);

    /// <summary>The token, as it follows <c>Bearer </c>.</summary>
    public string Mint(TokenRecipe recipe)
    {
        var current = _keys[0];
        // Signing would otherwise cost more than the bot's turn, in tests that measure it.
        if (_last is { } last && last.Recipe == recipe && last.Current == current)
            return last.Token;
        var token = Mint(recipe, current);
        _last = new Minted(recipe, current, token);
        return token;
    }

    private static string Mint(TokenRecipe recipe, SigningKey current)
    {
        var key = recipe.Key switch
        {
            TokenKey.Unendorsed => Unendorsed.Value,
            TokenKey.Unknown or TokenKey.Impostor => Unknown.Value,
            _ => current,
        };
        var header = new JsonObject { ["alg"] = AlgorithmOf(recipe.Signature), ["typ"] = "JWT" };
        if (recipe.Signature != TokenSignature.None)
            header["kid"] = recipe.Key == TokenKey.Impostor ? current.Id : key.Id;

        var claims = Claims(recipe);
        var signed = Jwt.Encode(header) + "." + Jwt.Encode(claims);
        var signature = Sign(recipe.Signature, key, Encoding.ASCII.GetBytes(signed));
        if (recipe.Signature == TokenSignature.Tampered)
        {
            claims["changed"] = true;
            signed = Jwt.Encode(header) + "." + Jwt.Encode(claims);
        }

        return signed + "." + Base64Url.EncodeToString(signature);
    }

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/.well-known/openidconfiguration", () => Json(Metadata));
        routes.MapGet("/v1/.well-known/keys", () =>
        {
            Interlocked.Increment(ref _keyFetches);
            return Json(Keys);
        });
    }

    private JsonObject Metadata => new()
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = new Uri(_teams.Root, "v1/.well-known/keys").ToString(),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    private JsonObject Keys => new()
    {
        ["keys"] = new JsonArray([.. _keys.Append(Unendorsed.Value).Select(key => key.ToJsonWebKey())]),
    };

    private static JsonObject Claims(TokenRecipe recipe)
    {
        var claims = new JsonObject();
        foreach (var (name, value) in recipe.Claims)
            claims[name] = value.DeepClone();
        Add("serviceurl", recipe.ServiceUrl);
        Add("nbf", recipe.NotBefore?.ToUnixTimeSeconds());
        Add("exp", recipe.Expires?.ToUnixTimeSeconds());
        Add("iss", recipe.Issuer);
        Add("aud", recipe.Audience);
        return claims;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
                claims[name] = value;
        }
    }

    private static string AlgorithmOf(TokenSignature signature) => signature switch
    {
        TokenSignature.None => "none",
        TokenSignature.Hs256WithPublicKey => "HS256",
        _ => "RS256",
    };

    private static byte[] Sign(TokenSignature signature, SigningKey key, byte[] data) => signature switch
    {
        TokenSignature.None or TokenSignature.Stripped => [],
        TokenSignature.Hs256WithPublicKey => HMACSHA256.HashData(key.PublicKey, data),
        _ => key.Sign(data),
    };

    private static SigningKey NewKey() => new("msteams", "emulator", "webchat");

    private static IResult Json(JsonObject body) => Results.Content(body.ToJsonString(), "application/json");

    private sealed record Minted(TokenRecipe Recipe, SigningKey Current, string Token);
}
