using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Instances;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Plans;

namespace TeacherNet.Web.Api.Rotation.Plans;

/// <summary>Plans as they stand: side by side, whom they leave envious, and what would balance schools.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparison(this RouteGroupBuilder rotation)
    {
        rotation.MapGet("/cycles/{cycle}/comparison", Compare).Needs(AccessKind.Query, "rotation-comparison").WithName("rotationComparison");
        rotation.MapWorkbook("/cycles/{cycle}/comparison", Compare, "rotation-comparison", RotationBooks.Differing).WithName("rotationComparisonWorkbook");
        rotation.MapGet("/scenarios/{scenario}/open-envy", Envy).Needs(AccessKind.Query, "rotation-open-envy").WithName("rotationOpenEnvy");
        rotation.MapWorkbook("/scenarios/{scenario}/open-envy", Envy, "rotation-open-envy", RotationBooks.OpenEnvy).WithName("rotationOpenEnvyWorkbook");
        rotation.MapGet("/scenarios/{scenario}/balance-goal", Goal).Needs(AccessKind.Query, "rotation-plan").WithName("rotationBalanceGoal");
    }

    private static Results<Ok<ComparisonBody>, ProblemResult> Compare(ReadCall call, string cycle, string first, string second, string? school)
    {
        if (Figures(call, cycle, first) is not { } one || Figures(call, cycle, second) is not { } other)
            return Problems.Of("scenario.unknown");
        return TypedResults.Ok(call.Views.Read<RotationState, ComparisonBody>(state => new(one, other, Differing(state, state.Scenarios[first], state.Scenarios[second], school))));
    }

    private static ScenarioFiguresBody? Figures(ReadCall call, string cycle, string scenario) => PlanReading.Read(call.Views, scenario, call.Today, (facts, board) =>
    {
        if (facts.Cycle.Key != cycle)
            return null;
        var sheet = InstanceBuilder.Build(facts);
        var taken = Outcomes.Of(sheet, facts.Scenario);
        var moves = facts.Scenario.Standing().ToList();
        int Of(string standing) => moves.Count(m => facts.Cycle.Candidates.GetValueOrDefault(m.Placement.Teacher)?.Standing() == standing);
        return new ScenarioFiguresBody(
            scenario, facts.Scenario.Name, moves.Count, Of(Grains.Eligibility.Standings.Duty), Of(Volunteering.Volunteer),
            moves.Count(m => facts.Cycle.Candidates.GetValueOrDefault(m.Placement.Teacher)?.Assessed?.Backbone is true),
            Math.Round(moves.Sum(m => Kilometres.Between(board.Schools, m.Placement.From.School, m.Placement.To.School) ?? 0), 1),
            Shortages.Worst(facts.Matrix, facts.Scenario, int.MaxValue).Sum(s => s.Missing), [.. Levels.Of(sheet.Instance, [.. taken])], Gauge.All(sheet, taken),
            BalanceSheet.Of(facts, moves.Select(m => m.Placement)));
    });

    private static ImmutableArray<DifferingBody> Differing(RotationState state, ScenarioEntry first, ScenarioEntry second, string? school)
    {
        var (one, other) = (first.Standing().ToLookup(m => m.Placement.Teacher, m => m.Placement), second.Standing().ToLookup(m => m.Placement.Teacher, m => m.Placement));
        return
        [
            .. from teacher in one.Select(m => m.Key).Union(other.Select(m => m.Key))
               let label = state.Teacher(teacher)
               let left = one[teacher].Concat(other[teacher]).First().From
               let was = one[teacher].FirstOrDefault()?.To
               let now = other[teacher].FirstOrDefault()?.To
               where (was?.School, was?.Stage, was?.Subject) != (now?.School, now?.Stage, now?.Subject)
               where school is null || school == left.School || school == was?.School || school == now?.School
               orderby label.Number, teacher
               select new DifferingBody(
                   teacher, label.Name, label.Number, left.School, state.School(left.School), left.Stage, left.Subject,
                   was?.School, was is null ? null : state.School(was.School), now?.School, now is null ? null : state.School(now.School)),
        ];
    }

    private static Results<Ok<ImmutableArray<EnvyPairBody>>, ProblemResult> Envy(ReadCall call, string scenario) =>
        PlanReading.Read<ImmutableArray<EnvyPairBody>?>(call.Views, scenario, call.Today, (facts, board) =>
        {
            var sheet = InstanceBuilder.Build(facts);
            return (ImmutableArray<EnvyPairBody>)
            [
                .. OpenEnvy.Of(sheet, facts.Scenario, Outcomes.Of(sheet, facts.Scenario)).Select(p => new EnvyPairBody(
                    p.Envious, board.State.Teacher(p.Envious).Name, board.State.Teacher(p.Envious).Number, p.EnviousPoints,
                    p.Envied, board.State.Teacher(p.Envied).Name, board.State.Teacher(p.Envied).Number, p.EnviedPoints,
                    p.Post.School, board.State.School(p.Post.School), p.Post.Stage, p.Post.Subject, p.Rank)),
            ];
        }) is { } pairs ? TypedResults.Ok(pairs) : Problems.Of("scenario.unknown");

    /// <summary>The fewest moves of backbone teachers found that bring the variation of a stage to the policy's line, or to <c>most</c>.</summary>
    private static Results<Ok<BalanceGoalBody>, ProblemResult> Goal(ReadCall call, string scenario, string stage, double? most)
    {
        return PlanReading.Read(call.Views, scenario, call.Today, (facts, board) =>
        {
            // Whoever is due may be asked for this, called or not.
            var everybody = facts.Scenario.As(new(
                facts.Cycle.Key, scenario, 0, facts.Scenario.Limits with { Values = [new(LimitCodes.Movers, 1_000_000), .. facts.Scenario.Limits.Values.Where(v => v.Code != LimitCodes.Movers)] },
                [.. facts.Scenario.Forbidden], [], Repair: false));
            var sheet = InstanceBuilder.Build(facts with { Scenario = everybody });
            var line = BalanceSheet.Of(facts, []).First(l => l.Stage == (stage == "junior" ? "junior" : "primary") && l.Indicator == "backbone").Line;
            var goal = BalanceGoal.Of(facts, sheet, stage == "junior" ? "junior" : "primary", most ?? (double)line);
            return new BalanceGoalBody(goal.Before, goal.After, most ?? (double)line, goal.Least,
            [
                .. goal.Moves.Select(m => (Teacher: sheet.Teachers[m.Teacher], From: sheet.Posts[sheet.Instance.Teachers[m.Teacher].Post], To: sheet.Posts[m.Post])).Select(m => new BalanceMoveBody(
                    m.Teacher, board.State.Teacher(m.Teacher).Name, board.State.Teacher(m.Teacher).Number, board.State.School(m.From.School), m.To.School, board.State.School(m.To.School), m.To.Stage, m.To.Subject)),
            ]);
        }) is { } body ? TypedResults.Ok(body) : Problems.Of("scenario.unknown");
    }
}

/// <summary>Two plans side by side.</summary>
/// <param name="Differing">Who has another outcome, at the school asked for if one is.</param>
public sealed record ComparisonBody(ScenarioFiguresBody First, ScenarioFiguresBody Second, ImmutableArray<DifferingBody> Differing);

/// <summary>Somebody of one post whom two plans send to different schools; null to stay.</summary>
/// <param name="Was">Where to by the first plan.</param>
/// <param name="Is">Where to by the second plan.</param>
public sealed record DifferingBody(
    string Teacher, string Name, string Number, string From, string FromName, string Stage, string Subject, string? Was, string? WasName, string? Is, string? IsName);

/// <summary>A plan in figures.</summary>
/// <param name="Kilometres">All ways together, as the crow flies.</param>
/// <param name="Missing">People missing once it is carried out.</param>
/// <param name="Levels">What it reaches, level by level.</param>
public sealed record ScenarioFiguresBody(
    string Scenario, string Name, int Moves, int Duty, int Volunteers, int Backbone, double Kilometres, int Missing, ImmutableArray<long> Levels, ImmutableArray<Gauge> Gauges,
    ImmutableArray<BalanceLine> Balance);

/// <summary>Somebody with more points wished for a post that was given to another.</summary>
/// <param name="Rank">Of the post among the wishes, from 1.</param>
public sealed record EnvyPairBody(
    string Envious, string EnviousName, string EnviousNumber, long EnviousPoints, string Envied, string EnviedName, string EnviedNumber, long EnviedPoints,
    string School, string SchoolName, string Stage, string Subject, int Rank);

/// <summary>Few moves that bring a coefficient of variation down.</summary>
/// <param name="Goal">The most it may be.</param>
/// <param name="Least">Proven: no plan reaches the goal with fewer moves.</param>
public sealed record BalanceGoalBody(double Before, double After, double Goal, int Least, ImmutableArray<BalanceMoveBody> Moves);

/// <summary>One of these moves.</summary>
public sealed record BalanceMoveBody(string Teacher, string Name, string Number, string FromName, string To, string ToName, string Stage, string Subject);
