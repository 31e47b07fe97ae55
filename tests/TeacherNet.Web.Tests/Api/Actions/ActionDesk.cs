using System.Net.Http.Json;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Actions;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Actions;

/// <summary>Acts over HTTP, as the pages do.</summary>
internal static class ActionDesk
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ActionOrderBody On(string action, IEnumerable<string> keys, string list = "teachers", Dictionary<string, string>? parameters = null) =>
        new(list, action, parameters, [.. keys], null, null, null);

    public static ActionOrderBody OnAll(string action, Dictionary<string, string> filter, int total, params string[] except) =>
        new("teachers", action, null, null, filter, total, [.. except]);

    public static async Task<ActionCheckBody> CheckAsync(HttpClient browser, ActionOrderBody order) => await AskAsync<ActionCheckBody>(browser, "/actions/check", order, Guid.NewGuid());

    /// <summary>Acts, and waits until views show it.</summary>
    public static async Task<ActionDoneBody> ActAsync(HttpClient browser, ActionOrderBody order, Guid? id = null)
    {
        var done = await AskAsync<ActionDoneBody>(browser, "/actions", order, id ?? Guid.NewGuid());
        (await browser.ReachAsync($"{RosterHost.Address}/actions", done.Position)).Dispose();
        return done;
    }

    public static async Task<ActionUndoneBody> UndoAsync(HttpClient browser, string action, bool keepChanged = false)
    {
        var undone = await AskAsync<ActionUndoneBody>(browser, $"/actions/{action}/undo", new ActionUndoBody(keepChanged), Guid.NewGuid());
        (await browser.ReachAsync($"{RosterHost.Address}/actions", undone.Position)).Dispose();
        return undone;
    }

    public static async Task<T> AskAsync<T>(HttpClient browser, string path, object body, Guid id)
    {
        using var answer = await SendAsync(browser, path, body, id);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync<T>(Cancel))!;
    }

    /// <summary>The code of an order that must be refused, with its Chinese text.</summary>
    public static async Task<ProblemBody> RefusedAsync(HttpClient browser, string path, object body, Guid? id = null)
    {
        using var answer = await SendAsync(browser, path, body, id ?? Guid.NewGuid());
        Assert.False(answer.IsSuccessStatusCode);
        return (await answer.Content.ReadFromJsonAsync<ProblemBody>(Cancel))!;
    }

    public static async Task<TeacherListBody> TeachersAsync(HttpClient browser, string query) =>
        (await browser.GetFromJsonAsync<TeacherListBody>($"{RosterHost.Address}/teachers{query}", Cancel))!;

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, object body, Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, RosterHost.Address + path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", id.ToString() } } };
        return await browser.SendAsync(request, Cancel);
    }
}
