using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

public sealed partial class TeacherGrain
{
    /// <summary>So many years a long leave lasts at most: more is a slip of the pen.</summary>
    private const int LongestLeave = 5;

    private static Decision<TeacherEvent> Record(Teacher.Registered teacher, RecordLongLeave order)
    {
        var recorded = new LongLeaveRecorded(order.Id, order.From, order.Until);
        if (teacher.Entries.ContainsKey(order.Id))
            return Repeated(teacher, order.Id, recorded);
        if (order.Until < order.From || order.Until > order.From.AddYears(LongestLeave))
            return Refusal.Because("teacher.long-leave-days", "until").Given("years", $"{LongestLeave}");
        return teacher.LongLeaves.FirstOrDefault(l => l.From <= order.Until && order.From <= l.Until) is { } other
            ? Refusal.Because("teacher.long-leave-overlaps", "from").Given("from", Day(other.From)).Given("until", Day(other.Until))
            : [recorded];
    }

    private static Decision<TeacherEvent> Strike(Teacher.Registered teacher, StrikeLongLeave order) =>
        teacher.Entries.GetValueOrDefault(order.Id) is not LongLeaveRecorded ? Refusal.Because("teacher.long-leave-unknown", "id")
        : teacher.TakenBack.Contains(order.Id) ? []
        : [new LongLeaveStruck(order.Id)];
}
