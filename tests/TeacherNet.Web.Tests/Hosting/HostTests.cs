using System.Net;
using System.Text;
using Xunit;

namespace TeacherNet.Web.Tests.Hosting;

public sealed class HostTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lives_and_is_ready_over_an_empty_data_directory()
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/health/live", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/health/ready", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Answers_an_unknown_address_with_a_problem_in_both_languages()
    {
        await using var host = await RunningHost.StartAsync();

        var answer = await host.Client.GetAsync("/api/v1/nothing", Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("request.unknown", body, StringComparison.Ordinal);
        Assert.Contains("There is no such address", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"account\":7,\"password\":\"x\"}")]
    public async Task Answers_a_body_it_cannot_read_with_a_problem(string body)
    {
        await using var host = await RunningHost.StartAsync();

        using var answer = await host.Client.PostAsync("/api/v1/session", new StringContent(body, Encoding.UTF8, "application/json"), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("request.malformed", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_the_entry_page_at_every_page_address_and_keeps_it_to_itself()
    {
        var pages = Directory.CreateTempSubdirectory("teachernet-pages-");
        await File.WriteAllTextAsync(Path.Combine(pages.FullName, "index.html"), "<p>entry</p>", Cancel);
        await using var host = await RunningHost.StartAsync(s => s with { ClientDirectory = pages.FullName });

        var answer = await host.Client.GetAsync("/region/datong/teachers", Cancel);

        Assert.Equal("<p>entry</p>", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Says_plainly_that_the_pages_are_not_built()
    {
        await using var host = await RunningHost.StartAsync(s => s with { ClientDirectory = "/nowhere" });

        var answer = await host.Client.GetAsync("/", Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("npm run build", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
