using TeacherNet.Engine.Turns;

namespace TeacherNet.Silo.Cluster;

// Orleans' tools name grains by type and interface; these make them speak of teachers and schools. All behave alike.

internal interface IAccountGrain : ITurnGrain;

[GrainType("account")]
internal sealed class AccountGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IAccountGrain;

internal interface IActionGrain : ITurnGrain;

[GrainType("action")]
internal sealed class ActionGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IActionGrain;

internal interface IActivityGrain : ITurnGrain;

[GrainType("activity")]
internal sealed class ActivityGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IActivityGrain;

internal interface ICandidateGrain : ITurnGrain;

[GrainType("candidate")]
internal sealed class CandidateGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), ICandidateGrain;

internal interface ICycleGrain : ITurnGrain;

[GrainType("cycle")]
internal sealed class CycleGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), ICycleGrain;

internal interface IDeskGrain : ITurnGrain;

[GrainType("desk")]
internal sealed class DeskGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IDeskGrain;

internal interface IExemptionGrain : ITurnGrain;

[GrainType("exemption")]
internal sealed class ExemptionGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IExemptionGrain;

internal interface IFollowUpGrain : ITurnGrain;

[GrainType("followup")]
internal sealed class FollowUpGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IFollowUpGrain;

internal interface ISchoolGroupGrain : ITurnGrain;

[GrainType("group")]
internal sealed class SchoolGroupGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), ISchoolGroupGrain;

internal interface IImportGrain : ITurnGrain;

[GrainType("import")]
internal sealed class ImportGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IImportGrain;

internal interface ILedgerGrain : ITurnGrain;

[GrainType("ledger")]
internal sealed class LedgerGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), ILedgerGrain;

internal interface ILessonGrain : ITurnGrain;

[GrainType("lesson")]
internal sealed class LessonGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), ILessonGrain;

internal interface IPairingGrain : ITurnGrain;

[GrainType("pairing")]
internal sealed class PairingGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IPairingGrain;

internal interface IPartnershipGrain : ITurnGrain;

[GrainType("partnership")]
internal sealed class PartnershipGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IPartnershipGrain;

internal interface IRegionGrain : ITurnGrain;

[GrainType("region")]
internal sealed class RegionGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IRegionGrain;

internal interface IScenarioGrain : ITurnGrain;

[GrainType("scenario")]
internal sealed class ScenarioGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), IScenarioGrain;

internal interface ISchoolGrain : ITurnGrain;

[GrainType("school")]
internal sealed class SchoolGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), ISchoolGrain;

internal interface ITeacherGrain : ITurnGrain;

[GrainType("teacher")]
internal sealed class TeacherGrain(IGrainContext context, TurnHost turns) : TurnGrain(context, turns), ITeacherGrain;
