using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoEBot.Teams.Authentication;

/// <summary>
/// Sets the framework's own token validation to the channel's rules: RS256 alone, the cloud's issuer, our application as audience, lifetime with five minutes of skew, signed by one
/// of the <see cref="ChannelKeys"/>. What must agree with the activity is kept as <see cref="ChannelToken"/> for <see cref="InboundRules"/>. Where there are no keys to check with the answer is 503.
/// </summary>
public sealed class ChannelAuthentication(ChannelKeys keys, IOptions<BotOptions> bot) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const string Scheme = "Bearer ";

    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        options.ConfigurationManager = keys;
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new()
        {
            ValidIssuer = CloudEndpoints.Of(bot.Value.Cloud).Issuer,
            ValidAudience = bot.Value.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(5),
        };
        options.Events = new() { OnMessageReceived = LearnItsKeyAsync, OnTokenValidated = KeepForTheActivityAsync, OnChallenge = SayThatKeysAreAway };
    }

    /// <summary>Before the token is checked, so that the first activity after a change of keys is let in as well.</summary>
    private async Task LearnItsKeyAsync(MessageReceivedContext context)
    {
        string? header = context.Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return;
        if (KeyIdOf(header[Scheme.Length..].Trim()) is not { Length: > 0 } keyId)
        {
            // Whoever sends rubbish must not get as far as the framework's own look for keys, which ends in a 500 where there are none.
            context.Fail("The token names no key, as each of the channel's does.");
            return;
        }

        try
        {
            await keys.LearnAsync(keyId, context.HttpContext.RequestAborted);
        }
        catch (ChannelKeysUnavailableException away)
        {
            context.Fail(away);
        }
    }

    private static string? KeyIdOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private async Task KeepForTheActivityAsync(TokenValidatedContext context)
    {
        var token = (JsonWebToken)context.SecurityToken;
        var configuration = await keys.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var endorsements = configuration.JsonWebKeySet.Keys.FirstOrDefault(key => key.Kid == token.Kid) is { } key ? EndorsementsOf(key) : [];
        token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl);
        context.HttpContext.Features.Set(new ChannelToken(serviceUrl, endorsements));
    }

    private static Task SayThatKeysAreAway(JwtBearerChallengeContext context)
    {
        if (context.AuthenticateFailure is ChannelKeysUnavailableException)
        {
            context.HandleResponse();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = ChannelKeys.BetweenFailures.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return Task.CompletedTask;
    }

    private static string[] EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : value is IEnumerable<object> items ? [.. items.OfType<string>()] : [];
}
