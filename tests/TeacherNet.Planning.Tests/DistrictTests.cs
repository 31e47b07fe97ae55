using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

/// <summary>
/// What HiGHS found of random districts, by a model of its own, stands in <c>highs/levels.txt</c>. After a change of <see cref="District"/>
/// run these tests with UPDATE_LEVELS=1, once <c>npm ci</c> ran in <c>highs/</c>.
/// </summary>
public sealed class DistrictTests
{
    private static readonly (int Seed, bool Repair)[] All = [.. Enumerable.Range(0, 100).Select(seed => (seed, seed % 5 == 4))];

    private static string Directory([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "highs");

    [Fact]
    public void Equals_another_solver_and_model_on_a_hundred_districts()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_LEVELS") == "1") Update();
        var expected = File.ReadLines(Path.Combine(Directory(), "levels.txt")).Select(l => l.Split(' ', 2)).ToDictionary(l => l[0], l => l[1]);
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, one =>
        {
            var instance = District.Random(one.Seed, one.Repair);
            var planned = Planner.Solve(instance, null, TestContext.Current.CancellationToken);
            var levels = planned.Plan is { } plan ? string.Join(' ', plan.Levels) : "none";
            if (levels != expected[Name(one)]) wrong.Add($"{Name(one)}: {levels} instead of {expected[Name(one)]}");
            else if (planned.Plan is not null && !planned.IsProven) wrong.Add($"{Name(one)}: not proven");
            else if (planned.Plan is not null && Checker.Refuse(instance, planned.Plan) is { } refused) wrong.Add($"{Name(one)}: {refused}");
        });
        Assert.Empty(wrong);
        Assert.InRange(expected.Values.Count(v => v != "none"), 90, 100);
    }

    private static string Name((int Seed, bool Repair) one) => one.Repair ? $"{one.Seed}r" : $"{one.Seed}";

    private static void Update()
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("teachernet-districts-");
        try
        {
            foreach (var one in All)
                File.WriteAllBytes(Path.Combine(directory.FullName, Name(one) + ".json"), InstanceWriter.Write(District.Random(one.Seed, one.Repair)).ToArray());
            using var node = Process.Start(new ProcessStartInfo("node", ["levels.mjs", .. All.Select(one => Path.Combine(directory.FullName, Name(one) + ".json"))])
            {
                WorkingDirectory = Directory(),
                RedirectStandardOutput = true,
            })!;
            var levels = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
            File.WriteAllText(Path.Combine(Directory(), "levels.txt"), levels);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
