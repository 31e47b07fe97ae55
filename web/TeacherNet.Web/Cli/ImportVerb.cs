using TeacherNet.Engine;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet import</c></summary>
internal static class ImportVerb
{
    public static Verb Verb { get; } = new(
        "import", "--scope S [--create [--name NAME]] [--dry-run] [--json] [--data DIR | --postgres CONNECTION | --azure-tables CONNECTION] [--key FILE] FILE… | undo ID [--keep-changed] | --journal FILE",
        "导入学校、岗位、教师、交流等表格（xlsx、csv）；全部写入或全部不写；--journal 则把 export --journal 的文件导入一个空库，每个事件、位置与哈希不变", "Import rosters, posts, moves and exchange files (xlsx, csv), all or nothing; or with --journal an exported store into an empty one, every event, position and hash the same",
        ["scope", "name", "journal", .. OpenNode.Options], ["create", "dry-run", "json", "keep-changed"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        if (args.Find("journal") is { } archive)
            return await ArchiveVerbs.ImportAsync(args, archive, cancel);
        if (!ScopeId.TryParse(args.Need("scope"), out var scope))
            throw new UsageException($"“{args.Need("scope")}”不是区域；应为 region/名称 或 partnership/甲~乙", $"'{args.Need("scope")}' is no scope; expected region/NAME or partnership/A~B");
        if (args.Files.Count == 0)
            throw new UsageException("请给出要导入的文件", "Name the files to import");
        if (args.Files is ["undo", var id] && Guid.TryParse(id, out var import))
        {
            await using var known = await OpenNode.OfAsync(args, cancel);
            return await ImportUndoing.RunAsync(known, scope, import, args.Has("keep-changed"), cancel);
        }
        if (args.Files.FirstOrDefault(f => !File.Exists(f)) is { } missing)
            throw new FileNotFoundException(missing);

        await using var node = await OpenAsync(args, cancel);
        if (!args.Has("create") && (await node.Journal.HeadAsync(scope, cancel)).Position == 0)
            throw new StartException("scope.unknown", $"没有 {scope}；新建请加 --create。", $"There is no {scope}; add --create to begin it.");

        var importer = new Importer(node.Engine, node.Views, node.Side, node.Vault, node.Time, new(node.Journal, node.Codec));
        var progress = new ErrorProgress<ImportProgress>(p => $"{p.File}：{p.Rows:N0} 行 / rows");
        var rows = await importer.CheckAsync(scope, [.. args.Files.Select(ImportFile.At)], progress, cancel);
        progress.Finish();
        Print(args, rows);
        if (args.Has("dry-run"))
            return rows.HasUnreadableFile ? ExitCode.BadInput : ExitCode.Done;
        if (args.Has("create") && !rows.HasUnreadableFile)
            await NewScope.BeginAsync(node, scope, args.Find("name"), rows, cancel);
        return await TakeAsync(importer, scope, rows, cancel);
    }

    private static async Task<int> TakeAsync(Importer importer, ScopeId scope, CheckedImport rows, CancellationToken cancel)
    {
        var import = Guid.CreateVersion7();
        var outcome = await importer.TakeAsync(scope, rows, import, CliActor.Name, cancel);
        switch (outcome.Answer)
        {
            case Answer.Accepted when outcome.Changed == 0:
                await Console.Error.WriteLineAsync("全部已在库中，没有写入\nAll of it was on record; nothing was written");
                return ExitCode.Done;
            case Answer.Accepted:
                await Console.Error.WriteLineAsync($"已导入：{outcome.Changed:N0} 项有变化（共 {outcome.Orders:N0} 项）\nImported: {outcome.Changed:N0} of {outcome.Orders:N0} changed\n撤销 undo: teachernet import undo {import:N} --scope {scope}");
                return ExitCode.Done;
            case Answer.Refused { Refusal: var refusal }:
                var (zh, en) = RefusalTexts.Of(refusal.Code, refusal.Facts);
                return await Verbs.FailAsync(rows.HasUnreadableFile ? ExitCode.BadInput : ExitCode.Refused, zh, en);
            case Answer.BatchRefused { Refusals: [var first, ..] }:
                var (zhFirst, enFirst) = RefusalTexts.Of(first.Refusal.Code, first.Refusal.Facts);
                return await Verbs.FailAsync(ExitCode.Refused, zhFirst, enFirst);
            default:
                return await Verbs.FailAsync(ExitCode.Internal, "存储没有应答；请用 verify 校验后重试", "The store did not answer; verify and try again");
        }
    }

    private static void Print(VerbArguments args, CheckedImport rows)
    {
        if (args.Has("json"))
        {
            using var output = Console.OpenStandardOutput();
            ImportJson.Write(output, rows);
            return;
        }
        foreach (var (kind, counts) in rows.Counts)
            Console.WriteLine($"{kind}: 接受 {counts.Accepted:N0}（有提示 {counts.Warned:N0}，已规范 {counts.Normalised:N0}），拒绝 {counts.Refused:N0}");
        foreach (var problem in rows.Refused)
            Console.WriteLine(Line(problem));
    }

    private static string Line(ImportProblem problem)
    {
        var text = ImportTexts.Of(problem.Code);
        return $"{problem.Place.File} {problem.Place.Sheet} 第{problem.Place.Row}行 序号{problem.Place.Serial} {problem.Column}：{text.CauseZh}；{text.MendZh}";
    }

    private static Task<Node> OpenAsync(VerbArguments args, CancellationToken cancel) =>
        args.Has("create") ? Node.OpenAsync(OpenNode.Settings(args), TimeProvider.System, cancel) : OpenNode.OfAsync(args, cancel);
}
