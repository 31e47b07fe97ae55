using System.Text.Json;
using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Reasons;
using TeacherNet.Planning.Search;

namespace TeacherNet.Web.Cli.Plans;

/// <summary><c>teachernet plan</c></summary>
internal static class PlanVerb
{
    public static Verb Verb { get; } = new(
        "plan", "--in INSTANCE --out PLAN [--json] | --check INSTANCE PLAN | --explain TEACHER --in INSTANCE [--plan PLAN]",
        "求轮岗方案并证明没有更好的；--check 另行核对一份方案及其证明；--explain 说明一名教师为何如此安排、怎样才能满足其第一志愿。Ctrl+C 提前结束：写出目前最好的方案和已证明的下界，退出码 4",
        "Find a rotation plan and prove that none is better; --check confirms a plan and its proof by itself; --explain says why a teacher goes or stays and what would grant the first wish. Ctrl+C ends early: the best plan so far is written with the bounds proven, exit code 4",
        ["in", "out", "explain", "plan"], ["check", "json"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        try
        {
            if (args.Has("check"))
                return await CheckAsync(args, cancel);
            if (args.Find("explain") is { } teacher)
                return await ExplainAsync(args, teacher, cancel);
            return await SolveAsync(await PlanFiles.ReadInstanceAsync(args.Need("in"), cancel), args.Need("out"), args.Has("json"), cancel);
        }
        catch (MalformedFileException malformed)
        {
            return await Verbs.FailAsync(ExitCode.BadInput, malformed.Zh, malformed.Message);
        }
    }

    internal static async Task<int> SolveAsync(Instance instance, string file, bool json, CancellationToken cancel)
    {
        var progress = new PlanProgress(Levels.Count(instance));
        var from = TimeProvider.System.GetTimestamp();
        var planned = Planner.Solve(instance, progress.Report, cancel);
        var seconds = TimeProvider.System.GetElapsedTime(from).TotalSeconds;
        progress.Finish();
        if (planned.IsImpossible)
            return await FailAsync(instance, cancel);
        if (planned.Plan is not { } plan)
            return await Verbs.FailAsync(ExitCode.Stopped, "提前结束，尚未找到任何方案，没有写文件", "Stopped before any plan was found; no file was written");

        // The best plan of a run that was stopped is written all the same.
        await File.WriteAllBytesAsync(file, PlanWriter.Write(instance, plan, Math.Round(seconds, 3)), CancellationToken.None);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(new { proven = planned.IsProven, moves = plan.Taken.Count(o => o >= 0), plan.Levels, plan.Bounds, seconds }, JsonSerializerOptions.Web));
        else
            Print(plan);
        if (planned.IsProven)
            return ExitCode.Done;
        return await Verbs.FailAsync(ExitCode.Stopped, "提前结束：方案是目前最好的，尚未证明最优", "Stopped early: the plan is the best so far, not proven best");
    }

    private static async Task<int> CheckAsync(VerbArguments args, CancellationToken cancel)
    {
        if (args.Files is not [var instanceFile, var planFile])
            throw new UsageException("请给出实例和方案两个文件", "Name two files: the instance and the plan");
        var instance = await PlanFiles.ReadInstanceAsync(instanceFile, cancel);
        var plan = await PlanFiles.ReadPlanAsync(instance, planFile, cancel);
        if (Checker.Refuse(instance, plan) is { } refused)
            return await Verbs.FailAsync(ExitCode.Refused, $"核对不通过：{refused}", $"Refused: {refused}");
        Print(plan);
        return ExitCode.Done;
    }

    private static async Task<int> ExplainAsync(VerbArguments args, string id, CancellationToken cancel)
    {
        var instance = await PlanFiles.ReadInstanceAsync(args.Need("in"), cancel);
        if (Enumerable.Range(0, instance.Teachers.Count).Where(t => instance.Teachers[t].Id == id).ToArray() is not [var teacher])
            return await Verbs.FailAsync(ExitCode.BadInput, $"实例中没有教师 {id}", $"The instance has no teacher {id}");
        var progress = new PlanProgress(Levels.Count(instance));
        Draft draft;
        if (args.Find("plan") is { } planFile)
        {
            var plan = await PlanFiles.ReadPlanAsync(instance, planFile, cancel);
            if (Checker.Refuse(instance, plan) is { } refused)
                return await Verbs.FailAsync(ExitCode.Refused, $"核对不通过：{refused}", $"Refused: {refused}");
            draft = Draft.Of(instance, plan, progress.Report, cancel);
        }
        else
        {
            draft = Draft.Of(instance, progress.Report, cancel);
        }

        progress.Finish();
        if (draft.Planned.IsImpossible)
            return await FailAsync(instance, cancel);
        cancel.ThrowIfCancellationRequested();
        foreach (var line in ReasonTexts.Of(instance, Explanation.Of(draft, teacher, cancel)))
            Console.WriteLine(line);
        return ExitCode.Done;
    }

    private static async Task<int> FailAsync(Instance instance, CancellationToken cancel)
    {
        var rules = Conflict.Of(instance, cancel).Select(r => RuleTexts.Of(instance, r)).ToArray();
        return await Verbs.FailAsync(
            ExitCode.Refused,
            $"没有可行方案。以下要求不能同时满足，去掉任何一条即可：{string.Join("；", rules.Select(r => r.Zh))}",
            $"There is no plan. These cannot all hold, and without any one of them the rest can: {string.Join("; ", rules.Select(r => r.En))}");
    }

    private static void Print(Plan plan)
    {
        var proven = plan.Levels.SequenceEqual(plan.Bounds);
        Console.WriteLine($"{(proven ? "最优，已证明 / Best, proven" : "未证明最优 / Not proven best")}：{plan.Taken.Count(o => o >= 0)} 人变动 / moves");
        Console.WriteLine($"各层 / levels  {string.Join(' ', plan.Levels)}\n下界 / bounds {string.Join(' ', plan.Bounds)}");
    }
}
