using System.Text.Json;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Views;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet verify</c></summary>
internal static class VerifyVerb
{
    public static Verb Verb { get; } = new(
        "verify", "[--data DIR | --postgres CONNECTION | --azure-tables CONNECTION] [--key FILE] [--json]",
        "校验全部数据：逐个核对事件与哈希链，并重算所有视图", "Check every stored byte against the hash chain and fold every view",
        OpenNode.Options, ["json"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        await using var node = await OpenNode.OfAsync(args, cancel);
        var progress = new ErrorProgress<long>(events => $"已校验 {events:N0} 个事件 / events verified");
        var verified = await node.VerifyAsync(progress, cancel);
        progress.Finish();
        var broken = verified.IsSound ? await FoldAsync(node, cancel) : [];
        var isSound = verified.IsSound && broken.Count == 0;
        new UpkeepFile(OpenNode.Settings(args).DataDirectory).Note(u => u with { VerifiedAt = TimeProvider.System.GetUtcNow(), IsSound = isSound });
        if (args.Has("json"))
            Console.WriteLine(JsonSerializer.Serialize(Of(verified, broken), JsonSerializerOptions.Web));
        else
            Print(verified, broken);
        return isSound ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>Folds every scope from its first event; what cannot be folded, by name.</summary>
    private static async Task<List<string>> FoldAsync(Node node, CancellationToken cancel)
    {
        await using var fresh = new ViewHost(node.Journal, node.Codec, new VolatileCheckpoints(), node.Vault, node.Vault, Hosting.Views.All, TimeProvider.System);
        foreach (var scope in await node.Journal.ScopesAsync(cancel))
            await fresh.OfAsync(scope);
        return [.. fresh.Failures.Select(f => f.Message)];
    }

    private static void Print(Verified verified, List<string> broken)
    {
        foreach (var damage in verified.Damages)
            Console.WriteLine(Line(damage));
        broken.ForEach(Console.WriteLine);
        Console.WriteLine(verified.IsSound && broken.Count == 0
            ? $"完好：{verified.Commits:N0} 次提交，{verified.Events:N0} 个事件\nSound: {verified.Commits:N0} commits, {verified.Events:N0} events"
            : $"损坏 {verified.Damages.Length + broken.Count} 处。请从备份恢复。\n{verified.Damages.Length + broken.Count} places are damaged. Restore a backup.");
    }

    private static string Line(Damage damage) => $"{damage.Scope} @ {damage.Position} {damage.Grain}: {damage.What}";

    private static object Of(Verified verified, List<string> broken) => new
    {
        sound = verified.IsSound && broken.Count == 0,
        verified.Commits,
        verified.Events,
        damages = verified.Damages.Select(d => new { scope = d.Scope?.Value, d.Position, grain = d.Grain?.ToString(), d.What }),
        broken,
    };
}
