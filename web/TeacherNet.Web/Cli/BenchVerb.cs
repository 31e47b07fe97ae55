using TeacherNet.Web.Cli.Bench;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet bench</c></summary>
internal static class BenchVerb
{
    public static Verb Verb { get; } = new(
        "bench", "journal | http | live [--seconds N]",
        "测量并与裸机比较：日志写入、HTTP 命令、实时推送", "Measure beside the bare thing: appends, commands over HTTP, live documents",
        ["seconds"], [], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        var seconds = args.Number("seconds", 10);
        switch (args.Files)
        {
            case ["journal"]:
                await JournalBench.RunAsync(new(), Console.Out, cancel);
                return ExitCode.Done;
            case ["http"]:
                await HttpBench.RunAsync(new(TimeSpan.FromSeconds(seconds)), Console.Out, cancel);
                return ExitCode.Done;
            case ["live"]:
                await LiveBench.RunAsync(new(Latency: TimeSpan.FromSeconds(seconds)), Console.Out, cancel);
                return ExitCode.Done;
            default:
                throw new UsageException("请给出 journal、http 或 live", "Name journal, http or live");
        }
    }
}
