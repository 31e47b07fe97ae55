using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>One teacher's case in a cycle: points line by line, disputes with both values, and reviews. Never why someone is exempt.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this RouteGroupBuilder rotation)
    {
        var candidate = rotation.MapGroup("/cycles/{cycle}/candidates/{teacher}");
        candidate.MapGet("/case", Read).Needs(AccessKind.Query, "rotation-case").WithName("rotationCase");
        candidate.MapGet("/simulation", Simulate).Needs(AccessKind.Query, "rotation-simulation").WithName("rotationSimulation");
    }

    private static Results<Ok<CaseBody>, ProblemResult> Read(ReadCall call, PersonVault vault, string cycle, string teacher) =>
        call.Views.Read<RotationState, TeacherDirectory, Results<Ok<CaseBody>, ProblemResult>>((state, directory) =>
        {
            if (state.Cycles.GetValueOrDefault(cycle) is not { } known)
                return Problems.Of("cycle.unknown");
            if (known.Candidates.GetValueOrDefault(teacher) is not { Assessed: not null } candidate || directory.Find(teacher) is not { } entry)
                return Problems.Of("candidate.unknown");
            var reader = DisputeReader.Of(call, vault);
            return TypedResults.Ok(new CaseBody(
                candidate.Standing()!, Bodies(known, candidate.Points), PointScale.Total(candidate.Points),
                [.. candidate.Disputes.Reverse().Select(d => reader.Line(d, known, entry, directory))],
                candidate.ReviewState(), Review(candidate.SchoolReview, vault), Review(candidate.BureauReview, vault), known.ReviewsOver(), known.Eligibility?.At, IsOpen(known, "P4"), IsOpen(known, "P4") || IsOpen(known, "P5") || IsOpen(known, "P6")));
        });

    // Reads and counts: no grain is asked, so nothing can be stored.
    private static Results<Ok<SimulationBody>, ProblemResult> Simulate(ReadCall call, string cycle, string teacher, [AsParameters] SimulationRequest asked) =>
        Board.Read<Results<Ok<SimulationBody>, ProblemResult>>(call.Views, cycle, null, board =>
        {
            if (board.Cycle.Candidates.GetValueOrDefault(teacher) is not { Assessed: { } assessed } candidate || board.Directory.Find(teacher) is not { } entry)
                return Problems.Of("candidate.unknown");
            var facts = Facts(board, candidate, entry);
            var lines = PointScale.Of(board.Cycle.Rules, asked.Over(facts), asked.Over(candidate.Corrected().Units()));
            return TypedResults.Ok(new SimulationBody(
                facts, Bodies(board.Cycle, lines), PointScale.Total(lines), PointScale.Total(candidate.Points), Proofs(lines, board.Cycle),
                [.. CutOffs.Of(board.State, board.Cycle, assessed.Post.Stage, assessed.Subjects).Select(c => new CutOffBody(
                    c.SchoolYear, c.School, c.School is { } school ? board.State.School(school) : null, c.Subject, c.Moves, c.Lowest))]));
        }) ?? Problems.Of("cycle.unknown");

    private static PointFacts Facts(Board board, CandidateEntry candidate, DirectoryEntry teacher)
    {
        var rural = PointFacts.RuralLocations(board.Cycle.Rules);
        var since = candidate.Corrected().Apply(CandidateFacts.Of(teacher, board.Cycle.Rules, board.LastDays())).SameSchoolSince;
        return PointFacts.Of(
            teacher.Facts, teacher.Postings, since, board.Cycle.CutOff,
            s => board.Schools.Find(s) is { } school && rural.Contains(school.Facts.Location),
            SameSchool.Uncounted(since, board.Cycle.CutOff, teacher.LongLeaves, board.Cycle.Rules.Find("R1")));
    }

    // What counts by evidence alone gives nothing until the bureau has seen it.
    private static ImmutableArray<string> Proofs(IEnumerable<PointLine> lines, CycleEntry cycle) =>
        [.. lines.Where(l => l.Points > 0).Select(l => cycle.Rules.Find(l.Code)!).Where(r => r.Choice("scale") == "evidence").Select(r => r.Code)];

    private static ImmutableArray<PointLineBody> Bodies(CycleEntry cycle, IReadOnlyList<PointLine> lines) =>
    [
        .. cycle.Rules.Where(r => r.Choice("scale") is not null).Select(rule => (Rule: rule, Line: lines.FirstOrDefault(l => l.Code == rule.Code))).Select(p => new PointLineBody(
            p.Rule.Code, p.Rule.Zh, p.Rule.En, p.Rule.Population, p.Line?.FactZh ?? "未计分", p.Line?.FactEn ?? "No points", p.Line?.Points ?? 0,
            (int)p.Rule.Number("points", 0), (int)p.Rule.Number("cap", 0), p.Rule.Source, p.Rule.Choice("scale")!)),
    ];

    private static ReviewBody? Review(ReviewEntry? entry, PersonVault vault) =>
        entry is null ? null : new(entry.Review.Outcome, entry.Review.Reason is { } reason ? vault.Open(reason) : null, entry.At);

    private static bool IsOpen(CycleEntry cycle, string phase) => cycle.Phases.Any(p => p.Code == phase && p.State == PhaseState.Open);
}

/// <summary>What a teacher tries in the simulator; null for as it is.</summary>
internal sealed record SimulationRequest
{
    /// <summary>School years in the present school.</summary>
    public int? YearsHere { get; init; }

    /// <summary>Code of the title.</summary>
    public string? Title { get; init; }

    /// <summary>Whether a class teacher.</summary>
    public bool? ClassTeacher { get; init; }

    /// <summary>School years in rural schools.</summary>
    public int? RuralYears { get; init; }

    /// <summary>Full years of work.</summary>
    public int? YearsInWork { get; init; }

    /// <summary>Kind of honour.</summary>
    public string? Honour { get; init; }

    /// <summary>Its level.</summary>
    public string? HonourLevel { get; init; }

    /// <summary>Units of lines that count by evidence, as <c>S8:1,S9:2</c>.</summary>
    public string? Evidence { get; init; }

    /// <summary>The facts with what is tried.</summary>
    public PointFacts Over(PointFacts facts) => facts with
    {
        YearsHere = Math.Max(0, YearsHere ?? facts.YearsHere), Title = Title ?? facts.Title, ClassTeacher = ClassTeacher ?? facts.ClassTeacher,
        RuralYears = Math.Max(0, RuralYears ?? facts.RuralYears), YearsInWork = Math.Max(0, YearsInWork ?? facts.YearsInWork),
        Honour = Honour ?? facts.Honour, HonourLevel = HonourLevel ?? facts.HonourLevel,
    };

    /// <summary>Corrected units with what is tried; a line tried by its fact is counted from it.</summary>
    public Dictionary<string, int> Over(IReadOnlyDictionary<string, int> corrected)
    {
        var units = new Dictionary<string, int>(corrected);
        foreach (var part in (Evidence ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split(':') is [var code, var number] && int.TryParse(number, out var count) && count is >= 0 and <= 100)
                units[code.Trim()] = count;
        if (YearsHere is not null)
            units.Remove("S1");
        if (RuralYears is not null)
            units.Remove("S4");
        return units;
    }
}

/// <summary>A teacher's case.</summary>
/// <param name="Standing">The candidate's.</param>
/// <param name="Points">Every line of the scale.</param>
/// <param name="Total">Their sum.</param>
/// <param name="Disputes">The latest first.</param>
/// <param name="ReviewState"><c>at-school</c>, <c>at-bureau</c>, <c>passed</c>, <c>failed</c> or <c>returned</c>; null without an application or nomination.</param>
/// <param name="SchoolReview">The school's.</param>
/// <param name="BureauReview">The bureau's.</param>
/// <param name="ReviewsOver">Whether reviews are over: an application or nomination that has not passed does not count then.</param>
/// <param name="PublishedAt">When eligibility was published last; null before.</param>
/// <param name="RulesOpen">Whether rules may be disputed now.</param>
/// <param name="PointsOpen">Whether points may be disputed now.</param>
public sealed record CaseBody(
    string Standing, ImmutableArray<PointLineBody> Points, int Total, ImmutableArray<DisputeLineBody> Disputes, string? ReviewState, ReviewBody? SchoolReview, ReviewBody? BureauReview,
    bool ReviewsOver, DateTimeOffset? PublishedAt, bool RulesOpen, bool PointsOpen);

/// <summary>A line of points.</summary>
/// <param name="Condition">What is counted, in Chinese.</param>
/// <param name="FactZh">The fact used.</param>
/// <param name="FactEn">The fact used.</param>
/// <param name="Points">What it gives.</param>
/// <param name="Each">Points of a unit.</param>
/// <param name="Cap">The most it gives.</param>
/// <param name="Source">Where the line comes from.</param>
/// <param name="Counts">What it counts: <c>evidence</c> for what has to be proven.</param>
public sealed record PointLineBody(string Code, string Zh, string En, string Condition, string FactZh, string FactEn, int Points, int Each, int Cap, string Source, string Counts);

/// <summary>A review.</summary>
public sealed record ReviewBody(string Outcome, string? Reason, DateTimeOffset At);

/// <summary>What points would come to.</summary>
/// <param name="Facts">As they are on record.</param>
/// <param name="Points">Every line of the scale, as tried.</param>
/// <param name="Total">As tried.</param>
/// <param name="Now">As counted last.</param>
/// <param name="Proofs">Codes of lines for which evidence has to be handed in.</param>
/// <param name="CutOffs">What it took in earlier years.</param>
public sealed record SimulationBody(
    PointFacts Facts, ImmutableArray<PointLineBody> Points, int Total, int Now, ImmutableArray<string> Proofs, ImmutableArray<CutOffBody> CutOffs);

/// <summary>The fewest points with which somebody came to a school, or anywhere when it is null; hidden where few came.</summary>
/// <param name="SchoolYear">The cycle's.</param>
/// <param name="School">Key of the school; null for all schools.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Subject">Code of the subject.</param>
/// <param name="Moves">How many came; null where few did.</param>
/// <param name="Lowest">The fewest points; null where few came.</param>
public sealed record CutOffBody(int SchoolYear, string? School, string? SchoolName, string Subject, int? Moves, int? Lowest);
