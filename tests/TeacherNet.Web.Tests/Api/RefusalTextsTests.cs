using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TeacherNet.Grains;
using TeacherNet.Grains.Groups;
using TeacherNet.Web.Api;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed partial class RefusalTextsTests
{
    [Fact]
    public void Every_code_a_decision_or_an_endpoint_gives_has_a_text()
    {
        var codes = Sources("grains", "silo", "web/TeacherNet.Web").SelectMany(s => Given().Matches(s)).Select(m => m.Groups[1].Value).Distinct();

        Assert.Empty(codes.Except(RefusalTexts.Codes));
    }

    [Fact]
    public void Whatever_a_grain_names_like_a_code_has_a_text_unless_it_is_stored_or_a_metric()
    {
        var named = Sources("grains/TeacherNet.Grains").SelectMany(s => Named().Matches(s)).Select(m => m.Groups[1].Value).Distinct();
        var others = Catalogue.Stored.Values.Select(s => s.Name).Concat(MetricRegistry.All.Select(m => m.Code)).Concat(GroupMetrics.All.Select(m => m.Code));

        Assert.Empty(named.Except(RefusalTexts.Codes).Except(others));
    }

    [Fact]
    public void No_text_is_left_of_a_code_that_is_given_no_more()
    {
        var sources = string.Concat(Sources("grains", "silo", "web/TeacherNet.Web"));

        Assert.DoesNotContain(RefusalTexts.Codes, c => !sources.Contains($"\"{c}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_says_something_in_both_languages() => Assert.All(RefusalTexts.Codes, c =>
    {
        var (zh, en) = RefusalTexts.Of(c, new Dictionary<string, string>());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", zh);
        Assert.Matches(@"^\P{IsCJKUnifiedIdeographs}*[a-z]\P{IsCJKUnifiedIdeographs}*$", en);
    });

    [Fact]
    public void Facts_are_filled_into_both_texts()
    {
        var (zh, en) = RefusalTexts.Of("session.locked", new Dictionary<string, string> { ["minutes"] = "15" });

        Assert.Contains("15 分钟", zh, StringComparison.Ordinal);
        Assert.Contains("15 minutes", en, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(d => Directory.EnumerateFiles(Path.Combine(Root(), d), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));

    [GeneratedRegex("""(?:Because|Problems\.Of)\(\s*"([a-z-]+\.[a-z-]+)"[,)]""")]
    private static partial Regex Given();

    [GeneratedRegex("""
        "([a-z][a-z-]*\.[a-z][a-z0-9-]*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();
}
