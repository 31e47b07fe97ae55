using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

public sealed partial class TeacherGrain
{
    private static Decision<TeacherEvent> Record(Teacher.Registered teacher, RecordMove order)
    {
        if (teacher.Taken.ContainsKey(order.Move.Id))
            return Refusal.Because("teacher.move-id-taken", "move");
        if (teacher.History.TryGetValue(order.Move.Id, out var known))
            return known.Says(order.Move) ? [] : Refusal.Because("teacher.move-id-taken", "move");
        return teacher.History.Values.Any(m => m.Says(order.Move)) ? [] : [new MoveRecorded(order.Move, teacher.Facts.Person, order.Import)];
    }

    private static Decision<TeacherEvent> Correct(Teacher.Registered teacher, CorrectMove order)
    {
        if (teacher.Taken.ContainsKey(order.Move.Id))
            return Refusal.Because("teacher.move-by-order", "move");
        if (!teacher.History.TryGetValue(order.Move.Id, out var known))
            return Refusal.Because("teacher.move-unknown", "move");
        if (order.Move.From == order.Move.To)
            return Refusal.Because("teacher.move-same-school", "to");
        return known.Move == order.Move ? [] : [new MoveCorrected(known.Move, order.Move, order.Reason, order.Import)];
    }

    private static Decision<TeacherEvent> Undo(Teacher.Registered teacher, UndoMoveImport order)
    {
        var (gone, back) = (new List<Guid>(), new List<Move>());
        foreach (var (id, known) in teacher.History.OrderBy(m => m.Key))
        {
            switch (known.Trail.Undo(order.Import, out var before))
            {
                case UndoOf.IsTooLate: return ImportTrail<Move>.ChangedSince;
                case UndoOf.Restores when before is null: gone.Add(id); break;
                case UndoOf.Restores: back.Add(before!); break;
                case UndoOf.DoesNothing: break;
            }
        }

        return
        [
            .. gone.Count == 0 ? Array.Empty<TeacherEvent>() : [new MoveImportUndone(order.Import, [.. gone])],
            .. back.Count == 0 ? Array.Empty<TeacherEvent>() : [new MoveCorrectionsUndone(order.Import, [.. back])],
        ];
    }
}
