using System.Collections.Immutable;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Plans;

/// <summary>Somebody was given a post that another with more points wished for before the own outcome.</summary>
/// <param name="Envious">Key of the teacher with more points.</param>
/// <param name="EnviousPoints">Their points.</param>
/// <param name="Envied">Key of the teacher who was given the post.</param>
/// <param name="EnviedPoints">Their points.</param>
/// <param name="Post">The post.</param>
/// <param name="Rank">Its rank among the wishes of the envious, from 1.</param>
public sealed record EnvyPair(string Envious, long EnviousPoints, string Envied, long EnviedPoints, Post Post, int Rank);

/// <summary>Finds envy over a plan as it stands (A. Abdulkadiroğlu, T. Sönmez, 2003): whoever approves the plan accepts each pair by name first.</summary>
public static class OpenEnvy
{
    /// <summary>
    /// Every pair, by envious teacher and then envied in the order of the sheet. A post that is not open to the envious gives none, nor does a move that
    /// is locked and has its reason noted: a lock alone names none.
    /// </summary>
    /// <param name="plan">The scenario as it stands.</param>
    /// <param name="taken">For each teacher of the sheet the option taken, −1 to stay.</param>
    public static ImmutableArray<EnvyPair> Of(PlanSheet sheet, ScenarioEntry plan, IReadOnlyList<int> taken)
    {
        var reasoned = plan.Standing().Where(m => m is { Locked: true, Reason: not null }).Select(m => sheet.IndexOf(m.Placement.Teacher)).ToHashSet();
        var given = Enumerable.Range(0, taken.Count).Where(t => taken[t] >= 0 && !reasoned.Contains(t)).ToLookup(t => sheet.PostOf(taken, t)!.Value);
        return
        [
            .. from envious in Enumerable.Range(0, taken.Count)
               where !reasoned.Contains(envious)
               from wish in Preferred(sheet, taken, envious)
               where sheet.OptionOf(envious, wish.Post) >= 0
               from envied in given[wish.Post]
               where sheet.Points[envied] < sheet.Points[envious] && !(sheet.Wishes[envied].IsEmpty && sheet.Wishes[envious].IsEmpty)
               orderby envious, envied
               select new EnvyPair(sheet.Teachers[envious], sheet.Points[envious], sheet.Teachers[envied], sheet.Points[envied], sheet.Posts[wish.Post], wish.Rank),
        ];
    }

    // Posts of one rank are as good as each other: nobody envies for the post beside.
    private static IEnumerable<(int Post, int Rank)> Preferred(PlanSheet sheet, IReadOnlyList<int> taken, int teacher)
    {
        var at = sheet.PostOf(taken, teacher) is { } post ? sheet.Wishes[teacher].IndexOf(post) : -1;
        var reached = at < 0 ? int.MaxValue : sheet.Ranks[teacher][at];
        return sheet.Wishes[teacher].Zip(sheet.Ranks[teacher]).Where(w => w.Second < reached).Select(w => (w.First, w.Second));
    }
}
