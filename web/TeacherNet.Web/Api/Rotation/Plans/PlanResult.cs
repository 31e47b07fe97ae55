using System.Collections.Immutable;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;
using TeacherNet.Web.Plans;

namespace TeacherNet.Web.Api.Rotation.Plans;

/// <summary>Shows computations with names.</summary>
internal static class PlanResult
{
    private const int Named = 100;

    public static PlanRunBody Of(Computation run, PlanFacts facts, Board board)
    {
        // One look: the state may go on while it is shown.
        var (state, level, taken, bounds) = (run.State, run.Level, run.Taken, run.Bounds);
        return new(
            run.Id, state, level, taken is null ? [] : [.. Levels.Of(run.Sheet.Instance, [.. taken])], bounds, Math.Round(run.Seconds, 3), run.Order.Revision,
            taken is null ? [] : [.. Placements(run, taken, board).Select(p => Line(run, p.Index, p.Placement, p.Locked, board))],
            taken is null ? [] : Changed(run, taken, board), taken is null ? [] : Gauge.All(run.Sheet, taken),
            taken is null ? [] : BalanceSheet.Of(facts, Placements(run, taken, board).Select(p => p.Placement)),
            taken is null ? [] : Unplaced(run, taken), [.. run.Conflict.Select(r => Rule(run.Sheet, r, null, board))]);
    }

    /// <summary>The moves of a plan; one that stands in the scenario already keeps its id and what was seen then.</summary>
    public static IEnumerable<(int Index, Placement Placement, bool Locked)> Placements(Computation run, IReadOnlyList<int> taken, Board board)
    {
        var standing = board.Scenario!.Standing().DistinctBy(m => m.Placement.Teacher).ToDictionary(m => m.Placement.Teacher);
        for (var t = 0; t < taken.Count; t++)
        {
            if (run.Sheet.PostOf(taken, t) is not { } post)
                continue;
            var (teacher, to) = (run.Sheet.Teachers[t], run.Sheet.Posts[post]);
            if (standing.TryGetValue(teacher, out var known) && (known.Placement.To.School, known.Placement.To.Stage, known.Placement.To.Subject) == (to.School, to.Stage, to.Subject))
                yield return (t, known.Placement, known.Locked);
            else if (Rotation.Placements.Of(board, new(run.MoveOf(teacher), teacher, to.School, null, to.Stage, to.Subject, null, null)) is { } placement)
                yield return (t, placement, run.Order.Locked.Any(l => l.Teacher == teacher));
        }
    }

    public static PlanRuleBody Rule(PlanSheet sheet, Rule rule, long? by, Board board)
    {
        var instance = sheet.Instance;
        return rule.Kind switch
        {
            RuleKind.Floor or RuleKind.Ceiling when sheet.Posts[rule.Index] is var p =>
                new(rule.Kind == RuleKind.Floor ? "floor" : "ceiling", board.State.School(p.School), p.Stage, p.Subject, null, by),
            RuleKind.MaxOut or RuleKind.MaxIn => new(rule.Kind == RuleKind.MaxOut ? "max-out" : "max-in", board.State.School(instance.Schools[rule.Index].Id), null, null, null, by),
            RuleKind.Limit => new("limit", null, null, null, instance.Limits[rule.Index].Id, by),
            RuleKind.Together => new("together", null, null, null, null, by),
            _ => new("lock", null, null, null, null, by),
        };
    }

    private static PlanLineBody Line(Computation run, int index, Placement placement, bool locked, Board board)
    {
        var (label, teacher) = (board.State.Teacher(placement.Teacher), run.Sheet.Instance.Teachers[index]);
        var post = run.Sheet.IndexOf(placement.To.School, placement.To.Stage, placement.To.Subject);
        var wish = run.Sheet.Wishes[index].IndexOf(post);
        return new(
            placement.Move, placement.Teacher, label.Name, label.Number, placement.From.School, board.State.School(placement.From.School), placement.To.School,
            board.State.School(placement.To.School), placement.To.Stage, placement.To.Subject, teacher.Standing.ToString().ToLowerInvariant(), wish < 0 ? null : run.Sheet.Ranks[index][wish],
            teacher.Options[run.Sheet.OptionOf(index, post)].Km, teacher.Tags.Contains("backbone"), locked);
    }

    private static ImmutableArray<PlanChangeBody> Changed(Computation run, IReadOnlyList<int> taken, Board board)
    {
        var before = board.Scenario!.Standing().DistinctBy(m => m.Placement.Teacher).ToDictionary(m => m.Placement.Teacher, m => m.Placement.To);
        var changed = ImmutableArray.CreateBuilder<PlanChangeBody>();
        for (var t = 0; t < taken.Count; t++)
        {
            var key = run.Sheet.Teachers[t];
            var (was, now) = (before.GetValueOrDefault(key), run.Sheet.PostOf(taken, t) is { } post ? run.Sheet.Posts[post] : null);
            if ((was?.School, was?.Stage, was?.Subject) == (now?.School, now?.Stage, now?.Subject))
                continue;
            var label = board.State.Teacher(key);
            changed.Add(new(key, label.Name, label.Number, was?.School, was is null ? null : board.State.School(was.School), now?.School, now is null ? null : board.State.School(now.School)));
        }

        return changed.ToImmutable();
    }

    private static ImmutableArray<UnplacedBody> Unplaced(Computation run, IReadOnlyList<int> taken) =>
    [
        .. Enumerable.Range(0, taken.Count).Where(t => taken[t] < 0)
            .GroupBy(t => run.Sheet.Unplaceable.GetValueOrDefault(run.Sheet.Teachers[t], "not-best")).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new UnplacedBody(g.Key, g.Count(), [.. g.Take(Named).Select(t => run.Sheet.Teachers[t])])),
    ];
}
