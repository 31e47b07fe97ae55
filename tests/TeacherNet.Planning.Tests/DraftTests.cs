using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class DraftTests
{
    [Fact]
    public void After_any_changes_equals_every_outcome_tried()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var draft = Draft.Of(Tiny.Random(seed, repair: seed % 5 == 0), null, TestContext.Current.CancellationToken);
            for (var step = 0; step < 8; step++)
            {
                var change = RandomChange.Of(random, draft.Instance);
                draft = draft.With(change, TestContext.Current.CancellationToken);
                var best = Tiny.Best(draft.Instance);
                Assert.True(best is null ? draft.Planned.IsImpossible : draft.Planned.IsProven && draft.Levels.SequenceEqual(best),
                    $"seed {seed}, step {step}, {change}: [{string.Join(", ", best ?? [])}] against [{string.Join(", ", draft.Levels)}]");
                if (best is null) continue;
                var refused = Checker.Refuse(draft.Instance, draft.Planned.Plan!);
                Assert.True(refused is null, $"seed {seed}, step {step}, {change}: {refused}");
            }
        }
    }

    [Theory]
    [InlineData("small", 24)]
    [InlineData("tight", 12)]
    public void After_single_changes_equals_a_cold_solve_of_a_whole_district(string name, int changes)
    {
        var draft = Draft.Of(Plans.Read(name), null, TestContext.Current.CancellationToken);
        for (var seed = 0; seed < changes; seed++)
        {
            var change = RandomChange.Of(new Random(seed), draft.Instance);
            var changed = draft.With(change, TestContext.Current.CancellationToken);
            var cold = Planner.Solve(changed.Instance, null, TestContext.Current.CancellationToken);

            Assert.True(changed.Planned.IsImpossible == cold.IsImpossible && changed.Levels.SequenceEqual(cold.Plan?.Levels ?? []),
                $"seed {seed}, {change}: [{string.Join(", ", cold.Plan?.Levels ?? [])}] against [{string.Join(", ", changed.Levels)}]");
            if (cold.Plan is null) continue;
            var refused = Checker.Refuse(changed.Instance, changed.Planned.Plan!);
            Assert.True(refused is null, $"seed {seed}, {change}: {refused}");
        }
    }

    [Fact]
    public void Goes_back_to_the_same_levels_when_a_change_is_taken_back()
    {
        var first = Draft.Of(Plans.Read("small"), null, TestContext.Current.CancellationToken);
        var teacher = Enumerable.Range(0, first.Instance.Teachers.Count).First(t => first.Planned.Plan!.Taken[t] >= 0 && first.Instance.Locks.All(l => l.Teacher != t));

        var locked = first.With(new LockTeacher(teacher, null), TestContext.Current.CancellationToken);
        var back = locked.With(new UnlockTeacher(teacher), TestContext.Current.CancellationToken);

        Assert.True(Compare(first.Levels, locked.Levels) < 0);
        Assert.Equal(first.Levels, back.Levels);
    }

    [Fact]
    public void Plans_again_after_a_change_that_left_no_plan()
    {
        var first = Draft.Of(Plans.Read("small"), null, TestContext.Current.CancellationToken);

        var none = first.With(new SetLimit(new Limit("all", [], null, null, 1_000, null, null, Hard: true)), TestContext.Current.CancellationToken);
        var again = none.With(new DropLimit("all"), TestContext.Current.CancellationToken);

        Assert.True(none.Planned.IsImpossible);
        Assert.Equal(first.Levels, again.Levels);
        Assert.Null(Checker.Refuse(again.Instance, again.Planned.Plan!));
    }

    private static int Compare(IReadOnlyList<long> one, IReadOnlyList<long> other) => one.ToArray().AsSpan().SequenceCompareTo(other.ToArray());
}
