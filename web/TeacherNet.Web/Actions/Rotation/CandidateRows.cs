using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions.Teachers;

namespace TeacherNet.Web.Actions.Rotation;

/// <summary>The candidates of the running cycle, by teacher.</summary>
internal sealed class CandidateRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "candidates";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "rotation-candidates");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter)
    {
        if (ListFilter.Of<CandidateFilter>(filter) is not { } asked)
            return null;
        var cycle = asked.Cycle ?? RunningCycle.Of(call);
        return call.Views.Read<RotationState, TeacherDirectory, List<ListRow>>((state, directory) =>
            state.Cycles.GetValueOrDefault(cycle ?? "") is not { } known ? []
            : [.. CandidateList.Page(state, known, asked.Scenario is { } plan ? state.Scenarios.GetValueOrDefault(plan) : state.Current(known),
                new(asked.Standing, asked.School, asked.Subject, asked.Stage, asked.Q, asked.Unplaced is true),
                teacher => directory.Find(teacher)?.ServesUntil(known.CutOff, call.Today) is true, 0, int.MaxValue)
                .Lines.Select(l => directory.Find(l.Teacher)).OfType<DirectoryEntry>().Select(t => TeacherRows.Row(t, directory))]);
    }
}

/// <summary>What a list of candidates is asked for.</summary>
internal sealed record CandidateFilter(string? Cycle, string? Scenario, string? Standing, string? School, string? Subject, string? Stage, string? Q, bool? Unplaced);
