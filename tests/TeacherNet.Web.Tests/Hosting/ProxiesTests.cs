using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Web.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Hosting;

public sealed class ProxiesTests
{
    [Fact]
    public async Task Takes_a_request_that_reached_a_proxy_on_this_machine_over_tls_for_one_over_tls()
    {
        await using var host = await RunningHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "X-Forwarded-Proto", "https" } } };

        var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("127.0.0.1", "", "https://jiaoliu.example")]
    [InlineData("10.0.0.9", "10.0.0.0/24", "https://jiaoliu.example")]
    [InlineData("10.0.0.9", "10.0.0.9", "https://jiaoliu.example")]
    [InlineData("10.0.0.9", "", "http://teachernet.internal")]
    [InlineData("10.0.1.9", "10.0.0.0/24", "http://teachernet.internal")]
    public async Task Believes_proxies_on_this_machine_and_those_named(string from, string named, string site)
    {
        IPNetwork[] networks = Proxies.TryRead(named, out var network) ? [network] : [];
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var seen = "";
        var app = new ApplicationBuilder(services);
        app.UseProxies(networks);
        app.Run(context =>
        {
            seen = $"{context.Request.Scheme}://{context.Request.Host}";
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = services };
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        (context.Request.Scheme, context.Request.Host) = ("http", new("teachernet.internal"));
        context.Request.Headers["X-Forwarded-Proto"] = "https";
        context.Request.Headers["X-Forwarded-Host"] = "jiaoliu.example";

        await app.Build()(context);

        Assert.Equal(site, seen);
    }

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/33")]
    [InlineData("")]
    public void Refuses_what_is_no_address(string text) => Assert.False(Proxies.TryRead(text, out _));
}
