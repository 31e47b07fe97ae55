using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Desks;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Lessons;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;

namespace TeacherNet.Grains;

public static partial class Catalogue
{
    private static IEnumerable<Noun> Nouns() =>
    [
        new(GrainKind.Of<FollowUpGrain, RefusedStep, FollowUpCommand, FollowUpEvent>(), FollowUpJson.Default),
        new(GrainKind.Of<GroupGrain, Group, GroupCommand, GroupEvent>(), GroupJson.Default),
        new(GrainKind.Of<ImportGrain, Import, ImportCommand, ImportEvent>(), ImportJson.Default),
        new(GrainKind.Of<ActionGrain, TakenAction, ActionCommand, ActionEvent>(), ActionJson.Default),
        new(GrainKind.Of<AccountGrain, Account, AccountCommand, AccountEvent>(), AccountJson.Default),
        new(GrainKind.Of<DeskGrain, Desk, DeskCommand, DeskEvent>(), DeskJson.Default),
        new(GrainKind.Of<RegionGrain, Region, RegionCommand, RegionEvent>(), RegionJson.Default),
        new(GrainKind.Of<CycleGrain, Cycle, CycleCommand, CycleEvent>(), RotationJson.Default),
        new(GrainKind.Of<CandidateGrain, Candidate, CandidateCommand, CandidateEvent>(), RotationJson.Default),
        new(GrainKind.Of<ExemptionGrain, ExemptionRequests, ExemptionCommand, ExemptionEvent>(), ExemptionJson.Default),
        new(GrainKind.Of<ScenarioGrain, Scenario, ScenarioCommand, ScenarioEvent>(), RotationJson.Default),
        new(GrainKind.Of<TermGrain, Term, TermCommand, TermEvent>(), TermJson.Default),
        new(GrainKind.Of<SchoolGrain, School, SchoolCommand, SchoolEvent>(), SchoolJson.Default),
        new(GrainKind.Of<TeacherGrain, Teacher, TeacherCommand, TeacherEvent>(), TeacherJson.Default),
        new(GrainKind.Of<LedgerGrain, Ledger, TrainingCommand, TrainingEvent>(), TrainingJson.Default),
        new(GrainKind.Of<PartnershipGrain, Partnership, PartnershipCommand, PartnershipEvent>(), PartnershipJson.Default),
        new(GrainKind.Of<PairingGrain, Pairing, PairingCommand, PairingEvent>(), PairingJson.Default),
        new(GrainKind.Of<ActivityGrain, Activity, ActivityCommand, ActivityEvent>(), ActivityJson.Default),
        new(GrainKind.Of<LessonGrain, Lesson, LessonCommand, LessonEvent>(), LessonJson.Default),
    ];

    private static IEnumerable<IReactor> AllReactors() =>
    [
        new MovesReactor(),
        new TermsReactor(),
        new LeavingReactor(),
        new ExemptionReactor(),
    ];
}
