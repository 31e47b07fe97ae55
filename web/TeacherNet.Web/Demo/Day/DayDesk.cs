using System.Globalization;
using System.Net;
using TeacherNet.Web.Api;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Demo.Day;

/// <summary>One person at work over HTTP, signed in with an account of the demonstration.</summary>
internal sealed class DayDesk : IDisposable
{
    private const int Tries = 5;
    private const string SessionPath = "/api/v1/session";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly HttpClient client;

    private DayDesk(HttpClient client, SessionBody session) => (this.client, Session) = (client, session);

    /// <summary>Who is signed in.</summary>
    public SessionBody Session { get; }

    /// <summary>Signs in.</summary>
    /// <exception cref="StartException">Nothing answers there, or account and password do not fit.</exception>
    public static async Task<DayDesk> SignInAsync(Uri server, string account, string password, CancellationToken cancel)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new() }, disposeHandler: true) { BaseAddress = server };
        try
        {
            using var answer = await client.PostAsJsonAsync(SessionPath, new SignInBody(account, password), cancel);
            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "application/json")
                return new(client, (await answer.Content.ReadFromJsonAsync<SessionBody>(cancel))!);
        }
        catch (HttpRequestException)
        {
            client.Dispose();
            throw new StartException("demo-day.no-server", $"{server} 没有服务器应答。请先用 deploy/run.sh 启动演示，或用 --url 指明地址。", $"No server answers at {server}. Start the demonstration with deploy/run.sh, or name its address with --url.");
        }
        client.Dispose();
        throw new StartException("demo-day.sign-in", $"账号 {account} 登录不了 {server}：它不是演示，或密码不对。请用 --password 或 --data 指明演示的密码。", $"Account {account} cannot sign in at {server}: it is no demonstration, or the password is another. Give the demonstration's with --password or --data.");
    }

    /// <summary>Orders something; asked again under the same id when the server is busy or away for a moment.</summary>
    /// <exception cref="StartException">The server refuses it.</exception>
    public async Task<ReceiptBody> OrderAsync(HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await SendAsync(method, path, body, id, cancel);
                if (answer.IsSuccessStatusCode)
                    return (await answer.Content.ReadFromJsonAsync<ReceiptBody>(cancel))!;
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == Tries)
                    throw await RefusedAsync(path, answer, cancel);
            }
            catch (HttpRequestException) when (attempt < Tries)
            {
                // Whether it was taken is not known: the same id finds out.
            }
            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Reads, at or after a position of the scope's log.</summary>
    public async Task<T> ReadAsync<T>(string path, long after, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-After", after.ToString(CultureInfo.InvariantCulture));
        using var answer = await client.SendAsync(request, cancel);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<T>(cancel))! : throw await RefusedAsync(path, answer, cancel);
    }

    /// <summary>Signs out, when the server is still there.</summary>
    public async Task SignOutAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await SendAsync(HttpMethod.Delete, SessionPath, null, Guid.CreateVersion7(), cancel);
        }
        catch (HttpRequestException)
        {
            // A session left behind ends by itself.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, Guid id, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", id.ToString());
        return await client.SendAsync(request, cancel);
    }

    private static async Task<StartException> RefusedAsync(string path, HttpResponseMessage answer, CancellationToken cancel)
    {
        var problem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await answer.Content.ReadFromJsonAsync<ProblemBody>(cancel) : null;
        return problem is null
            ? new("demo-day.answer", $"{path} 的应答是 {(int)answer.StatusCode}。", $"{path} was answered with {(int)answer.StatusCode}.")
            : new(problem.Code, $"{problem.Zh}（{path}）", $"{problem.En} ({path})");
    }
}
