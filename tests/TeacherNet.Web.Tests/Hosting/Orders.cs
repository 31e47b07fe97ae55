using System.Net.Http.Json;
using TeacherNet.Web.Api;
using Xunit;

namespace TeacherNet.Web.Tests.Hosting;

/// <summary>What a page does with the API.</summary>
internal static class Orders
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Orders something under a fresh id.</summary>
    public static async Task<HttpResponseMessage> OrderAsync(this HttpClient browser, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await browser.SendAsync(request, Cancel);
    }

    /// <summary>Orders something that must be accepted.</summary>
    public static async Task<ReceiptBody> DoAsync(this HttpClient browser, HttpMethod method, string path, object? body = null)
    {
        using var answer = await browser.OrderAsync(method, path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync(Cancel)}");
        return (await answer.Content.ReadFromJsonAsync<ReceiptBody>(Cancel))!;
    }

    /// <summary>The code with which something is refused.</summary>
    public static async Task<string> RefusalAsync(this HttpClient browser, HttpMethod method, string path, object? body = null)
    {
        using var answer = await browser.OrderAsync(method, path, body);
        return (await answer.Content.ReadFromJsonAsync<ProblemBody>(Cancel))!.Code;
    }

    /// <summary>Reads, at or after what was written.</summary>
    public static Task<T> ReadAsync<T>(this HttpClient browser, string path, ReceiptBody? after = null) => browser.ReadAsync<T>(path, after?.Position ?? 0);

    /// <summary>Reads, at or after a position.</summary>
    public static async Task<T> ReadAsync<T>(this HttpClient browser, string path, long after)
    {
        using var answer = await browser.ReachAsync(path, after);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync(Cancel)}");
        return (await answer.Content.ReadFromJsonAsync<T>(Cancel))!;
    }

    /// <summary>The answer at or after a position; a server that says it is not there yet is asked again, however busy it is.</summary>
    public static async Task<HttpResponseMessage> ReachAsync(this HttpClient browser, string path, long after)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-After", $"{after}" } } };
            var answer = await browser.SendAsync(request, Cancel);
            if (!answer.Headers.Contains("X-Stale-At"))
                return answer;
            answer.Dispose();
        }
    }
}
