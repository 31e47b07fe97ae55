using System.Net.Http.Headers;
using System.Net.Http.Json;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

/// <summary>A host with a county's roster, imported by its coordinator, and a principal of one of its schools.</summary>
public sealed class RosterHost : IAsyncLifetime
{
    public const string Address = "/api/v1/region/xx";
    private static readonly ScopeId Scope = ScopeId.Region("xx");

    internal RunningHost Host { get; private set; } = null!;

    internal HttpClient Coordinator { get; private set; } = null!;

    internal HttpClient Principal { get; private set; } = null!;

    internal SchoolLineBody School { get; private set; } = null!;

    internal ImportTakenBody Import { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.StartAsync();
        await Host.AdmitAsync("coordinator", Roles.Coordinator, Scope);
        Coordinator = await Host.SignInAsync("coordinator");
        Import = await TakeAsync(Coordinator, Guid.NewGuid(), Rosters.Of("xx"));
        School = (await Coordinator.GetFromJsonAsync<SchoolListBody>($"{Address}/schools?stage=primary&sort=-staffed"))!.Rows[0];
        await Host.AdmitAsync("principal", Roles.SchoolPrincipal, Scope, School.Key);
        Principal = await Host.SignInAsync("principal");
    }

    public async ValueTask DisposeAsync()
    {
        Coordinator?.Dispose();
        Principal?.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Sends files as a browser's form does.</summary>
    internal static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, Guid id, params IReadOnlyList<ImportFile> files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
            form.Add(new StreamContent(file.Open()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "files", file.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form, Headers = { { "Idempotency-Key", id.ToString() } } };
        return await browser.SendAsync(request);
    }

    internal static async Task<ImportTakenBody> TakeAsync(HttpClient browser, Guid id, params IReadOnlyList<ImportFile> files)
    {
        using var answer = await SendAsync(browser, $"{Address}/imports", id, files);
        answer.EnsureSuccessStatusCode();
        var taken = (await answer.Content.ReadFromJsonAsync<ImportTakenBody>())!;
        (await browser.ReachAsync($"{Address}/imports", taken.Position)).Dispose();
        return taken;
    }
}
