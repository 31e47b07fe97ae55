using System.Text.Json;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Audit;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet export</c></summary>
internal static class ExportVerb
{
    public static Verb Verb { get; } = new(
        "export", "--scope region/NAME FILE | --journal FILE [--data DIR | --postgres CONNECTION | --azure-tables CONNECTION] [--key FILE]",
        "把一个区域的全部事件写成每行一条的 JSON，个人信息以 ••• 代替，末行为链头哈希；--journal 则把整个库原样写成一个可导入其他库的文件", "Write a scope's events as JSON lines, personal values masked; the last line is the head hash; or with --journal the whole store as it is, for another store to import",
        ["scope", "journal", .. OpenNode.Options], [], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        if (args.Find("journal") is { } archive)
            return await ArchiveVerbs.ExportAsync(args, archive, cancel);
        if (!ScopeId.TryParse(args.Need("scope"), out var scope) || args.Files is not [var file])
            throw new UsageException("请给出 --scope region/名称 和一个文件", "Give --scope region/NAME and one file");
        await using var node = await OpenNode.OfAsync(args, cancel);
        await using var output = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await using var writer = new StreamWriter(output);
        await foreach (var commit in node.Journal.ReadAsync(scope, 0, cancel))
        {
            foreach (var stored in commit.Events)
            {
                var line = new ExportedEvent(stored.Position, commit.At, commit.Actor, $"{stored.Grain.Kind}/{stored.Grain.Key}", stored.Encoded.Name, stored.Version, new(MaskedJson.Of(stored.Encoded.Body)));
                await writer.WriteLineAsync(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
            }
        }
        var head = await node.Journal.HeadAsync(scope, cancel);
        await writer.WriteLineAsync(JsonSerializer.Serialize(new { head.Position, hash = Convert.ToHexStringLower(head.Hash.AsSpan()), head.At }, JsonSerializerOptions.Web));
        return ExitCode.Done;
    }

    private sealed record ExportedEvent(long Position, DateTimeOffset At, string Actor, string Grain, string Event, long Version, RawJson Facts);
}
