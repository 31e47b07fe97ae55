using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeacherNet.Web.Demo;
using TeacherNet.Web.Demo.Day;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet demo-day</c></summary>
internal static class DemoDayVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Verb Verb { get; } = new(
        "demo-day", "[--url URL] [--account A] [--password P] [--data DIR] [--speed N] [--json]",
        "在运行中的演示里演一天交流：两节课、一次活动、60 人签到、一次断线与恢复，共十分钟", "Hold a scripted exchange day of ten minutes in the running demonstration",
        ["url", "account", "password", "data", "speed"], ["json"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        if (!Uri.TryCreate(args.Find("url") ?? "http://127.0.0.1:5080", UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
            throw new UsageException("--url 应为 http://… 的地址", "--url must be an address like http://…");
        var speed = args.Number("speed", 1);
        var password = args.Find("password") ?? await DemoPassword.FindAsync(Directories(args), cancel)
            ?? throw new StartException("demo-day.no-password", "不知道演示的密码。请用 --password、--data 或 TEACHERNET_DEMO_PASSWORD 指明。", "The demonstration's password is not known. Give --password, --data or TEACHERNET_DEMO_PASSWORD.");

        await using var crew = await DayCrew.SignInAsync(server, args.Find("account") ?? "coordinator", password, cancel);
        var day = new DemoDay(crew, await DayCast.FindAsync(crew, cancel), speed, TimeProvider.System, Console.Error.WriteLine);
        var report = await day.RunAsync(cancel);
        await Console.Out.WriteLineAsync(args.Has("json") ? JsonSerializer.Serialize(report, Json) : Text(report));
        return ExitCode.Done;
    }

    // Where deploy/run.sh keeps its demonstration, and where serve does by itself.
    private static string[] Directories(VerbArguments args) => args.Find("data") is { } named ? [named] : [Path.Combine(".data", "demo"), ".data"];

    private static string Text(DayReport report) => string.Join('\n', report.Lessons.Select(Line).Append(
        string.Create(CultureInfo.InvariantCulture, $"活动 activity {report.Activity}: {report.CheckIns} 人签到 check-ins")));

    private static string Line(DayLesson lesson) => string.Create(
        CultureInfo.InvariantCulture, $"课 lesson {lesson.Title}: {string.Join(" / ", lesson.Minutes)} 分 min，断线 drops {lesson.Drops}");
}
