using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using TeacherNet.Journal.AzureTables;
using TeacherNet.Servers;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.AzureTables;

public sealed class AzureTablesTokenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_stands_in_for_the_accounts_key()
    {
        await using var server = await AzuriteServer.StartForTokensAsync();
        using var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        var credential = new Claimed();

        await using var store = await AzureTablesStore.OpenAsync(server.NewTableWithoutKey(), TimeProvider.System, Cancel, credential, new HttpClientTransport(trusting));
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));

        Assert.Equal(["a"], (await store.Journal.Read(Datong)).SelectMany(c => c.Events).Select(e => e.Text()));
        Assert.Equal(["https://storage.azure.com/.default"], credential.Asked);
    }

    /// <summary>A token whose claims are right; the emulator does not check who signed it.</summary>
    private sealed class Claimed : TokenCredential
    {
        public string[] Asked { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked = requestContext.Scopes;
            var now = DateTimeOffset.UtcNow;
            var claims = new { aud = "https://storage.azure.com", iss = "https://sts.windows.net/test/", iat = Unix(now), nbf = Unix(now.AddMinutes(-5)), exp = Unix(now.AddHours(1)) };
            return new($"{Part(new { alg = "RS256", typ = "JWT" })}.{Part(claims)}.{Part("none")}", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));

        private static long Unix(DateTimeOffset time) => time.ToUnixTimeSeconds();

        private static string Part<T>(T value) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)));
    }
}
