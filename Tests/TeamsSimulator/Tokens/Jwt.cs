using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Tokens;

/// <summary>A token in its three parts (RFC 7519), taken apart without believing a word.</summary>
internal sealed record Jwt(JsonObject Header, JsonObject Claims, byte[] Signed, byte[] Signature)
{
    public static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    /// <summary>A token with an RS256 signature.</summary>
    public static string Sign(JsonObject claims, SigningKey key)
    {
        var signed = Encode(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id }) + "." + Encode(claims);
        return signed + "." + Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)));
    }

    /// <summary>Null where it is no token.</summary>
    public static Jwt? Read(string token)
    {
        try
        {
            return token.Split('.') is [var header, var claims, var signature] && Decode(header) is { } head && Decode(claims) is { } body
                ? new Jwt(head, body, Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature))
                : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }

    private static JsonObject? Decode(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;
}
