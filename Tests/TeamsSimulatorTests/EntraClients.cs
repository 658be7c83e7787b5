using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Azure.Identity;
using CoEBot.TeamsSimulator.Entra;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>The bot's possible credentials, as Azure.Identity makes them, led to the simulated Entra.</summary>
internal sealed class EntraClients(SimulatedEntra entra)
{
    private HttpClientTransport Transport => new(new HttpClient(entra.Detour()));

    public static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(keySizeInBits: 2048);
        var request = new CertificateRequest("CN=coe-bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public ClientSecretCredential BySecret(
        string secret = "a secret", string appId = "coe-bot", string? tenantId = null, string host = "https://login.microsoftonline.com/") =>
        new(tenantId ?? entra.Registration.TenantId, appId, secret, new ClientSecretCredentialOptions
        {
            AuthorityHost = new(host),
            Transport = Transport,
            Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        });

    public ClientCertificateCredential ByCertificate(X509Certificate2 certificate) =>
        new(entra.Registration.TenantId, "coe-bot", certificate, new ClientCertificateCredentialOptions { Transport = Transport });

    public ClientAssertionCredential ByAssertion(string assertion) =>
        new(entra.Registration.TenantId, "coe-bot", _ => Task.FromResult(assertion), new ClientAssertionCredentialOptions { Transport = Transport });

    public ClientAssertionCredential Federated(string audience = "api://AzureADTokenExchange")
    {
        var identity = ByIdentity();
        return new(
            entra.Registration.TenantId, "coe-bot",
            async cancellation => (await identity.GetTokenAsync(new([$"{audience}/.default"]), cancellation)).Token,
            new ClientAssertionCredentialOptions { Transport = Transport });
    }

    /// <summary>Reads the environment of this process, as on App Service; <see cref="ForgetIdentity"/> puts it back.</summary>
    public ManagedIdentityCredential ByIdentity(string? clientId = null)
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", entra.IdentityEndpoint.ToString());
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", entra.IdentityHeader);
        return new(ManagedIdentityId.FromUserAssignedClientId(clientId ?? entra.Registration.Identity!.ClientId));
    }

    public static void ForgetIdentity()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
    }
}
