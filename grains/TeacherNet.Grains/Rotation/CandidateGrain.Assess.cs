using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class CandidateGrain
{
    private static Decision<CandidateEvent> Nominate(Candidate state, NominateCandidate command, Turn turn)
    {
        if (!Origins.All.Contains(command.Origin))
            return Refusal.Because("candidate.no-such-origin", "origin").Given("origin", command.Origin);
        if (WhyNotRunning(turn, command.Cycle, out _) is { } no)
            return no;
        return state is Candidate.Known { Withdrawn: false } known && known.Origins.Contains(command.Origin)
            ? []
            : [new CandidateNominated(command.Cycle, command.Teacher, command.Origin)];
    }

    private static Decision<CandidateEvent> Assess(Candidate state, AssessCandidate command, Turn turn)
    {
        if (WhyNotRunning(turn, command.Cycle, out var cycle) is { } no)
            return no;
        if (turn.See<Teacher>(new(turn.Self.Scope, TeacherGrain.Kind, command.Teacher)) is not Teacher.Registered teacher)
            return Refusal.Because("teacher.not-registered", "teacher");
        if (teacher.Leaving is { } leaving && (teacher.HasLeft || leaving.LastDay < cycle!.Opened.CutOff))
            return Refusal.Because("teacher.has-left", "teacher").Given("lastDay", leaving.LastDay.ToString("O", CultureInfo.InvariantCulture));
        if (teacher.Facts.Post.School != command.School)
            return Refusal.Because("candidate.school-changed", "school").Given("school", teacher.Facts.Post.School);
        if (turn.See<School>(new(turn.Self.Scope, SchoolGrain.Kind, command.School)) is not School.Registered school)
            return Refusal.Because("school.not-registered", "school");
        if (state is Candidate.Known { IsOrdered: true })
            return Refusal.Because("candidate.already-ordered");

        var assessment = Apply(cycle!, teacher, school);
        if (state is not Candidate.Known known)
            return [new CandidateAssessed(command.Cycle, command.Teacher, assessment)];
        if (known.Assessed == assessment)
            return [];
        return
        [
            new CandidateAssessed(command.Cycle, command.Teacher, assessment),
            .. Volunteering.MayMove(assessment.Standing) ? [] : Dropping(known, assessment.Standing),
        ];
    }

    private static CandidateAssessment Apply(Cycle.Running cycle, Teacher.Registered teacher, School.Registered school)
    {
        var facts = teacher.Facts;
        var verdict = Assessment.Of(cycle.Rules, CandidateFacts.Of(teacher, cycle.Rules), cycle.Opened.CutOff);
        Listed<string> subjects =
            [.. facts.SecondSubjects.Prepend(facts.Post.Subject).Append(facts.CertifiedSubject ?? facts.Post.Subject).Distinct()];
        return new(
            facts.Post, subjects, StaffClassOf(facts.Duty), IsBackbone(cycle.Rules, facts),
            school.Facts.Location, school.Facts.Strength, verdict.Results, verdict.Standing);
    }

    private static string StaffClassOf(string? duty) =>
        duty is not null && StaffClasses.List.WithCode(duty) is { } itself ? itself.Code : StaffClasses.List[StaffClass.Teacher].Code;

    private static bool IsBackbone(Listed<PolicyRule> rules, TeacherFacts facts) =>
        rules.Find("R5") is { } rule && facts.Honour is { } honour && facts.HonourLevel is { } level
        && rule.Codes("honours").Contains(honour) && rule.Codes("levels").Contains(level);

    private static Refusal? WhyNotRunning(Turn turn, string cycle, out Cycle.Running? running)
    {
        var state = turn.See<Cycle>(CycleOf(turn.Self, cycle));
        running = state as Cycle.Running;
        return state switch
        {
            Cycle.Running => null,
            Cycle.Cancelled => Refusal.Because("cycle.cancelled", "cycle"),
            _ => Refusal.Because("cycle.not-open", "cycle"),
        };
    }
}
