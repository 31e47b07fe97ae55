using System.Net.Http.Json;
using System.Text;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using TeacherNet.Web.Tests.Telemetry;
using Xunit;

namespace TeacherNet.Web.Tests.Privacy;

public sealed class PersonalValuesTests
{
    private static readonly string[] Pages =
    [
        "region/datong/teachers?size=100", "region/datong/live/matrix?audience=primary", "partnership/yuhuatai~datong/live/exchange", "region/datong/events",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stand_in_no_file_no_log_and_no_telemetry_after_use_a_stop_and_a_kill()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var planted = Planted().ToArray();
        await using var collector = await Collector.StartAsync();
        await using var host = ChildHost.Prepare("--demo", "--otlp", collector.Url.AbsoluteUri);
        await host.StartAsync(Cancel);
        await UseAsync(host);
        await host.StopAsync(Cancel);
        await host.StartAsync(Cancel);
        await UseAsync(host);
        await host.KillAsync();

        foreach (var file in Directory.EnumerateFiles(host.Data, "*", SearchOption.AllDirectories))
            AssertClean(planted, await File.ReadAllBytesAsync(file, Cancel), Path.GetFileName(file));
        AssertClean(planted, Encoding.UTF8.GetBytes(host.Said), "log");
        Assert.True(collector.Has("traces", "/api/v1/session"));
        AssertClean(planted, collector.All, "telemetry");
    }

    [Fact]
    public void Are_found_where_they_do_stand()
    {
        var planted = Planted().ToArray();

        Assert.Throws<Xunit.Sdk.FailException>(() => AssertClean(planted, [1, 2, .. Encoding.Unicode.GetBytes(planted[7]), 3], "sample"));
    }

    private static async Task UseAsync(ChildHost host)
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = new(host.Url) };
        (await browser.PostAsJsonAsync("/api/v1/session", new SignInBody("coordinator", ChildHost.Password), Cancel)).EnsureSuccessStatusCode();
        foreach (var page in Pages)
            await browser.GetAsync($"/api/v1/{page}", Cancel);
        await browser.GetAsync($"/api/v1/region/datong/teachers?q={Uri.EscapeDataString(Planted().Last())}", Cancel);
        await browser.OrderAsync(HttpMethod.Post, "/api/v1/region/datong/teachers", new { name = Planted().Last(), identityNumber = Planted().First() });
        await browser.PostAsJsonAsync("/api/v1/session", new SignInBody(Planted().First(), "wrong"), Cancel);
    }

    /// <summary>Identity numbers, phones and full names of the demonstration's people.</summary>
    private static IEnumerable<string> Planted()
    {
        var rosters = new[] { "datong", "xx", "yuhuatai" }.SelectMany(county => Rosters.Check(Rosters.Of(county)).Teachers).ToArray();
        var sample = rosters.Where((_, i) => i % 40 == 0).ToArray();
        return [.. sample.Select(t => t.IdentityNumber), .. sample.Select(t => t.Phone).Where(p => p.Length == 11), .. sample.Select(t => t.Name).Where(n => n.Length > 2).Distinct()];
    }

    private static void AssertClean(string[] planted, byte[] bytes, string place)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.GetEncoding("GB18030")])
        {
            foreach (var value in planted)
            {
                if (bytes.AsSpan().IndexOf(encoding.GetBytes(value)) >= 0)
                    Assert.Fail($"A personal value of {value.Length} characters stands in {place} as {encoding.WebName}.");
            }
        }
    }
}
