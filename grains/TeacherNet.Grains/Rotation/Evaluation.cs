using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>Applies a cycle's frozen rules and scale to one teacher, with what disputes corrected.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Teacher">The teacher.</param>
/// <param name="Schools">The present school, and those served in before as far as they were read.</param>
/// <param name="CountsPoints">False when the schools served in were not read: points stay as they were.</param>
internal sealed record Evaluation(Cycle.Running Cycle, Teacher.Registered Teacher, IReadOnlyDictionary<string, School.Registered> Schools, bool CountsPoints)
{
    private const string Exemption = "R8";

    private DateOnly CutOff => Cycle.Opened.CutOff;

    /// <summary>What rules and scale make of the teacher.</summary>
    /// <param name="known">The candidate so far, with what was corrected; null for a new one.</param>
    /// <param name="isFrozen">True once planning has begun: then only an exemption changes what was made of the candidate.</param>
    public (CandidateAssessment Assessment, Listed<PointLine> Points) Of(Candidate.Known? known, bool isFrozen)
    {
        var corrected = new CorrectedValues(known?.Corrections ?? CorrectedValues.None);
        var assessment = Assess(corrected);
        if (isFrozen && known is { Assessed: { } before })
        {
            Listed<RuleResult> results = [.. before.Results.Select(r => r.Code == Exemption ? assessment.Results.FirstOrDefault(n => n.Code == Exemption) ?? r : r)];
            return (before with { Results = results, Standing = Assessment.StandingOf(results) }, known.Points);
        }

        return (assessment, known is not null && !CountsPoints ? known.Points : Points(corrected));
    }

    private CandidateAssessment Assess(CorrectedValues corrected)
    {
        var facts = Teacher.Facts;
        var verdict = corrected.Apply(Assessment.Of(Cycle.Rules, corrected.Apply(CandidateFacts.Of(Teacher, Cycle.Rules, LastDays())), CutOff));
        Listed<string> subjects =
            [.. facts.SecondSubjects.Prepend(facts.Post.Subject).Append(facts.CertifiedSubject ?? facts.Post.Subject).Distinct()];
        var school = Schools[facts.Post.School].Facts;
        return new(
            facts.Post, subjects, StaffClassOf(facts.Duty), IsBackbone(facts), school.Location, school.Strength, verdict.Results, verdict.Standing);
    }

    private Listed<PointLine> Points(CorrectedValues corrected)
    {
        var rural = PointFacts.RuralLocations(Cycle.Rules);
        var since = corrected.Apply(CandidateFacts.Of(Teacher, Cycle.Rules, LastDays())).SameSchoolSince;
        var facts = PointFacts.Of(
            Teacher.Facts, Teacher.Postings, since, CutOff, s => Schools.GetValueOrDefault(s) is { } school && rural.Contains(school.Facts.Location),
            SameSchool.Uncounted(since, CutOff, Teacher.LongLeaves, Cycle.Rules.Find("R1")));
        return [.. PointScale.Of(Cycle.Rules, facts, corrected.Units()).Where(l => l.Points != 0)];
    }

    private Dictionary<string, DateOnly> LastDays() => Schools.Where(s => s.Value.Closing is not null).ToDictionary(s => s.Key, s => s.Value.Closing!.LastDay);

    private static string StaffClassOf(string? duty) =>
        duty is not null && StaffClasses.List.WithCode(duty) is { } itself ? itself.Code : StaffClasses.List[StaffClass.Teacher].Code;

    private bool IsBackbone(TeacherFacts facts) =>
        Cycle.Rules.Find("R5") is { } rule && facts.Honour is { } honour && facts.HonourLevel is { } level
        && rule.Codes("honours").Contains(honour) && rule.Codes("levels").Contains(level);
}

/// <summary>What decisions on disputes set, by the code of the rule or of the line of points.</summary>
public sealed record CorrectedValues(IReadOnlyDictionary<string, string> Values)
{
    private static readonly Dictionary<string, (string Zh, string En)> Outcomes = new()
    {
        [RuleOutcomes.Pass] = ("符合", "met"), [RuleOutcomes.Fail] = ("不符合", "not met"), [RuleOutcomes.Exempt] = ("豁免", "exempt"), [RuleOutcomes.NotApplicable] = ("不适用", "not applicable"),
    };

    /// <summary>Nothing corrected.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    /// <summary>Whether a value may stand for a rule, or for a line of points.</summary>
    public static bool Fits(string about, bool isPoints, string value, DateOnly cutOff) => isPoints
        ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units <= 100
        : Outcomes.ContainsKey(value) || (about is "R1" or "R2" && Day(value) is { } day && day <= cutOff);

    /// <summary>The facts with the day service began.</summary>
    public CandidateFacts Apply(CandidateFacts facts)
    {
        if (Values.TryGetValue("R1", out var r1) && Day(r1) is { } since)
            facts = facts with { SameSchoolSince = since };
        if (Values.TryGetValue("R2", out var r2) && Day(r2) is { } duty)
            facts = facts with { DutySince = duty, SameSchoolSince = facts.SameSchoolSince > duty ? duty : facts.SameSchoolSince };
        return facts;
    }

    /// <summary>The verdict with outcomes set by decision.</summary>
    public Verdict Apply(Verdict verdict)
    {
        Listed<RuleResult> results = [.. verdict.Results.Select(r => Values.TryGetValue(r.Code, out var value) && Outcomes.TryGetValue(value, out var name)
            ? r with { Outcome = value, FactZh = $"异议成立，认定为{name.Zh}", FactEn = $"Decided after a dispute: {name.En}" }
            : r)];
        return new(results, Assessment.StandingOf(results));
    }

    /// <summary>Units of the lines of points.</summary>
    public IReadOnlyDictionary<string, int> Units() => Values
        .Where(v => int.TryParse(v.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .ToDictionary(v => v.Key, v => int.Parse(v.Value, NumberStyles.None, CultureInfo.InvariantCulture));

    private static DateOnly? Day(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
