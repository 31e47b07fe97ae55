using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Instances;
using Post = TeacherNet.Grains.Teachers.Post;

namespace TeacherNet.Grains.Plans;

/// <content>What is ordered: it stands whatever else is planned, and no plan is asked to mend it.</content>
public sealed partial class InstanceBuilder
{
    /// <summary>Moves that are ordered, by teacher.</summary>
    private readonly Dictionary<string, Placement> ordered;

    /// <summary>Those of them that the directory and the matrix show as made.</summary>
    private readonly Dictionary<string, Placement> made;

    /// <summary>A cell as it was before the plan's own moves: they are counted by the plan.</summary>
    private MatrixCell Before(string school, string stage, string subject, MatrixCell cell)
    {
        var post = new Post(school, null, stage, subject);
        return made.Count == 0 ? cell : cell with { Staffed = cell.Staffed + made.Values.Count(m => PostCount.IsAt(m.From, post)) - made.Values.Count(m => PostCount.IsAt(m.To, post)) };
    }

    /// <summary>Where a candidate stood before the plan.</summary>
    private Post Own(CandidateEntry candidate) => ordered.GetValueOrDefault(candidate.Teacher)?.From ?? candidate.Assessed!.Post;

    /// <summary>Bounds that ordered moves alone are beyond leave room for just these; what others could make good again stays as it is.</summary>
    private Instance Widened(Instance instance)
    {
        if (ordered.Count == 0)
            return instance;
        var taken = new int[instance.Teachers.Count];
        Array.Fill(taken, Outcome.Stays);
        long[] left = new long[instance.Schools.Count], received = new long[instance.Schools.Count];
        foreach (var one in instance.Locks.Where(l => ordered.ContainsKey(instance.Teachers[l.Teacher].Id)))
        {
            var teacher = instance.Teachers[one.Teacher];
            taken[one.Teacher] = Enumerable.Range(0, teacher.Options.Count).First(o => teacher.Options[o].Post == one.Post);
            left[instance.Posts[teacher.Post].School]++;
            received[instance.Posts[one.Post!.Value].School]++;
        }

        return instance with
        {
            Schools = [.. instance.Schools.Select((s, at) => s with { MaxOut = Math.Max(s.MaxOut, left[at]), MaxIn = Math.Max(s.MaxIn, received[at]) })],
            Limits = [.. instance.Limits.Select(l => l is { Hard: true, AtMost: { } most } ? l with { AtMost = most + Levels.Shortfall(instance, l with { AtLeast = null, Share = null }, taken) } : l)],
            Together = [.. instance.Together.Where(p => taken[p.First] < 0 || taken[p.Second] < 0)],
        };
    }
}
