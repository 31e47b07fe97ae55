using System.Text.Json;
using TeacherNet.Web.Notices;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet verify-notice</c>: needs the file alone, no data and no server.</summary>
internal static class VerifyNoticeVerb
{
    public static Verb Verb { get; } = new(
        "verify-notice", "FILE [--hash HASH] [--json]",
        "离线校验公示文件：逐行核对并重算散列值，可与纸质公示上的散列值比对", "Check a notice's file away from the server, row by row, and against the printed hash",
        ["hash"], ["json"], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        if (args.Files is not [var path])
            throw new UsageException("请给出一个公示文件", "Give one notice file");
        if (!File.Exists(path))
            throw new UsageException($"没有文件 {path}", $"There is no file {path}");
        if (NoticeFile.Read(await File.ReadAllBytesAsync(path, cancel)) is not { } file)
            throw new UsageException($"{path} 不是公示文件", $"{path} is no notice file");
        List<string> faults = [.. file.Faults(args.Find("hash"))];
        if (args.Has("json"))
            Console.WriteLine(JsonSerializer.Serialize(new { sound = faults.Count == 0, version = file.Head.Version, rows = file.Rows.Length, shown = file.Rows.Count(r => r.Line is not null), names = file.CoversNames, file.Hash, faults }, JsonSerializerOptions.Web));
        else
        {
            faults.ForEach(Console.WriteLine);
            if (faults.Count == 0)
                Console.WriteLine($"完好：第 {file.Head.Version} 版，{file.Rows.Length} 行，散列值 {file.Hash}\nSound: version {file.Head.Version}, {file.Rows.Length} rows, hash {file.Hash}");
            if (faults.Count == 0 && !file.CoversNames)
                Console.WriteLine("姓名、编号和校名不在散列值之内，请以纸质公示为准\nNames and numbers are not in the hash: go by the paper notice for them");
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
