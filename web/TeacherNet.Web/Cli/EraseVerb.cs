using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Privacy;

namespace TeacherNet.Web.Cli;

/// <summary><c>teachernet erase</c></summary>
internal static class EraseVerb
{
    public static Verb Verb { get; } = new(
        "erase", "--scope region/NAME [--data DIR | --postgres CONNECTION | --azure-tables CONNECTION] [--key FILE] NUMBER",
        "擦除一名教师的个人信息（姓名、身份证号、电话等），不可恢复；擦除名单记在密钥文件旁", "Erase a teacher's personal values for good; the list of the erased stands beside the key file",
        ["scope", .. OpenNode.Options], [], RunAsync);

    private static async Task<int> RunAsync(VerbArguments args, CancellationToken cancel)
    {
        if (!ScopeId.TryParse(args.Need("scope"), out var scope) || args.Files is not [var number])
            throw new UsageException("请给出 --scope region/名称 和一个教师编号", "Give --scope region/NAME and one staff number");
        await using var node = await OpenNode.OfAsync(args, cancel);
        if ((await node.Views.OfAsync(scope)).Read<TeacherDirectory, Guid?>(d => d.WithNumber(number)?.Facts.Person) is not { } person)
            return await Verbs.FailAsync(ExitCode.Refused, $"{scope} 中没有教师编号 {number}", $"There is no teacher {number} in {scope}");
        var list = ErasureFile.Beside(OpenNode.Settings(args));
        if (!await node.EraseAsync(new(person), list, cancel))
            return await Verbs.FailAsync(ExitCode.Refused, $"{number} 的个人信息已经擦除", $"{number} is erased already");
        await Console.Out.WriteLineAsync($"已擦除 {number} 的个人信息；请把 {list.Path} 与密钥文件一起另行保管\nErased {number}; keep {list.Path} where the key file is kept");
        return ExitCode.Done;
    }
}
