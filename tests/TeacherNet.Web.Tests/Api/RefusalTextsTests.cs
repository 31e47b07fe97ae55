using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TeacherNet.Web.Api;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed partial class RefusalTextsTests
{
    [Fact]
    public void Every_code_a_decision_or_an_endpoint_gives_has_a_text()
    {
        var sources = ((string[])["grains", "silo", "web/TeacherNet.Web"]).SelectMany(d => Directory.EnumerateFiles(Path.Combine(Root(), d), "*.cs", SearchOption.AllDirectories));
        var codes = sources.SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct();

        Assert.Empty(codes.Except(RefusalTexts.Codes));
    }

    [Fact]
    public void Facts_are_filled_into_both_texts()
    {
        var (zh, en) = RefusalTexts.Of("session.locked", new Dictionary<string, string> { ["minutes"] = "15" });

        Assert.Contains("15 分钟", zh, StringComparison.Ordinal);
        Assert.Contains("15 minutes", en, StringComparison.Ordinal);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));

    [GeneratedRegex("""(?:Because|Problems\.Of)\(\s*"([a-z-]+\.[a-z-]+)"[,)]""")]
    private static partial Regex Code();
}
