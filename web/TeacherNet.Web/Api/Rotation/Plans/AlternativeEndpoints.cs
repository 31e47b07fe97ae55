using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Reasons;
using TeacherNet.Web.Access;
using TeacherNet.Web.Plans;

namespace TeacherNet.Web.Api.Rotation.Plans;

/// <summary>What could be chosen instead of a plan, and why it is as it is. Everything is computed from the proven plan; nothing is stored.</summary>
internal static class AlternativeEndpoints
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan All = TimeSpan.FromSeconds(12);

    public static void MapAlternatives(this RouteGroupBuilder rotation)
    {
        var plan = rotation.MapGroup("/scenarios/{scenario}/plans/{plan}");
        plan.MapGet("/teachers/{teacher}/alternatives", OfTeacherAsync).Needs(AccessKind.Query, "rotation-plan").WithName("rotationPlanTeacherAlternatives");
        plan.MapGet("/posts/{post}/alternatives", OfPostAsync).Needs(AccessKind.Query, "rotation-plan").WithName("rotationPlanPostAlternatives");
        plan.MapGet("/teachers/{teacher}/explanation", ExplainAsync).Needs(AccessKind.Query, "rotation-plan").WithName("rotationPlanExplanation");
    }

    private static async Task<Results<Ok<AlternativesBody>, ProblemResult>> OfTeacherAsync(ReadCall call, PlanDesk desk, string scenario, Guid plan, string teacher)
    {
        if (Proven(desk, call, scenario, plan, out var no) is not { } run)
            return no!;
        if (run.Sheet.IndexOf(teacher) is not (>= 0 and var at))
            return Problems.Of("candidate.unknown");
        int?[] posts = [null, .. run.Sheet.Instance.Teachers[at].Options.Select(o => (int?)o.Post)];
        return TypedResults.Ok(await RankAsync(call, desk, run, scenario, posts.Select(p => (at, p))));
    }

    private static async Task<Results<Ok<AlternativesBody>, ProblemResult>> OfPostAsync(ReadCall call, PlanDesk desk, string scenario, Guid plan, string post)
    {
        if (Proven(desk, call, scenario, plan, out var no) is not { } run)
            return no!;
        if (post.Split('.') is not [var school, var stage, var subject] || run.Sheet.IndexOf(school, stage, subject) is not (>= 0 and var at))
            return Problems.Of("post.unknown");
        return TypedResults.Ok(await RankAsync(
            call, desk, run, scenario, Enumerable.Range(0, run.Sheet.Teachers.Length).Where(t => run.Sheet.OptionOf(t, at) >= 0).Select(t => (t, (int?)at))));
    }

    private static async Task<Results<Ok<PlanReasonBody>, ProblemResult>> ExplainAsync(ReadCall call, PlanDesk desk, string scenario, Guid plan, string teacher)
    {
        if (Proven(desk, call, scenario, plan, out var no) is not { } run)
            return no!;
        var at = run.Sheet.IndexOf(teacher);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Cancel);
        stop.CancelAfter(All);
        var (instead, grant, isComplete) = at < 0 ? (null, null, true) : await ReasonsAsync(desk, run, at, stop.Token);
        return PlanReading.Read(call.Views, scenario, call.Today, (_, board) => Explained(board, run, teacher, at, instead, grant, isComplete)) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("scenario.unknown");
    }

    private static async Task<(Weighed? Instead, Grant? Grant, bool IsComplete)> ReasonsAsync(PlanDesk desk, Computation run, int teacher, CancellationToken cancel)
    {
        try
        {
            return await desk.InTurnAsync(() => Reasons(run, teacher, cancel), cancel);
        }
        catch (OperationCanceledException)
        {
            return (null, null, false);
        }
    }

    private static (Weighed? Instead, Grant? Grant, bool IsComplete) Reasons(Computation run, int teacher, CancellationToken cancel)
    {
        var own = run.Sheet.Instance.Teachers[teacher];
        var now = run.Sheet.PostOf(run.Draft!.Planned.Plan!.Taken, teacher);
        var first = own.Options.OrderBy(o => o.Wish).ThenBy(o => o.Km).FirstOrDefault()?.Post;
        var instead = own.Options.Count == 0 ? null : Weigh(run, teacher, now is null ? first : null, cancel);
        try
        {
            var wished = run.Sheet.Wishes[teacher].FirstOrDefault(p => run.Sheet.OptionOf(teacher, p) >= 0, -1);
            return (instead, wished < 0 || wished == now ? null : Grant.Of(run.Draft, teacher, wished, cancel), true);
        }
        catch (OperationCanceledException)
        {
            return (instead, null, false);
        }
    }

    private static PlanReasonBody Explained(Board board, Computation run, string teacher, int at, Weighed? instead, Grant? grant, bool isComplete)
    {
        var label = board.State.Teacher(teacher);
        var why = Why.Of(board.Cycle, null, teacher);
        var post = at < 0 ? null : run.Sheet.PostOf(run.Draft!.Planned.Plan!.Taken, at) is { } taken ? run.Sheet.Posts[taken] : null;
        var reason = at < 0 || post is not null ? null : run.Sheet.Unplaceable.GetValueOrDefault(teacher, "not-best");
        return new(
            teacher, label.Name, label.Number, at < 0 ? "outside" : post is null ? "stays" : "moves", post?.School, post is null ? null : board.State.School(post.School), reason, why?.Standing,
            [.. (why?.Results ?? []).Select(r => new RuleResultBody(r.Code, r.Zh, r.En, r.FactZh, r.FactEn, r.Outcome))],
            post is null ? null : WishOf(run.Sheet, at, run.Sheet.IndexOf(post.School, post.Stage, post.Subject)), instead is null ? null : Shown(run, instead, board),
            grant is null ? null : Shown(run, grant, board), isComplete);
    }

    private static PlanGrantBody Shown(Computation run, Grant grant, Board board)
    {
        var post = run.Sheet.Posts[grant.Post];
        return new(
            post.School, board.State.School(post.School), post.Stage, post.Subject, [.. grant.Loosened.Select(l => PlanResult.Rule(run.Sheet, l.Rule, l.By, board))], grant.IsLocked,
            [.. grant.Effect.After.Zip(grant.Effect.Before, (a, b) => a - b)], grant.Effect.Changed);
    }

    private static async Task<AlternativesBody> RankAsync(ReadCall call, PlanDesk desk, Computation run, string scenario, IEnumerable<(int Teacher, int? Post)> choices)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Cancel);
        stop.CancelAfter(All);
        var all = choices.ToArray();
        var weighed = new Weighed[all.Length];
        await Parallel.ForAsync(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = call.Cancel }, async (n, _) =>
        {
            try
            {
                weighed[n] = await desk.InTurnAsync(() => Weigh(run, all[n].Teacher, all[n].Post, stop.Token), stop.Token);
            }
            catch (OperationCanceledException)
            {
                weighed[n] = Unknown(run, all[n].Teacher, all[n].Post);
            }
        });
        var ranked = weighed.OrderBy(w => w.Levels, Levelwise.Instance).ThenByDescending(w => w.IsPlanned).ThenBy(w => w.Kilometres).ToList();
        return PlanReading.Read(call.Views, scenario, call.Today, (_, board) => new AlternativesBody([.. ranked.Select(w => Shown(run, w, board))], ranked.All(w => w.IsProven)))!;
    }

    // There was no turn left in the time of one answer.
    private static Weighed Unknown(Computation run, int teacher, int? post)
    {
        var (wish, km) = post is { } to ? (WishOf(run.Sheet, teacher, to), run.Sheet.Instance.Teachers[teacher].Options[run.Sheet.OptionOf(teacher, to)].Km) : (null, 0L);
        return new(teacher, post, run.Sheet.PostOf(run.Draft!.Planned.Plan!.Taken, teacher) == post, null, 0, false, wish, km);
    }

    private static Weighed Weigh(Computation run, int teacher, int? post, CancellationToken cancel)
    {
        var draft = run.Draft!;
        var (unknown, before) = (Unknown(run, teacher, post), draft.Planned.Plan!.Taken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(Each);
        var after = draft.With(new LockTeacher(teacher, post), stop.Token);
        if (after.Planned.Plan is not { } plan)
            return unknown with { IsProven = after.Planned.IsImpossible };
        var changed = Enumerable.Range(0, plan.Taken.Count).Count(t => run.Sheet.PostOf(plan.Taken, t) != run.Sheet.PostOf(before, t));
        return unknown with { Levels = [.. plan.Levels], Changed = changed, IsProven = after.Planned.IsProven };
    }

    private static AlternativeBody Shown(Computation run, Weighed weighed, Board board)
    {
        var label = board.State.Teacher(run.Sheet.Teachers[weighed.Teacher]);
        var post = weighed.Post is { } at ? run.Sheet.Posts[at] : null;
        return new(
            run.Sheet.Teachers[weighed.Teacher], label.Name, label.Number, post?.School, post is null ? null : board.State.School(post.School), post?.Stage, post?.Subject, weighed.IsPlanned,
            weighed.Levels, weighed.Levels is { } levels ? [.. levels.Zip(run.Draft!.Levels, (a, b) => a - b)] : null, weighed.Changed, weighed.IsProven, weighed.Wish,
            post is null ? null : weighed.Kilometres);
    }

    private static int? WishOf(PlanSheet sheet, int teacher, int post) => sheet.Wishes[teacher].IndexOf(post) is >= 0 and var at ? sheet.Ranks[teacher][at] : null;

    /// <summary>The computation with a proven plan; null with why there is none.</summary>
    private static Computation? Proven(PlanDesk desk, ReadCall call, string scenario, Guid plan, out ProblemResult? no)
    {
        var run = desk.Find(call.Scope, scenario, plan);
        no = run is null ? Problems.Of("plan.unknown") : run.State != "proven" ? Problems.Of("plan.not-proven") : null;
        return no is null ? run : null;
    }

    private sealed record Weighed(int Teacher, int? Post, bool IsPlanned, ImmutableArray<long>? Levels, int Changed, bool IsProven, int? Wish, long Kilometres);

    private sealed class Levelwise : IComparer<ImmutableArray<long>?>
    {
        public static readonly Levelwise Instance = new();

        // What leaves no plan comes last.
        public int Compare(ImmutableArray<long>? x, ImmutableArray<long>? y) =>
            x is { } a && y is { } b ? a.AsSpan().SequenceCompareTo(b.AsSpan()) : (x is null ? 1 : 0) - (y is null ? 1 : 0);
    }
}
