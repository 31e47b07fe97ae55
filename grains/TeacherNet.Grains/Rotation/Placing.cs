using TeacherNet.Grains.Eligibility;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>Whether a candidate may be put on a post; each no names the rule and the fact.</summary>
internal static class Placing
{
    public static Refusal? WhyNot(Candidate candidate, Placement placement, string scenario) => candidate switch
    {
        Candidate.Known { Withdrawn: true } => About("rotation.teacher-withdrawn", placement),
        Candidate.Known { IsOrdered: true } known when known.Bound!.Scenario != scenario => About("rotation.already-ordered", placement),
        Candidate.Known { Assessed: { } assessed } => WhyNot(assessed, placement),
        _ => About("rotation.not-a-candidate", placement),
    };

    private static Refusal? WhyNot(CandidateAssessment assessed, Placement placement)
    {
        var (from, to) = (assessed.Post, placement.To);
        if (assessed.Standing == Standings.Exempt)
            return Failed("rotation.teacher-exempt", assessed, RuleOutcomes.Exempt, placement);
        if (assessed.Standing == Standings.NotEligible)
            return Failed("rotation.teacher-not-eligible", assessed, RuleOutcomes.NotApplicable, placement);
        if ((from.School, from.Stage, from.Subject) != (placement.From.School, placement.From.Stage, placement.From.Subject))
            return Refusal.Because("rotation.post-changed", "from")
                .Given("teacher", placement.Teacher).Given("school", from.School).Given("stage", from.Stage).Given("subject", from.Subject);
        if (from.School == to.School)
            return Refusal.Because("rotation.same-school", "to").Under("R4").Given("school", to.School);
        if (from.Stage != to.Stage || !assessed.Subjects.Contains(to.Subject))
            return Refusal.Because("rotation.subject-mismatch", "to").Under("R10")
                .Given("stage", from.Stage).Given("subjects", string.Join(' ', assessed.Subjects))
                .Given("wantedStage", to.Stage).Given("wantedSubject", to.Subject);
        return null;
    }

    private static Refusal Failed(string code, CandidateAssessment assessed, string outcome, Placement placement)
    {
        var refusal = About(code, placement);
        return assessed.Results.FirstOrDefault(r => r.Outcome == outcome) is { } decisive
            ? refusal.Under(decisive.Code).Given("fact", decisive.FactZh).Given("factEn", decisive.FactEn)
            : refusal;
    }

    private static Refusal About(string code, Placement placement) => Refusal.Because(code, "teacher").Given("teacher", placement.Teacher);
}
