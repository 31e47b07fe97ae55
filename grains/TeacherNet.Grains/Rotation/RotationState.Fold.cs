using System.Reflection;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class RotationState
{
    private const int LinesKept = 20;

    internal void Fold(Recorded recorded, CycleEvent fact)
    {
        var key = recorded.Grain.Key;
        if (fact is CycleOpened opened)
            Cycles[key] = new()
            {
                Key = key,
                SchoolYear = opened.SchoolYear,
                PolicyVersion = opened.PolicyVersion,
                Rules = opened.Rules,
                CutOff = opened.CutOff,
                OpenedAt = recorded.Position,
                Phases = [.. opened.Phases.Select(p => new PhaseEntry(p.Phase, p.Opens, p.Closes, PhaseState.Ahead))],
            };
        var cycle = Cycles[key];
        switch (fact)
        {
            case PhaseOpened e:
                cycle.Set(e.Phase, p => p with { State = PhaseState.Open });
                break;
            case PhaseClosed e:
                cycle.Set(e.Phase, p => p with { State = PhaseState.Closed });
                break;
            case PhaseExtended e:
                cycle.Set(e.Phase, p => p with { Closes = e.Until, State = p.State == PhaseState.Closed ? PhaseState.Open : p.State });
                break;
            case PolicyTaken e:
                (cycle.PolicyVersion, cycle.Rules) = (e.Version, e.Rules);
                break;
            case EligibilityPublished e:
                cycle.Eligibility = new(recorded.At, e.Digest, e.People);
                break;
            case OrdersIssued:
                cycle.OrdersIssued = true;
                return;
            case CycleCancelled:
                cycle.Cancelled = true;
                break;
        }

        Tell(cycle, recorded, fact switch
        {
            PhaseOpened e => e.Phase,
            PhaseClosed e => e.Phase,
            PhaseExtended e => e.Phase,
            _ => "",
        });
    }

    internal void Fold(Recorded recorded, CandidateEvent fact)
    {
        if (recorded.Grain.Key.Split('.') is not [var key, var teacher])
            return;
        var cycle = Cycles[key];
        var entry = cycle.Candidates.GetValueOrDefault(teacher) ?? new(teacher, [], null, Withdrawn: false, null, CandidateStep.Open) { ReviewsOver = cycle.ReviewsOver() };
        cycle.Candidates[teacher] = fact switch
        {
            CandidateNominated e => entry with { Origins = With(entry, e.Origin), Withdrawn = false, AppliedAt = e.Origin == Origins.Nominated ? entry.AppliedAt ?? recorded.At : entry.AppliedAt },
            NominationRecalled => Unasked(entry, Origins.Nominated),
            PointsCounted e => entry with { Points = Thrifty(cycle, e.Lines) },
            DisputeRaised or DisputeWithdrawn or DisputeAccepted or DisputeRejected => CandidateDisputes.Fold(entry, recorded, fact),
            ReviewedAtSchool e => entry with { SchoolReview = new(e.Review, recorded.At, recorded.Actor), BureauReview = null },
            ReviewedAtBureau e => entry with { BureauReview = new(e.Review, recorded.At, recorded.Actor) },
            SchoolReviewTakenBack => entry with { SchoolReview = null },
            BureauReviewTakenBack => entry with { BureauReview = null },
            CandidateDeselected => entry with { Origins = [.. entry.Origins.Where(o => o != Origins.Selected)] },
            WishesSubmitted e => entry with { Wishes = e.List, Origins = With(entry, Origins.Applied), AppliedAt = recorded.At, SchoolReview = null, BureauReview = null },
            WishesWithdrawn => Unasked(entry with { Wishes = null }, Origins.Applied),
            CandidateReinstated => entry with { Withdrawn = false },
            CandidateAssessed e => entry with { Assessed = Thrifty(cycle, e.Assessment) },
            CandidateWithdrawn or CandidateDismissed => entry with { Withdrawn = true },
            CandidateDropped => entry with { Bound = null, Step = CandidateStep.Open },
            CandidateNoticed e => entry with { Bound = new(e.Scenario, e.Move), Step = CandidateStep.Noticed },
            CandidateOrdered e => entry with { Bound = new(e.Scenario, e.Move), Step = CandidateStep.Ordered },
            CandidateServing => entry with { Step = CandidateStep.Serving },
            CandidateReleased e when entry.Bound == new MoveRef(e.Scenario, e.Move) => entry with { Bound = null, Step = CandidateStep.Open },
            _ => entry,
        };
        if (fact is CandidateNominated or WishesSubmitted or WishesWithdrawn or NominationRecalled or DisputeRaised or DisputeAccepted or DisputeRejected or ReviewedAtBureau or CandidateDeselected or CandidateReinstated or CandidateAssessed or CandidateWithdrawn or CandidateDismissed or CandidateServing)
            Tell(cycle, recorded, Teacher(teacher).Text);
    }

    internal void Fold(Recorded recorded, ScenarioEvent fact)
    {
        var key = recorded.Grain.Key;
        if (fact is ScenarioDrafted drafted)
        {
            Scenarios[key] = new() { Key = key, Cycle = drafted.Cycle, Name = drafted.Name };
            Cycles[drafted.Cycle].Scenarios.Add(key);
        }

        var scenario = Scenarios[key];
        var cycle = Cycles[scenario.Cycle];
        var about = About(scenario, fact);
        scenario.Fold(recorded, fact);
        cycle.Current = key;
        Tell(cycle, recorded, about);
    }

    private string About(ScenarioEntry scenario, ScenarioEvent fact)
    {
        return fact switch
        {
            TeacherPlaced e => Teacher(e.Placement.Teacher).Text,
            TeacherUnplaced e => Teacher(e.Teacher).Text,
            MoveForbidden e => Teacher(e.Move.Teacher).Text,
            MoveAllowed e => Teacher(e.Move.Teacher).Text,
            MoveLocked e => NameOf(e.Move),
            MoveUnlocked e => NameOf(e.Move),
            ReasonNoted e => NameOf(e.Move),
            MoveObjectedTo e => NameOf(e.Move),
            ObjectionDecided e => Teacher(e.Teacher).Text,
            MoveDropped e => Teacher(e.Teacher).Text,
            MovesOrdered e => e.Document,
            MovesTookEffect e => e.Document,
            _ => scenario.Name,
        };

        string NameOf(Guid move) => Teacher(scenario.Moves[move].Placement.Teacher).Text;
    }

    private static void Tell(CycleEntry cycle, Recorded recorded, string about)
    {
        var what = recorded.Event.GetType().GetCustomAttribute<StoredAsAttribute>()!.Name;
        var lines = cycle.Lines;
        if (lines is [.., var last] && (last.What, last.Actor) == (what, recorded.Actor))
            lines[^1] = last with { Position = recorded.Position, At = recorded.At, About = about, Count = last.Count + 1 };
        else
            lines.Add(new(recorded.Position, recorded.At, recorded.Actor, what, about, 1));
        if (lines.Count > LinesKept)
            lines.RemoveAt(0);
    }

    private static Listed<string> With(CandidateEntry entry, string origin) => [.. entry.Origins.Append(origin).Distinct().Order(StringComparer.Ordinal)];

    // As the grain folds it.
    private static CandidateEntry Unasked(CandidateEntry entry, string origin)
    {
        var left = entry with { Origins = [.. entry.Origins.Where(o => o != origin)] };
        return left.Origins.Contains(Origins.Applied) || left.Origins.Contains(Origins.Nominated) ? left : left with { AppliedAt = null, SchoolReview = null, BureauReview = null };
    }

    private static Listed<PointLine> Thrifty(CycleEntry cycle, Listed<PointLine> lines) =>
        [.. lines.Select(l => cycle.Rules.Find(l.Code) is { } rule && (rule.Zh, rule.En) == (l.Zh, l.En) ? l with { Code = rule.Code, Zh = rule.Zh, En = rule.En } : l)];

    // Thousands of candidates repeat the texts of a dozen rules.
    private static CandidateAssessment Thrifty(CycleEntry cycle, CandidateAssessment assessment) => assessment with
    {
        Results = [.. assessment.Results.Select(r => cycle.Rules.Find(r.Code) is { } rule && (rule.Zh, rule.En) == (r.Zh, r.En)
            ? r with { Code = rule.Code, Zh = rule.Zh, En = rule.En, Outcome = Interned.Code(r.Outcome) }
            : r)],
    };
}
