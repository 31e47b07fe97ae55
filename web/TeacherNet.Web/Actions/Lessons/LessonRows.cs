using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Lessons;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lessons;

namespace TeacherNet.Web.Actions.Lessons;

/// <summary>Shared lessons.</summary>
internal sealed class LessonRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "lessons";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "lessons");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<LessonFilter>(filter) is not { } asked ? null
        : [.. LessonEndpoints.Found(call.Views, granted, LessonEndpoints.TeachersOf(call.User, call.Scope), asked)
            .Select(l => new ListRow(l.Key, FormattableString.Invariant($"{l.StartsAt:yyyy-MM-dd}"), l.Title, new(null, call.Scope.Kind == "region" ? l.HeldFor : null, null)))];
}

/// <summary>取消 lessons that have not started; undone, they wait again with the ends checked before.</summary>
internal sealed class CancelLessons : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "lessons";

    /// <inheritdoc/>
    public override string Name => "cancel";

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) => rows.Select(r => PlannedRow.Of(r, new(call.Scope, LessonGrain.Kind, r.Key), new CancelLesson()));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new RestoreLesson();
}
