using System.Text;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class RobustnessTests
{
    [Fact]
    public void Any_damaged_file_is_read_as_what_it_says_or_refused_with_its_place()
    {
        var sound = InstanceWriter.Write(Tiny.Random(4, repair: true)).ToArray();
        var read = 0;
        for (var at = 0; at < sound.Length; at++)
            foreach (var damaged in (byte[][])[sound[..at], [.. sound[..at], .. sound[(at + 1)..]], With(at, (byte)'9'), With(at, (byte)'"'), With(at, (byte)'{'), With(at, 0xC3)])
            {
                try
                {
                    var planned = Planner.Solve(InstanceReader.Read(damaged), null, TestContext.Current.CancellationToken);
                    Assert.True(planned.IsProven || planned.IsImpossible, Encoding.UTF8.GetString(damaged));
                    read++;
                }
                catch (MalformedException malformed)
                {
                    Assert.True(malformed is { Line: > 0, Path.Length: > 0, Reason.Length: > 0, ReasonZh.Length: > 0 });
                }
            }

        Assert.NotEqual(0, read);

        byte[] With(int at, byte other)
        {
            byte[] changed = [.. sound];
            changed[at] = other;
            return changed;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\\ud800\"")]
    public void Refuses_what_is_no_instance_at_all(string text) =>
        Assert.Throws<MalformedException>(() => InstanceReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Refuses_a_file_nested_without_end() =>
        Assert.Throws<MalformedException>(() => InstanceReader.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void Everybody_stays_where_nobody_has_an_option()
    {
        var instance = Plans.Read("small");
        Proves(instance with { Teachers = [.. instance.Teachers.Select(t => t with { Options = [] })], Together = [], Locks = [] });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Proves_a_district_in_which_all_costs_and_weights_are_the_same(long cost)
    {
        var instance = Plans.Read("small");
        Proves(instance with
        {
            Posts = [.. instance.Posts.Select(p => p with { Weight = cost })],
            Teachers = [.. instance.Teachers.Select(t => t with { Options = [.. t.Options.Select(o => o with { Wish = cost, Km = cost })] })],
        });
    }

    [Fact]
    public void Proves_twenty_thousand_teachers_who_are_all_alike()
    {
        const int schools = 100;
        var random = new Random(1);
        Proves(new Instance(
            [.. Enumerable.Range(0, schools).Select(s => new School($"S{s}", "P", 100, 100))],
            [.. Enumerable.Range(0, schools).Select(s => new Post($"S{s}/a", s, 200, 190, 200, 210, 1))],
            [.. Enumerable.Range(0, 200 * schools).Select(t => new Teacher($"T{t}", t % schools, t % 10 == 0 ? Standing.Duty : Standing.Fixed, [],
                t % 10 == 0 ? [.. Enumerable.Range(1, 3).Select(n => new Option((t + n * (1 + random.Next(30))) % schools, 1, 1)).DistinctBy(o => o.Post)] : []))],
            [], [], [], null));
    }

    [Fact]
    public void A_move_inside_a_school_is_legal_costs_its_wish_and_way_and_is_no_rotation()
    {
        var instance = new Instance(
            [new("S0", "P", 0, 0)],
            [new("S0/a", 0, 2, 0, 1, 2, 1), new("S0/b", 0, 0, 0, 1, 1, 5)],
            [new("T0", 0, Standing.Duty, [], [new(1, 3, 7)]), new("T1", 0, Standing.Eligible, [], [new(1, 1, 1)])],
            [], [], [new("nobody", [], null, null, null, 0, null, Hard: true)], null);

        // Both would fill S0/b; the duty teacher is asked first, though a move inside the school does not count as rotation.
        Assert.Equal([0, 0, 1, 0, 0, 3, 7], Proves(instance).Levels);
        Assert.Equal([0, 0, 0, 1, 1, 0, 1, 1], Proves(instance with { Baseline = [new(1, 1)] }).Levels);
    }

    private static Plan Proves(Instance instance)
    {
        var planned = Planner.Solve(instance, null, TestContext.Current.CancellationToken);
        Assert.True(planned.IsProven, string.Join(", ", planned.Bounds));
        Assert.Null(Checker.Refuse(instance, planned.Plan!));
        return planned.Plan!;
    }
}
