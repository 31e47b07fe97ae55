using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Grains;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Access;

public sealed class AccessTableTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Has_a_line_for_every_command()
    {
        var commands = Catalogue.Stored.Where(s => s.Key.IsAssignableTo(typeof(ICommand))).Select(s => s.Value.Name);

        Assert.DoesNotContain(commands, name => AccessTable.Find(AccessKind.Command, name) is null);
    }

    [Fact]
    public void Has_a_line_for_every_live_view() =>
        Assert.Empty(Views.All.Where(v => v.IsLive && AccessTable.Find(AccessKind.Live, v.Name) is null).Select(v => v.Name));

    [Fact]
    public void Lists_every_view_there_is()
    {
        var views = typeof(Catalogue).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IView<>)))
            .Select(t => (string)t.GetProperty("Name", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!);

        Assert.Equal(views.Order(), Views.All.Select(v => v.Name).Order());
    }

    [Fact]
    public async Task Every_endpoint_says_what_it_needs()
    {
        await using var host = await RunningHost.StartAsync();

        var silent = Endpoints(host).Where(e =>
            e.Metadata.GetMetadata<Needed>() is null && e.Metadata.GetMetadata<NeededSignIn>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null);

        Assert.Empty(silent.Select(e => e.DisplayName));
    }

    [Fact]
    public async Task Shows_nobody_anything_without_a_session()
    {
        await using var host = await RunningHost.StartAsync();

        foreach (var endpoint in Endpoints(host).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(host.Client, endpoint, "datong")).StatusCode);
    }

    [Fact]
    public async Task Refuses_every_request_across_scopes()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("other", Roles.Coordinator, ScopeId.Region("yuhuatai"));
        await host.AdmitAsync("here", Roles.Coordinator, People.Datong);
        using var stranger = await host.SignInAsync("other");
        var endpoints = Endpoints(host).Where(e => e.Metadata.GetMetadata<Needed>() is not null).ToList();

        for (var n = 0; n < Math.Max(100, endpoints.Count); n++)
        {
            var answer = await AskAsync(stranger, endpoints[n % endpoints.Count], n % 2 == 0 ? "datong" : "yuhuatai-2");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("scope.unknown", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<RouteEndpoint> Endpoints(RunningHost host) =>
        host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, RouteEndpoint endpoint, string region)
    {
        var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "region" } => region,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "partnership" } => $"{region}~gaotai",
            _ => "x",
        }))));
        var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: [var first, ..] } ? first : "GET";
        using var request = new HttpRequestMessage(new(method), $"/{path}");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        // An endpoint that takes JSON is not met by a request with another kind of body.
        request.Content = method == "GET" ? null : JsonContent.Create(new { });
        return await browser.SendAsync(request, Cancel);
    }
}
