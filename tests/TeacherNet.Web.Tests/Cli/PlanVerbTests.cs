using System.Runtime.CompilerServices;
using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Reasons;
using TeacherNet.Web.Cli;
using TeacherNet.Web.Cli.Plans;
using Xunit;

namespace TeacherNet.Web.Tests.Cli;

public sealed class PlanVerbTests : IDisposable
{
    private const string Sound = """
        {
          "format": "teachernet-plan/1",
          "schools": [{ "id": "S1", "place": "P", "maxOut": 1, "maxIn": 1 }, { "id": "S2", "place": "P", "maxOut": 1, "maxIn": 1 }],
          "posts": [{ "id": "S1/a", "school": 0, "staffed": 2, "floor": 1, "target": 1, "max": 2, "weight": 1 },
                    { "id": "S2/a", "school": 1, "staffed": 0, "floor": 0, "target": 1, "max": 1, "weight": 1 }],
          "teachers": [{ "id": "T1", "post": 0, "standing": "duty", "tags": [], "options": [{ "post": 1, "wish": 1, "km": 3 }] },
                       { "id": "T2", "post": 0, "standing": "duty", "tags": [], "options": [{ "post": 1, "wish": 0, "km": 3 }] }],
          "together": [], "locks": [], "limits": []
        }
        """;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("teachernet-plan-");

    private string Out => Path.Combine(directory.FullName, "plan.json");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task Writes_a_plan_that_its_own_check_confirms()
    {
        var instance = Shared("small.json");

        Assert.Equal(0, await Verbs.RunAsync(["plan", "--in", instance, "--out", Out]));
        Assert.Equal(0, await Verbs.RunAsync(["plan", "--check", instance, Out]));
    }

    [Fact]
    public async Task Refuses_a_plan_that_was_tampered_with()
    {
        var instance = Write("sound.json", Sound);
        Assert.Equal(0, await Verbs.RunAsync(["plan", "--in", instance, "--out", Out]));
        var plan = await File.ReadAllTextAsync(Out, TestContext.Current.CancellationToken);

        Assert.Equal(2, await Verbs.RunAsync(["plan", "--check", instance, Write("other.json", plan.Replace("\"T2\"", "\"T1\"", StringComparison.Ordinal))]));
        Assert.Equal(1, await Verbs.RunAsync(["plan", "--check", instance, Write("nobody.json", plan.Replace("\"T2\"", "\"T9\"", StringComparison.Ordinal))]));
    }

    [Fact]
    public async Task Names_line_and_place_of_a_malformed_file_in_both_languages_and_writes_nothing()
    {
        var file = Write("broken.json", Sound.Replace("\"maxOut\": 1", "\"maxOut\": -1", StringComparison.Ordinal));

        var malformed = await Assert.ThrowsAsync<MalformedFileException>(() => PlanFiles.ReadInstanceAsync(file, TestContext.Current.CancellationToken));

        Assert.Contains("第 3 行，schools[0].maxOut：-1 不在 0 与 1000000000 之间", malformed.Zh, StringComparison.Ordinal);
        Assert.Contains("line 3, schools[0].maxOut: -1 is not between 0 and 1000000000", malformed.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Verbs.RunAsync(["plan", "--in", file, "--out", Out]));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Answers_contradictory_locks_with_2_and_writes_nothing()
    {
        var file = Write("locked.json", Sound.Replace("\"locks\": []", "\"locks\": [{ \"teacher\": 0, \"post\": 1 }, { \"teacher\": 1, \"post\": 1 }]", StringComparison.Ordinal));

        Assert.Equal(2, await Verbs.RunAsync(["plan", "--in", file, "--out", Out]));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Explains_one_teacher_from_a_plan_or_from_the_instance_alone()
    {
        var file = Write("sound.json", Sound);
        Assert.Equal(0, await Verbs.RunAsync(["plan", "--in", file, "--out", Out]));

        Assert.Equal(0, await Verbs.RunAsync(["plan", "--explain", "T1", "--in", file, "--plan", Out]));
        Assert.Equal(0, await Verbs.RunAsync(["plan", "--explain", "T2", "--in", file]));
        Assert.Equal(1, await Verbs.RunAsync(["plan", "--explain", "T9", "--in", file]));
    }

    [Fact]
    public async Task Says_what_a_first_wish_takes_in_rules_and_counts_and_names_nobody_else()
    {
        var file = Write("sound.json", Sound);
        var instance = InstanceReader.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        var draft = Draft.Of(instance, null, TestContext.Current.CancellationToken);

        string[] said = [.. ReasonTexts.Of(instance, Explanation.Of(draft, 0, TestContext.Current.CancellationToken))];

        Assert.Contains("第 6 层志愿代价 +1", said[^1], StringComparison.Ordinal);
        Assert.All(said, line => Assert.DoesNotContain("T2", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_the_best_plan_so_far_with_honest_bounds_when_stopped_and_answers_4()
    {
        var file = Shared("small.json");
        var instance = InstanceReader.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(4, await PlanVerb.SolveAsync(instance, Out, json: false, new CancellationToken(canceled: true)));
        Assert.Equal(0, await Verbs.RunAsync(["plan", "--check", file, Out]));
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(directory.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static string Shared(string name, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../data/plans", name));
}
