using TeacherNet.Silo;
using TeacherNet.Web.Cli.Bench;
using TeacherNet.Web.Cli.Bench.Planning;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet bench</c></summary>
internal static class BenchVerb
{
    public static Verb Verb { get; } = new(
        "bench", "journal | commands | nodes | start | http | live | import | memory | board [--rosters DIRECTORY] | planner [--plans DIRECTORY] [--alone] [--what-if] [--seconds N] [--grains N] [--events N] [--rounds N] [--postgres CONNECTION [--orleans]]",
        "测量：日志写入、命令、多节点、启动、HTTP 命令、实时推送（与裸机比较）、导入、内存、编排板、轮岗方案", "Measure appends, commands, several nodes, start, commands over HTTP and live documents beside the bare thing; an import; memory; the planning board; the planner beside LEMON and HiGHS",
        ["seconds", "grains", "events", "rounds", "postgres", "plans", "rosters"], ["orleans", "alone", "what-if"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        var seconds = args.Number("seconds", 10);
        switch (args.Files)
        {
            case ["journal"]:
                await JournalBench.RunAsync(new(), Store(args), Console.Out, cancel);
                return ExitCode.Done;
            case ["commands"] when args.Has("orleans"):
                if (!SiloHosting.IsBuilt)
                    throw new UsageException("本程序构建时未包含 Orleans（-p:UseOrleans=true）", "This program was built without Orleans (-p:UseOrleans=true)");
                await OrleansBench.RunAsync(new(Grains: args.Number("grains", 4_000)), new PostgresBenchStore(args.Need("postgres")), Console.Out, cancel);
                return ExitCode.Done;
            case ["commands"]:
                await CommandsBench.RunAsync(new(Grains: args.Number("grains", 4_000), Rounds: args.Number("rounds", 3)), Store(args), Console.Out, cancel);
                return ExitCode.Done;
            case ["nodes"]:
                await NodesBench.RunAsync(new(Rounds: args.Number("rounds", 3)), new PostgresBenchStore(args.Need("postgres")), Console.Out, cancel);
                return ExitCode.Done;
            case ["start"]:
                await StartBench.RunAsync(new(Events: args.Number("events", 1_000_000)), Console.Out, cancel);
                return ExitCode.Done;
            case ["http"]:
                await HttpBench.RunAsync(new(TimeSpan.FromSeconds(seconds)), Console.Out, cancel);
                return ExitCode.Done;
            case ["live"]:
                await LiveBench.RunAsync(new(Latency: TimeSpan.FromSeconds(seconds)), Console.Out, cancel);
                return ExitCode.Done;
            case ["import"]:
                await ImportBench.RunAsync(new(), Console.Out, cancel);
                return ExitCode.Done;
            case ["memory"]:
                await MemoryBench.RunAsync(new(), Console.Out, cancel);
                return ExitCode.Done;
            case ["board"]:
                await BoardBench.RunAsync(new(args.Find("rosters") ?? "tests/data/rosters"), Console.Out, cancel);
                return ExitCode.Done;
            case ["planner"] when args.Has("what-if"):
                await WhatIfBench.RunAsync(WhatIfBench.Standard(args.Find("plans") ?? "tests/data/plans") with { Seconds = args.Number("seconds", 20) }, Console.Out, cancel);
                return ExitCode.Done;
            case ["planner"]:
                await PlannerBench.RunAsync(Planner(args), Console.Out, cancel);
                return ExitCode.Done;
            default:
                throw new UsageException("请给出 journal、commands、nodes、start、http、live、import、memory、board 或 planner", "Name journal, commands, nodes, start, http, live, import, memory, board or planner");
        }
    }

    private static PlannerBenchOptions Planner(VerbArguments args) =>
        PlannerBench.Standard(args.Find("plans") ?? "tests/data/plans") with { Seconds = args.Number("seconds", 120), Rounds = args.Number("rounds", 3), Outside = !args.Has("alone") };

    private static IBenchStore Store(VerbArguments args) => args.Find("postgres") is { } server ? new PostgresBenchStore(server) : new SqliteBenchStore();
}
