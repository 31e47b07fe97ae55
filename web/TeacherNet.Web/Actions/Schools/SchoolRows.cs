using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Schools;

namespace TeacherNet.Web.Actions.Schools;

/// <summary>The schools of a region.</summary>
internal sealed class SchoolRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "schools";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "schools");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter)
    {
        if (ListFilter.Of<SchoolListRequest>(filter) is not { } asked)
            return null;
        var told = string.IsNullOrEmpty(asked.SilentIn) ? null : SchoolEndpoints.Nominating(call.Views, asked.SilentIn);
        var keys = RefusedRows.Of(call.Views, asked.Refused);
        return call.Views.Read<SchoolList, List<ListRow>>(list =>
            [.. list.Search(asked.Q?.Trim()).Where(s => asked.Passes(s, call.Today) && told?.Contains(s.Key) is not true && (keys?.Contains(s.Key) ?? true)).Select(s => new ListRow(s.Key, s.Facts.Code, s.Facts.Name, new(s.Key, null, null)))]);
    }
}

/// <summary>评定办学水平: how strong schools are, by which rotation is steered.</summary>
internal sealed class RateSchools : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "schools";

    /// <inheritdoc/>
    public override string Name => "rate";

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => StrengthClasses.List.WithCode(call.Parameter("strength") ?? "") is null ? Refusal.Because("action.parameter-missing", "strength") : null;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) =>
        rows.Select(r => PlannedRow.Of(r, new(call.Scope, SchoolGrain.Kind, r.Key), new RateSchool(call.Parameter("strength")!, call.Id.Value)));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new UndoSchoolRating(call.Undone!.Value);
}
