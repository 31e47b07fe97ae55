using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Search;
using TeacherNet.Web.Api.Rotation.Plans;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Makes the change that the board states for a wish, in the plan's own question, and solves again.</summary>
internal sealed class StatedChange(Draft best, WishedYear year)
{
    private readonly Instance asked = best.Instance;

    /// <summary>The change as a whole gives the post at the price stated; without any one part of it, it does not.</summary>
    public void Holds(string teacher, PlanGrantBody change, CancellationToken cancel)
    {
        var t = Enumerable.Range(0, asked.Teachers.Count).Single(n => asked.Teachers[n].Id == teacher);
        var post = PostAt(year.Schools[change.School].Code, change.Stage, change.Subject);
        var loose = change.Loosened.Aggregate(asked, (i, r) => Loosened(i, r, r.By));
        var granted = best.To(change.IsLocked ? Locked(loose, t, post) : loose, null, cancel);
        Assert.True(granted.Planned.IsProven);
        Assert.Equal(post, Reached(granted, t));
        Assert.Equal(change.Delta, granted.Levels.Zip(best.Levels, (a, b) => a - b));

        if (change is { IsLocked: true, Loosened.IsEmpty: true })
            Assert.NotEqual(post, Reached(best, t));
        else if (change.IsLocked)
        {
            // Without the lock, some plan that has it otherwise is as good.
            var open = best.To(loose, null, cancel);
            int?[] others = [null, .. asked.Teachers[t].Options.Select(o => (int?)o.Post).Where(p => p != post)];
            Assert.Contains(others, p => best.To(Locked(loose, t, p), null, cancel).Levels.SequenceEqual(open.Levels));
        }

        foreach (var one in change.Loosened)
        {
            var others = change.Loosened.Where(r => r != one).Aggregate(asked, (i, r) => Loosened(i, r, r.By));
            Assert.Null(Planner.Any(Locked(others, t, post), cancel));
            if (one.By is > 1)
                Assert.Null(Planner.Any(Locked(Loosened(others, one, one.By - 1), t, post), cancel));
        }
    }

    private static int Reached(Draft draft, int teacher) =>
        draft.Planned.Plan!.Taken[teacher] is >= 0 and var option ? draft.Instance.Teachers[teacher].Options[option].Post : draft.Instance.Teachers[teacher].Post;

    private static Instance Locked(Instance instance, int teacher, int? post) => instance with { Locks = [.. instance.Locks, new TeacherLock(teacher, post)] };

    private int PostAt(string code, string? stage, string? subject) => Enumerable.Range(0, asked.Posts.Count).Single(p => asked.Posts[p].Id == $"{code}/{stage}/{subject}");

    private Instance Loosened(Instance instance, PlanRuleBody rule, long? by)
    {
        var school = rule.School is null ? null : year.Schools.Values.Single(s => s.Name == rule.School);
        return rule.Kind switch
        {
            "ceiling" => instance with { Posts = [.. instance.Posts.Select(p => p.Id == Post() ? p with { Max = p.Most + by!.Value } : p)] },
            "floor" => instance with { Posts = [.. instance.Posts.Select(p => p.Id == Post() ? p with { Floor = p.Least - by!.Value } : p)] },
            "max-in" => instance with { Schools = [.. instance.Schools.Select(s => s.Id == school!.Key ? s with { MaxIn = s.MaxIn + by!.Value } : s)] },
            "max-out" => instance with { Schools = [.. instance.Schools.Select(s => s.Id == school!.Key ? s with { MaxOut = s.MaxOut + by!.Value } : s)] },
            "limit" => instance with
            {
                Limits = [.. instance.Limits.Select(l => l.Id == rule.Limit ? l with { AtMost = l.AtMost + by, AtLeast = l.AtLeast - by } : l)],
            },
            _ => throw new InvalidOperationException($"{rule} can only be given up."),
        };

        string Post() => $"{school!.Code}/{rule.Stage}/{rule.Subject}";
    }
}
