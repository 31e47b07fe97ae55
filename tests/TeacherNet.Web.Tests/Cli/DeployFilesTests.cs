using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TeacherNet.Web.Cli;
using Xunit;

namespace TeacherNet.Web.Tests.Cli;

/// <summary>What deploys the program is only found wrong on somebody's server; so far as it names the program, it is found here.</summary>
public sealed partial class DeployFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_the_server_with_options_it_takes()
    {
        var started = 0;
        foreach (var file in Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories))
        {
            foreach (var line in (await File.ReadAllLinesAsync(file, Cancel)).Where(l => Serve().IsMatch(l)))
            {
                started++;
                foreach (Match option in Option().Matches(line[Serve().Match(line).Index..]))
                    Assert.True(ServeVerb.Verb.Options.Contains(option.Groups[1].Value) || ServeVerb.Verb.Switches.Contains(option.Groups[1].Value), $"{Path.GetFileName(file)}: --{option.Groups[1].Value}");
            }
        }
        Assert.InRange(started, 8, int.MaxValue);
    }

    [Fact]
    public async Task Send_whoever_is_alarmed_to_a_section_of_the_runbook()
    {
        var runbook = await File.ReadAllTextAsync(Path.Combine(Folder(), "runbook.md"), Cancel);
        var alerts = await File.ReadAllTextAsync(Path.Combine(Folder(), "telemetry", "alerts.yaml"), Cancel);
        var named = Section().Matches(alerts).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(named);
        Assert.All(named, section => Assert.Contains($"<a id=\"{section}\"></a>", runbook, StringComparison.Ordinal));
        Assert.Equal(alerts.Split("- alert:").Length - 1, Section().Count(alerts));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../deploy"));

    [GeneratedRegex(@"(\[""?|\.dll |program"" |teachernet )serve\b")]
    private static partial Regex Serve();

    [GeneratedRegex(@"(?<=[\s""\[,])--([a-z]+)")]
    private static partial Regex Option();

    [GeneratedRegex(@"deploy/runbook\.md#([a-z-]+)")]
    private static partial Regex Section();
}
