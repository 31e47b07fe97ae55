using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Where people are missing, who could come, and where one person could go: each with its exact effect.</summary>
internal static class PostEndpoints
{
    private const int Worst = 10;
    private const int Most = 60;
    private static readonly string[] StandingOrder = [Standings.Duty, Volunteering.Volunteer, Standings.Eligible];

    public static void MapPosts(this RouteGroupBuilder rotation)
    {
        var cycle = rotation.MapGroup("/cycles/{cycle}");
        cycle.MapGet("/shortages", Shortest).Needs(AccessKind.Query, "rotation-posts").WithName("rotationShortages");
        cycle.MapWorkbook("/shortages", Shortest, "rotation-posts", RotationBooks.Shortages).WithName("rotationShortagesWorkbook");
        cycle.MapGet("/posts", Planned).Needs(AccessKind.Query, "rotation-posts").WithName("rotationPosts");
        cycle.MapWorkbook("/posts", Planned, "rotation-posts", RotationBooks.Planned).WithName("rotationPostsWorkbook");
        cycle.MapGet("/posts/{post}/candidates", WhoCouldCome).Needs(AccessKind.Query, "rotation-posts").WithName("rotationPostCandidates");
        cycle.MapWorkbook("/posts/{post}/candidates", WhoCouldCome, "rotation-posts", RotationBooks.Coming).WithName("rotationPostCandidatesWorkbook");
        cycle.MapGet("/candidates/{teacher}/posts", WhereTo).Needs(AccessKind.Query, "rotation-posts").WithName("rotationCandidatePosts");
    }

    /// <summary>The worst shortages a plan leaves; the ten worst without a filter.</summary>
    private static Results<Ok<ImmutableArray<PostEffectBody>>, ProblemResult> Shortest(ReadCall call, string cycle, string? scenario, string? stage, string? subject, string? school) =>
        Board.Read<Results<Ok<ImmutableArray<PostEffectBody>>, ProblemResult>>(call.Views, cycle, scenario, board =>
        {
            var isFiltered = (stage ?? subject ?? school) is not null;
            var short_ = Shortages.Worst(board.Matrix, board.Scenario, int.MaxValue)
                .Where(s => (stage is null || s.Stage == stage) && (subject is null || s.Subject == subject) && (school is null || s.School == school))
                .Take(isFiltered ? Most : Worst);
            return TypedResults.Ok<ImmutableArray<PostEffectBody>>([.. short_.Select(s => board.Posts.With(new(s.School, null, s.Stage, s.Subject), 0))]);
        }) ?? Problems.Of("cycle.unknown");

    /// <summary>All posts of a stage as a plan leaves them, by school and subject.</summary>
    private static Results<Ok<ImmutableArray<PostEffectBody>>, ProblemResult> Planned(ReadCall call, string cycle, string? scenario, string? stage) =>
        Board.Read<Results<Ok<ImmutableArray<PostEffectBody>>, ProblemResult>>(call.Views, cycle, scenario, board => TypedResults.Ok<ImmutableArray<PostEffectBody>>(
        [
            .. board.Matrix.Cells().Where(c => stage is null || c.Stage == stage).Select(c => board.Posts.With(new(c.School, null, c.Stage, c.Subject), 0)),
        ])) ?? Problems.Of("cycle.unknown");

    /// <summary>Who could take a post (<c>school.stage.subject</c>): by standing, then the longest in one school, then the nearest.</summary>
    private static Results<Ok<PostCandidatesBody>, ProblemResult> WhoCouldCome(ReadCall call, string cycle, string post, string? scenario)
    {
        if (post.Split('.') is not [var school, var stage, var subject])
            return Problems.Of("post.unknown");
        var to = new Post(school, null, stage, subject);
        return Board.Read<Results<Ok<PostCandidatesBody>, ProblemResult>>(call.Views, cycle, scenario, board =>
        {
            var found = board.Cycle.Candidates.Values
                .Where(c => IsFree(board, c, call.Today) && c.Assessed!.Post.Stage == stage && c.Assessed.Subjects.Contains(subject) && c.Assessed.Post.School != school)
                .Select(c => Coming(board, c, to)).ToList();
            return TypedResults.Ok(new PostCandidatesBody(board.Posts.With(to, 0), found.Count,
            [
                .. found.OrderBy(c => Array.IndexOf(StandingOrder, c.Standing)).ThenByDescending(c => c.Years)
                    .ThenBy(c => c.Kilometres ?? double.MaxValue).ThenBy(c => c.Number, StringComparer.Ordinal).Take(Most),
            ]));
        }) ?? Problems.Of("cycle.unknown");
    }

    /// <summary>Posts short of people that a candidate's stage and subjects fit: in the direction the policy wants first, then the shortest, then the nearest.</summary>
    private static Results<Ok<CandidatePostsBody>, ProblemResult> WhereTo(ReadCall call, string cycle, string teacher, string? scenario) =>
        Board.Read<Results<Ok<CandidatePostsBody>, ProblemResult>>(call.Views, cycle, scenario, board =>
        {
            if (board.Cycle.Candidates.GetValueOrDefault(teacher) is not { Assessed: { } assessed })
                return Problems.Of("candidate.unknown");
            var posts = Shortages.Worst(board.Matrix, board.Scenario, int.MaxValue)
                .Where(s => s.Stage == assessed.Post.Stage && assessed.Subjects.Contains(s.Subject) && s.School != assessed.Post.School)
                .Select(s => Going(board, assessed.Post, new(s.School, null, s.Stage, s.Subject)))
                .OrderByDescending(p => p.IsWantedDirection).ThenBy(p => p.To.Before).ThenBy(p => p.Kilometres ?? double.MaxValue).ThenBy(p => p.To.Name, StringComparer.Ordinal);
            return TypedResults.Ok(new CandidatePostsBody(board.Posts.With(assessed.Post, -1), [.. posts.Take(Most)]));
        }) ?? Problems.Of("cycle.unknown");

    private static bool IsFree(Board board, CandidateEntry candidate, DateOnly today) =>
        candidate is { Withdrawn: false, Bound: null, Assessed: not null } && board.Directory.Find(candidate.Teacher)?.ServesUntil(board.Cycle.CutOff, today) is true
        && StandingOrder.Contains(candidate.Standing()) && board.Scenario?.MoveOf(candidate.Teacher) is null;

    private static ComingBody Coming(Board board, CandidateEntry candidate, Post to)
    {
        var from = candidate.Assessed!.Post;
        var label = board.State.Teacher(candidate.Teacher);
        return new(
            candidate.Teacher, label.Name, label.Number, candidate.Standing()!, board.Directory.Find(candidate.Teacher) is { } entry ? Service.Years(board.Cycle, entry, board.LastDays()) : 0,
            Kilometres.Between(board.Schools, from.School, to.School), candidate.Assessed.Backbone, board.Posts.With(from, -1));
    }

    private static GoingBody Going(Board board, Post from, Post to) => new(
        board.Posts.With(to, 1),
        Kilometres.Between(board.Schools, from.School, to.School),
        board.Cycle.Rules.FirstOrDefault(r => r.Code == "R11") is { } rule && board.Schools.Find(from.School)?.Facts is { } a && board.Schools.Find(to.School)?.Facts is { } b
            && Direction.Of(rule, a, b).Outcome == RuleOutcomes.Pass);
}

/// <summary>Who could take a post.</summary>
/// <param name="Post">The post as the plan leaves it.</param>
/// <param name="Total">How many in all; the list is the first 60.</param>
/// <param name="Candidates">In order.</param>
public sealed record PostCandidatesBody(PostEffectBody Post, int Total, ImmutableArray<ComingBody> Candidates);

/// <summary>Someone who could come.</summary>
/// <param name="Kilometres">As the crow flies; null when a place is unknown.</param>
/// <param name="From">What leaving does to the present post.</param>
/// <inheritdoc cref="CandidateBody"/>
public sealed record ComingBody(string Teacher, string Name, string Number, string Standing, int Years, double? Kilometres, bool Backbone, PostEffectBody From);

/// <summary>Where a candidate could go.</summary>
/// <param name="From">What leaving does to the present post.</param>
/// <param name="Posts">In order.</param>
public sealed record CandidatePostsBody(PostEffectBody From, ImmutableArray<GoingBody> Posts);

/// <summary>A post a candidate could take.</summary>
/// <param name="To">What coming does to it.</param>
/// <param name="Kilometres">As the crow flies; null when a place is unknown.</param>
/// <param name="IsWantedDirection">True when rule R11 wants moves this way.</param>
public sealed record GoingBody(PostEffectBody To, double? Kilometres, bool IsWantedDirection);
