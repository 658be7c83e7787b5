using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;

namespace CoEBot.Teams.Connector;

/// <summary>Puts the bot's token on a request to the connector; the client has checked the host before.</summary>
public sealed class BearerTokenHandler(TokenCredential credential, string scope, ILogger<BearerTokenHandler> logger) : DelegatingHandler
{
    /// <exception cref="AuthenticationFailedException">There is no token.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<string> TokenAsync(CancellationToken cancellation)
    {
        try
        {
            return (await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellation)).Token;
        }
        catch (AuthenticationFailedException refused)
        {
            logger.NoToken(refused.InnerException?.Message ?? refused.Message);
            throw;
        }
    }
}
