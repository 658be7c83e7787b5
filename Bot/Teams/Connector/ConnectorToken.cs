using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;

namespace CoEBot.Teams.Connector;

/// <summary>The bot's own token for the connector. It is fetched before a request waits for its turn, so that a slow Entra is never taken for a lost answer of Teams.</summary>
public sealed class ConnectorToken(TokenCredential credential, string scope, TimeProvider time, ILogger<ConnectorToken> logger)
{
    /// <summary>Tokens are kept by the credential; this is for the rare first and renewed one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The header to send along; null where there is no token, which the log explains.</returns>
    public async Task<AuthenticationHeaderValue?> FindAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return new("Bearer", (await credential.GetTokenAsync(new TokenRequestContext([scope]), either.Token)).Token);
        }
        catch (AuthenticationFailedException refused)
        {
            logger.NoToken(refused.InnerException?.Message ?? refused.Message);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            logger.NoToken($"no answer in {Patience.TotalSeconds} s");
            return null;
        }
    }
}
