using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TeacherNet.Web.Cli.Plans;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli;

/// <summary>The <c>teachernet</c> command: finds the verb, runs it, and turns what went wrong into an exit code.</summary>
public static class Verbs
{
    private static readonly ImmutableArray<Verb> All =
    [
        ServeVerb.Verb, ImportVerb.Verb, VerifyVerb.Verb, VerifyNoticeVerb.Verb, ExportVerb.Verb, BackupVerbs.Backup, BackupVerbs.Restore, EraseVerb.Verb,
        PlanVerb.Verb, OpenApiVerb.Verb, BenchVerb.Verb, DemoDayVerb.Verb,
    ];

    /// <summary>Runs a command line.</summary>
    /// <returns>0 done, 1 bad input, 2 refused, 3 internal, 4 stopped early with a result that is not final.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [] or ["--help" or "-h" or "help"])
        {
            await Console.Out.WriteLineAsync(Help());
            return args is [] ? ExitCode.BadInput : ExitCode.Done;
        }
        if (All.FirstOrDefault(v => v.Name == args[0]) is not { } verb)
            return await FailAsync(ExitCode.BadInput, $"没有命令 {args[0]}；可用：{string.Join(' ', All.Select(v => v.Name))}", $"No verb {args[0]}; there are: {string.Join(' ', All.Select(v => v.Name))}");
        if (args.AsSpan(1).Contains("--help"))
        {
            await Console.Out.WriteLineAsync(HelpOf(verb));
            return ExitCode.Done;
        }
        return await RunAsync(verb, args[1..]);
    }

    /// <summary>Says what is wrong, in both languages, on standard error.</summary>
    internal static async Task<int> FailAsync(int code, string zh, string en)
    {
        await Console.Error.WriteLineAsync($"{zh}\n{en}");
        return code;
    }

    private static async Task<int> RunAsync(Verb verb, string[] args)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await verb.RunAsync(new(verb, args), stop.Token);
        }
        catch (UsageException wrong)
        {
            return await FailAsync(ExitCode.BadInput, $"{wrong.Zh}\n{HelpOf(verb)}", wrong.Message);
        }
        catch (StartException refused)
        {
            return await FailAsync(ExitCode.Refused, refused.Zh, refused.Message);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return await FailAsync(ExitCode.BadInput, $"找不到文件：{missing.Message}", missing.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await FailAsync(ExitCode.Refused, "已中止", "Stopped");
        }
#pragma warning disable CA1031 // The last line of defence: a shell gets a code, not a crash dump.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            return await FailAsync(ExitCode.Internal, $"内部错误：{broken.Message}", broken.ToString());
        }
    }

    private static string Help() =>
        $"teachernet VERB …\n\n{string.Join('\n', All.Select(v => $"  {v.Name,-10} {v.Zh}\n  {"",-10} {v.En}"))}\n\nteachernet VERB --help";

    private static string HelpOf(Verb verb) => $"teachernet {verb.Name} {verb.Usage}\n{verb.Zh}\n{verb.En}";
}
