using TeacherNet.Engine;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet import undo ID</c></summary>
internal static class ImportUndoing
{
    public static async Task<int> RunAsync(Node node, ScopeId scope, Guid import, bool keepChanged, CancellationToken cancel)
    {
        var undo = new ImportUndo(node.Engine, node.Views);
        var outcome = await undo.TakeBackAsync(scope, import, keepChanged, CliActor.Name, new(Guid.CreateVersion7()), cancel);
        if (outcome.Answer is Answer.Accepted)
        {
            await Console.Error.WriteLineAsync($"已撤销，恢复 {outcome.Restored:N0} 项，保留 {outcome.Changed.Length:N0} 项\nTaken back: {outcome.Restored:N0} restored, {outcome.Changed.Length:N0} kept");
            return ExitCode.Done;
        }
        foreach (var grain in outcome.Changed)
            await Console.Out.WriteLineAsync($"{grain.Kind}/{grain.Key}");
        if (outcome.Answer is not Answer.Refused { Refusal: var refusal })
            return await Verbs.FailAsync(ExitCode.Internal, "存储没有应答；请用 verify 校验后重试", "The store did not answer; verify and try again");
        var (zh, en) = RefusalTexts.Of(refusal.Code, refusal.Facts);
        return await Verbs.FailAsync(ExitCode.Refused, zh, en);
    }
}
