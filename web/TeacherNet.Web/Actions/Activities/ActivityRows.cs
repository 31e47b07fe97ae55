using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Activities;

namespace TeacherNet.Web.Actions.Activities;

/// <summary>Activities of a partnership's pairings or a region's groups.</summary>
internal sealed class ActivityRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "activities";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "activities");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<ActivityFilter>(filter) is not { } asked ? null
        : [.. ActivityEndpoints.Found(call.Views, granted, call.Today, asked).Select(a => new ListRow(a.Key, a.Number, a.HeldForName, new(null, call.Scope.Kind == "region" ? a.HeldFor : null, null)))];
}

/// <summary>Something done with activities that the last change can be undone of.</summary>
internal abstract class ActivityAction(string name, ActivityCommand order) : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "activities";

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) => rows.Select(r => PlannedRow.Of(r, new(call.Scope, ActivityGrain.Kind, r.Key), order));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new UndoActivityChange();
}

/// <summary>验收.</summary>
internal sealed class AcceptActivities() : ActivityAction("accept", new AcceptActivity());

/// <summary>取消.</summary>
internal sealed class CancelActivities() : ActivityAction("cancel", new CancelActivity());
