using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoEBot.Teams.Authentication;

/// <summary>
/// Sets the framework's own token validation to the channel's rules: RS256 alone, the cloud's issuer, our application as audience,
/// lifetime with five minutes of skew, keys from the published metadata (asked again when a key id is unknown, rate-limited).
/// What must agree with the activity is kept as <see cref="ChannelToken"/> for <see cref="InboundRules"/>.
/// </summary>
public sealed class ChannelAuthentication(IOptions<BotOptions> bot) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        var cloud = CloudEndpoints.Of(bot.Value.Cloud);
        var metadata = bot.Value.OpenIdMetadata ?? cloud.OpenIdMetadata;
        options.MetadataAddress = metadata.AbsoluteUri;
        options.RequireHttpsMetadata = !metadata.IsLoopback;
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new()
        {
            ValidIssuer = cloud.Issuer,
            ValidAudience = bot.Value.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(5),
        };
        options.Events = new() { OnTokenValidated = KeepForTheActivity };
    }

    private static async Task KeepForTheActivity(TokenValidatedContext context)
    {
        if (context.SecurityToken is not JsonWebToken token || context.Options.ConfigurationManager is not { } keys)
        {
            context.Fail("The token could not be read.");
            return;
        }

        var configuration = await keys.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var endorsements = configuration.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == token.Kid) is { } key ? EndorsementsOf(key) : [];
        token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl);
        context.HttpContext.Features.Set(new ChannelToken(serviceUrl, endorsements));
    }

    private static string[] EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : value is IEnumerable<object> items ? [.. items.OfType<string>()] : [];
}
