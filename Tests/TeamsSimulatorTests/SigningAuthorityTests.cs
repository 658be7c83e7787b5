using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>Judged by Microsoft's own token library, which knows nothing of the simulator.</summary>
public sealed class SigningAuthorityTests
{
    private SimulatedTeams _teams = null!;

    private SigningAuthority Authority => _teams.SigningAuthority;

    [SetUp]
    public async Task StartAsync() => _teams = await SimulatedTeams.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _teams.DisposeAsync();

    [Test]
    public async Task A_genuine_token_is_valid()
    {
        var result = await ValidateAsync(Authority.Genuine);

        Assert.That(result.IsValid, Is.True, result.Exception?.Message);
        Assert.That(result.Claims["serviceurl"], Is.EqualTo(_teams.ServiceUrl.ToString()));
    }

    [TestCaseSource(nameof(Forgeries))]
    public async Task A_forged_token_is_not(Func<TokenRecipe, TokenRecipe> forge)
    {
        var result = await ValidateAsync(forge(Authority.Genuine));

        Assert.That(result.IsValid, Is.False);
    }

    [Test]
    public async Task An_unendorsed_key_is_published_without_the_endorsement()
    {
        var result = await ValidateAsync(Authority.Genuine with { Key = TokenKey.Unendorsed });

        Assert.That(result.IsValid, Is.True, "by signature it is good, which is why endorsements must be checked");
        var key = (await MetadataAsync()).JsonWebKeySet.Keys.Single(key => key.KeyId == result.SecurityToken.SigningKey.KeyId);
        Assert.That(key.AdditionalData["endorsements"].ToString(), Does.Not.Contain("msteams"));
    }

    [Test]
    public async Task Rotation_withdraws_the_old_key()
    {
        var old = Authority.Mint(Authority.Genuine);
        Authority.Rotate();

        Assert.That((await ValidateAsync(old)).IsValid, Is.False);
        Assert.That((await ValidateAsync(Authority.Genuine)).IsValid, Is.True);
        Assert.That(Authority.KeyFetches, Is.EqualTo(2));
    }

    [Test]
    public async Task A_claim_can_be_left_out()
    {
        var token = new JsonWebToken(Authority.Mint(Authority.Genuine with { ServiceUrl = null }));

        Assert.That(token.Claims.Select(claim => claim.Type), Does.Not.Contain("serviceurl"));
        Assert.That((await ValidateAsync(Authority.Genuine with { Expires = null })).IsValid, Is.False);
    }

    private static IEnumerable<TestCaseData<Func<TokenRecipe, TokenRecipe>>> Forgeries()
    {
        foreach (var signature in Enum.GetValues<TokenSignature>().Except([TokenSignature.Rs256]))
            yield return Named($"signature {signature}", recipe => recipe with { Signature = signature });
        yield return Named("unknown key", recipe => recipe with { Key = TokenKey.Unknown });
        yield return Named("impostor of the key id", recipe => recipe with { Key = TokenKey.Impostor });
        yield return Named("issuer", recipe => recipe with { Issuer = "https://sts.windows.net/" });
        yield return Named("audience", recipe => recipe with { Audience = "other-bot" });
        yield return Named("expired", recipe => recipe with { NotBefore = recipe.NotBefore!.Value.AddHours(-1), Expires = recipe.NotBefore });
        yield return Named("not yet valid", recipe => recipe with { NotBefore = recipe.Expires!.Value.AddMinutes(-10) });

        static TestCaseData<Func<TokenRecipe, TokenRecipe>> Named(string name, Func<TokenRecipe, TokenRecipe> forge) =>
            new TestCaseData<Func<TokenRecipe, TokenRecipe>>(forge).SetArgDisplayNames(name);
    }

    private Task<TokenValidationResult> ValidateAsync(TokenRecipe recipe) => ValidateAsync(Authority.Mint(recipe));

    private Task<OpenIdConnectConfiguration> MetadataAsync() => OpenIdConnectConfigurationRetriever.GetAsync(
        Authority.OpenIdMetadata.ToString(), new HttpDocumentRetriever { RequireHttps = false }, CancellationToken.None);

    private async Task<TokenValidationResult> ValidateAsync(string token)
    {
        var metadata = await MetadataAsync();
        return await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = metadata.Issuer,
            ValidAudience = _teams.AppId,
            IssuerSigningKeys = metadata.SigningKeys,
            ClockSkew = TimeSpan.Zero,
        });
    }
}
