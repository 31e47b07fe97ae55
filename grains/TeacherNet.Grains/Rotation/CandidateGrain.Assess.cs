using System.Globalization;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class CandidateGrain
{
    private const string PlanningPhase = "P7";

    private static IEnumerable<GrainId> AssessedFrom(GrainId self, AssessCandidate command) =>
    [
        CycleOf(self, command.Cycle), new(self.Scope, TeacherGrain.Kind, command.Teacher),
        .. (command.Served ?? []).Append(command.School).Distinct().Select(s => new GrainId(self.Scope, SchoolGrain.Kind, s)),
    ];

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
        if (WhyNotAssessed(state, command, turn, out var cycle, out var evaluation) is { } no)
            return no;
        if (state is not Candidate.Known known)
        {
            var (assessment, points) = evaluation!.Of(null, isFrozen: false);
            return [new CandidateAssessed(command.Cycle, command.Teacher, assessment), .. points.Count == 0 ? Array.Empty<CandidateEvent>() : [new PointsCounted(command.Cycle, command.Teacher, points)]];
        }

        // Who is at another school by now is assessed as a whole: what was frozen speaks of the school left.
        return [.. Changes(known, command, evaluation!.Of(known, IsFrozen(cycle!) && known.Assessed?.Post.School == command.School))];
    }

    private static IEnumerable<CandidateEvent> Changes(Candidate.Known known, AssessCandidate command, (CandidateAssessment Assessment, Listed<PointLine> Points) now)
    {
        if (known.Assessed != now.Assessment)
        {
            yield return new CandidateAssessed(command.Cycle, command.Teacher, now.Assessment);
            foreach (var dropped in Volunteering.MayMove(now.Assessment.Standing) ? [] : Dropping(known, now.Assessment.Standing))
                yield return dropped;
        }

        if (!known.Points.Equals(now.Points))
            yield return new PointsCounted(command.Cycle, command.Teacher, now.Points);
    }

    private static Refusal? WhyNotAssessed(Candidate state, AssessCandidate command, Turn turn, out Cycle.Running? cycle, out Evaluation? evaluation)
    {
        evaluation = null;
        if (WhyNotRunning(turn, command.Cycle, out cycle) is { } no)
            return no;
        if (turn.See<Teacher>(new(turn.Self.Scope, TeacherGrain.Kind, command.Teacher)) is not Teacher.Registered teacher)
            return Refusal.Because("teacher.not-registered", "teacher");
        if (teacher.Leaving is { } leaving && (teacher.HasLeft || leaving.LastDay < cycle!.Opened.CutOff))
            return Refusal.Because("teacher.has-left", "teacher").Given("lastDay", leaving.LastDay.ToString("O", CultureInfo.InvariantCulture));
        if (teacher.Facts.Post.School != command.School)
            return Refusal.Because("candidate.school-changed", "school").Given("school", teacher.Facts.Post.School);
        var schools = (command.Served ?? []).Append(command.School).Distinct()
            .Select(s => (Key: s, School: turn.See<School>(new(turn.Self.Scope, SchoolGrain.Kind, s)) as School.Registered))
            .Where(s => s.School is not null).ToDictionary(s => s.Key, s => s.School!);
        if (!schools.ContainsKey(command.School))
            return Refusal.Because("school.not-registered", "school");
        if (state is Candidate.Known { IsOrdered: true })
            return Refusal.Because("candidate.already-ordered");
        evaluation = new(cycle!, teacher, schools, command.Served is not null);
        return null;
    }

    private static bool IsFrozen(Cycle.Running cycle) => cycle.Phases.GetValueOrDefault(PlanningPhase) is { State: not PhaseState.Ahead };

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
