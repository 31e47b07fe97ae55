using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions.Teachers;
using TeacherNet.Web.Api.Rotation;

namespace TeacherNet.Web.Actions.Rotation;

/// <summary>Applications and nominations of the cycle under way, by teacher.</summary>
internal sealed class ApplicationRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "applications";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "rotation-applications");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<CandidacyRequest>(filter) is { } request
            ? call.Views.Read<RotationState, TeacherDirectory, List<ListRow>>((state, directory) =>
                request.Of(state) is { } cycle ? [.. ReviewEndpoints.Matching(request, cycle, directory, granted).Select(f => TeacherRows.Row(f.Teacher, directory))] : [])
            : null;
}

/// <summary>Assessed teachers of the cycle under way.</summary>
internal sealed class EligibilityRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "eligibility";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "rotation-eligibility");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<CandidacyRequest>(filter) is { } request
            ? call.Views.Read<RotationState, TeacherDirectory, List<ListRow>>((state, directory) =>
                request.Of(state) is { } cycle ? [.. request.Matching(cycle, directory, granted).Select(f => TeacherRows.Row(f.Teacher, directory))] : [])
            : null;
}

/// <summary>What is done to candidates of the cycle under way, one command each.</summary>
internal abstract class CandidacyAction(string list, string name) : SimpleAction
{
    /// <inheritdoc/>
    public override string List => list;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => RunningCycle.Of(call) is null ? Refusal.Because("cycle.not-open", "cycle") : null;

    /// <summary>What is ordered for a teacher.</summary>
    protected abstract CandidateCommand Order(string cycle, string teacher);

    /// <summary>What takes it back.</summary>
    protected abstract CandidateCommand Back(string cycle);

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows)
    {
        var cycle = RunningCycle.Of(call)!;
        return rows.Select(r => PlannedRow.Of(r, CandidateGrain.IdOf(call.Scope, cycle, r.Key), Order(cycle, r.Key)));
    }

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => Back(RunningCycle.Key(record));
}

/// <summary>学校审核通过.</summary>
internal sealed class PassAtSchool() : CandidacyAction("applications", "pass-at-school")
{
    /// <inheritdoc/>
    protected override CandidateCommand Order(string cycle, string teacher) => new ReviewAtSchool(cycle, new(ReviewOutcomes.Passed, null));

    /// <inheritdoc/>
    protected override CandidateCommand Back(string cycle) => new TakeBackSchoolReview(cycle);
}

/// <summary>教育局审核通过.</summary>
internal sealed class PassAtBureau() : CandidacyAction("applications", "pass-at-bureau")
{
    /// <inheritdoc/>
    protected override CandidateCommand Order(string cycle, string teacher) => new ReviewAtBureau(cycle, new(ReviewOutcomes.Passed, null));

    /// <inheritdoc/>
    protected override CandidateCommand Back(string cycle) => new TakeBackBureauReview(cycle);
}

/// <summary>学校推荐.</summary>
internal sealed class NominateTeachers() : CandidacyAction("eligibility", "nominate")
{
    /// <inheritdoc/>
    protected override CandidateCommand Order(string cycle, string teacher) => new NominateFromSchool(cycle, teacher);

    /// <inheritdoc/>
    protected override CandidateCommand Back(string cycle) => new RecallNomination(cycle);
}
