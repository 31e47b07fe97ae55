using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class ConflictTests
{
    [Fact]
    public void Names_rules_that_cannot_all_hold_while_without_any_of_them_the_rest_can()
    {
        int found = 0, many = 0;
        for (var seed = 0; found < 400; seed++)
        {
            var instance = Tiny.Random(seed);
            if (Tiny.Best(instance) is not null)
            {
                Assert.Empty(Conflict.Of(instance, TestContext.Current.CancellationToken));
                continue;
            }

            found++;
            var rules = Conflict.Of(instance, TestContext.Current.CancellationToken);
            if (rules.Count > 1) many++;
            Assert.True(rules.Count > 0, $"seed {seed}");
            Assert.True(Tiny.Best(Rules.Only(instance, rules.ToHashSet())) is null, $"seed {seed}: {string.Join(", ", rules)} can all hold");
            foreach (var rule in rules)
                Assert.True(Tiny.Best(Rules.Only(instance, rules.Where(r => r != rule).ToHashSet())) is not null, $"seed {seed}: {rule} is not needed");
        }

        Assert.InRange(many, 20, found);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("tight")]
    public void Finds_two_locks_among_all_rules_of_a_whole_district(string name)
    {
        var instance = Plans.Read(name);
        var (teacher, option) = instance.Teachers.Select((t, i) => (i, t.Options)).Where(t => t.Options.Count > 0).Select(t => (t.i, t.Options[0])).First();
        var first = instance.Locks.Count;
        instance = instance with { Locks = [.. instance.Locks, new TeacherLock(teacher, null), new TeacherLock(teacher, option.Post)] };

        var rules = Conflict.Of(instance, TestContext.Current.CancellationToken);

        Assert.Equal([new Rule(RuleKind.Lock, first), new Rule(RuleKind.Lock, first + 1)], rules);
    }

    [Fact]
    public void Any_plan_breaks_no_rule()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var instance = Tiny.Random(seed);
            var any = Planner.Any(instance, TestContext.Current.CancellationToken);

            Assert.True(any is null == Tiny.Best(instance) is null, $"seed {seed}");
            if (any is not null) Assert.Null(HardRules.Broken(instance, [.. any]));
        }
    }
}
