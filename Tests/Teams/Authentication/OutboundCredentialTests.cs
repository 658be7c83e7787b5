using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Azure.Identity;
using CoEBot.Teams.Authentication;
using CoEBot.TeamsSimulator.Entra;

namespace CoEBot.Tests.Teams.Authentication;

/// <summary>Each way to the bot's own token, in each cloud: asked of a simulated Entra by the library that asks the real one.</summary>
[NonParallelizable]
public sealed class OutboundCredentialTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coe-credential-");
    private X509Certificate2 _certificate = null!;
    private ManagedIdentity _identity = null!;

    private string CertificatePath => Path.Combine(_folder.FullName, "bot.pem");

    [OneTimeSetUp]
    public void MakeCertificate()
    {
        using var key = RSA.Create(2048);
        _certificate = new CertificateRequest("CN=coe-bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(CertificatePath, $"{_certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
    }

    [TearDown]
    public void ForgetIdentity() => SetIdentity(null, null);

    [OneTimeTearDown]
    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    [Test]
    public async Task Gets_a_token_for_its_clouds_connector(
        [Values(BotCredential.Federated, BotCredential.Certificate, BotCredential.ClientSecret)] BotCredential kind, [Values] BotCloud cloud)
    {
        await using var entra = await StartAsync(cloud);
        var credential = OutboundCredential.Create(Bot(entra, kind, cloud), new HttpClientTransport(new HttpClient(entra.Detour())));

        var token = await credential.GetTokenAsync(new([CloudEndpoints.Of(cloud).Scope]), default);

        Assert.That(entra.Vouches(token.Token));
        Assert.That(entra.Requests[^1].Host, Is.EqualTo(entra.Registration.Cloud.Host));
    }

    [Test]
    public async Task A_managed_identity_needs_no_application_at_all([Values] BotCloud cloud)
    {
        await using var entra = await StartAsync(cloud);

        var token = await OutboundCredential.Create(Bot(entra, BotCredential.ManagedIdentity, cloud)).GetTokenAsync(new([CloudEndpoints.Of(cloud).Scope]), default);

        Assert.That(entra.Vouches(token.Token));
        Assert.That(entra.Requests.Single().Parameters["client_id"], Is.EqualTo(_identity.ClientId));
    }

    [Test]
    public async Task A_wrong_secret_is_a_failure_that_says_so()
    {
        await using var entra = await StartAsync(BotCloud.Public);
        var bot = Bot(entra, BotCredential.ClientSecret, BotCloud.Public);
        bot.ClientSecret = "another";
        var credential = OutboundCredential.Create(bot, new HttpClientTransport(new HttpClient(entra.Detour())));

        Assert.That(async () => await credential.GetTokenAsync(new([CloudEndpoints.Of(BotCloud.Public).Scope]), default), Throws.InstanceOf<AuthenticationFailedException>().With.InnerException.Message.Contains("AADSTS7000215:"));
    }

    /// <summary>The library keeps an identity's tokens for the whole process, so each Entra knows one of its own.</summary>
    private async Task<SimulatedEntra> StartAsync(BotCloud cloud)
    {
        _identity = new(Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var entra = await SimulatedEntra.StartAsync(new()
        {
            Secret = "a secret",
            Certificates = [_certificate],
            Identity = _identity,
            TrustsIdentity = true,
            Cloud = cloud is BotCloud.GccHigh or BotCloud.Dod ? EntraCloud.Government : EntraCloud.Public,
        });
        SetIdentity(entra.IdentityEndpoint.ToString(), entra.IdentityHeader);
        return entra;
    }

    private BotOptions Bot(SimulatedEntra entra, BotCredential kind, BotCloud cloud) => new()
    {
        AppId = entra.Registration.AppId,
        TenantId = entra.Registration.TenantId,
        Credential = kind,
        Cloud = cloud,
        ClientSecret = "a secret",
        CertificatePath = CertificatePath,
        ManagedIdentityClientId = _identity.ClientId,
    };

    private static void SetIdentity(string? endpoint, string? header)
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", endpoint);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", header);
    }
}
