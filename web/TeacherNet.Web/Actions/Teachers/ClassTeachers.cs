using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions.Teachers;

/// <summary>设为班主任, 取消班主任.</summary>
internal abstract class ClassTeachers(bool isOne) : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "teachers";

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) =>
        rows.Select(r => PlannedRow.Of(r, new(call.Scope, TeacherGrain.Kind, r.Key), new MarkClassTeacher(isOne, call.Id.Value)));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new UndoClassTeacherMark(call.Undone!.Value);
}

/// <summary>设为班主任.</summary>
internal sealed class MarkClassTeachers() : ClassTeachers(true)
{
    /// <inheritdoc/>
    public override string Name => "class-teacher";
}

/// <summary>取消班主任.</summary>
internal sealed class UnmarkClassTeachers() : ClassTeachers(false)
{
    /// <inheritdoc/>
    public override string Name => "no-class-teacher";
}
