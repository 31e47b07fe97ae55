using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;
using TeacherNet.Planning.Search;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class ReasonTests
{
    [Fact]
    public void The_stated_change_grants_the_wish_and_no_part_of_it_can_be_left_out()
    {
        int asked = 0, loosened = 0, together = 0;
        for (var seed = 0; asked < 500; seed++)
        {
            if (Ask(seed) is not { } question) continue;
            var (draft, teacher, post) = question;
            asked++;
            var grant = Grant.Of(draft, teacher, post, TestContext.Current.CancellationToken);
            Assert.True(grant is not null, $"seed {seed}");
            var granted = grant.On(draft.Instance);
            Assert.True(grant.Effect.After.SequenceEqual(Tiny.Best(granted)!), $"seed {seed}: {grant}");

            // Not even the best plan that has it otherwise is as good.
            var otherwise = Otherwise(granted, teacher, post);
            Assert.True(otherwise is null || otherwise.AsSpan().SequenceCompareTo(Tiny.Best(granted)) > 0, $"seed {seed}: {grant} does not grant it");

            if (grant.Loosened.Count > 0) loosened++;
            if (grant.Loosened.Count > 1) together++;
            foreach (var one in grant.Loosened)
            {
                Loosening[] others = [.. grant.Loosened.Where(l => l != one)];
                Assert.True(Denies(others), $"seed {seed}: {grant} needs no {one}");
                if (one.By is > 1) Assert.True(Denies([.. others, one with { By = one.By - 1 }]), $"seed {seed}: {grant} needs less of {one}");
            }

            if (!grant.IsLocked) continue;
            var unlocked = Loosening.On(draft.Instance, grant.Loosened);
            var without = Otherwise(unlocked, teacher, post);
            Assert.True(without is not null && without.SequenceEqual(Tiny.Best(unlocked)!), $"seed {seed}: {grant} needs no lock");

            bool Denies(Loosening[] rules)
            {
                var less = Loosening.On(draft.Instance with { Locks = [.. draft.Instance.Locks, new TeacherLock(teacher, post)] }, rules);
                return Tiny.Best(less) is null;
            }
        }

        Assert.InRange(loosened, 50, asked);
        Assert.InRange(together, 5, asked);
    }

    [Fact]
    public void Ranks_alternatives_by_the_levels_that_choosing_them_reaches()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            if (Ask(seed) is not { } question) continue;
            var (draft, teacher, post) = question;
            foreach (var ranked in (IReadOnlyList<Alternative>[])[
                Alternative.OfTeacher(draft, teacher, TestContext.Current.CancellationToken), Alternative.OfPost(draft, post, TestContext.Current.CancellationToken)])
            {
                long[]? before = null;
                foreach (var one in ranked)
                {
                    var best = Tiny.Best(new LockTeacher(one.Teacher, one.Post).On(draft.Instance));
                    Assert.True(best is null ? one.Effect is null : one.Effect!.After.SequenceEqual(best), $"seed {seed}: {one}");
                    Assert.True(before is null || best is null || before.AsSpan().SequenceCompareTo(best) <= 0, $"seed {seed}: {one} is out of order");
                    before = best ?? before;
                }
            }
        }
    }

    [Fact]
    public void Explains_a_whole_district_teacher_by_teacher()
    {
        var draft = Draft.Of(Plans.Read("small"), null, TestContext.Current.CancellationToken);
        var teachers = Enumerable.Range(0, draft.Instance.Teachers.Count).Where(t => draft.Instance.Teachers[t].Options.Count > 0).Where((_, n) => n % 16 == 0);
        foreach (var teacher in teachers)
        {
            var explanation = Explanation.Of(draft, teacher, TestContext.Current.CancellationToken);

            Assert.Contains(explanation.Alternatives, a => a.IsPlanned && a.Post == explanation.Post);
            if (explanation.Change is not { } change) continue;
            var granted = Planner.Solve(change.On(draft.Instance), null, TestContext.Current.CancellationToken).Plan!;
            Assert.Equal(change.Effect.After, granted.Levels);
            Assert.Equal(explanation.FirstWish, draft.Instance.Teachers[teacher].Options[granted.Taken[teacher]].Post);
        }
    }

    [Fact]
    public void Says_nothing_can_grant_a_post_that_is_no_option()
    {
        var draft = Draft.Of(Plans.Read("small"), null, TestContext.Current.CancellationToken);
        var teacher = Enumerable.Range(0, draft.Instance.Teachers.Count).First(t => draft.Instance.Teachers[t].Options.Count == 0);

        Assert.Null(Grant.Of(draft, teacher, 0, TestContext.Current.CancellationToken));
    }

    /// <summary>The best levels of outcomes in which the teacher does not take the post.</summary>
    private static long[]? Otherwise(Instance instance, int teacher, int post)
    {
        int?[] others = [null, .. instance.Teachers[teacher].Options.Select(o => (int?)o.Post).Where(p => p != post)];
        return others.Select(p => Tiny.Best(instance with { Locks = [.. instance.Locks, new TeacherLock(teacher, p)] }))
            .Aggregate((a, b) => a is null || (b is not null && b.AsSpan().SequenceCompareTo(a) < 0) ? b : a);
    }

    /// <summary>A plan, and a wish of one of its teachers that it does not grant; null when the seed has none.</summary>
    private static (Draft Draft, int Teacher, int Post)? Ask(int seed)
    {
        var instance = Tiny.Random(seed, repair: seed % 7 == 0);
        var draft = Draft.Of(instance, null, TestContext.Current.CancellationToken);
        if (draft.Planned.Plan is not { } plan) return null;
        var wishes = Enumerable.Range(0, instance.Teachers.Count)
            .SelectMany(t => instance.Teachers[t].Options.Select((o, n) => (Teacher: t, Option: n, o.Post)))
            .Where(w => plan.Taken[w.Teacher] != w.Option).ToArray();
        return wishes.Length == 0 ? null : wishes[seed % wishes.Length] is var one ? (draft, one.Teacher, one.Post) : null;
    }
}
