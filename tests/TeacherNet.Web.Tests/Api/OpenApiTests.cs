using System.Runtime.CompilerServices;
using TeacherNet.Web.Api;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_pages_are_generated_from_the_description_as_it_is_now()
    {
        await using var host = await RunningHost.StartAsync();

        var now = await OpenApiDocument.WriteAsync(host.App.Services, TestContext.Current.CancellationToken);

        Assert.True(now == await File.ReadAllTextAsync(Committed(), TestContext.Current.CancellationToken), "web/client/openapi.json is out of date: write it again with 'teachernet openapi web/client/openapi.json'.");
    }

    private static string Committed([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../web/client/openapi.json"));
}
