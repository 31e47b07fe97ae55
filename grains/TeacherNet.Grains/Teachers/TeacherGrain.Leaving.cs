using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

public sealed partial class TeacherGrain
{
    /// <summary>So many years after the last day a leaving is entered at most.</summary>
    private const int YearsAfter = 1;

    private static Decision<TeacherEvent> Enter(Teacher.Registered teacher, EnterLeaving order, Turn turn)
    {
        var entered = new LeavingEntered(order.Id, order.Kind, order.LastDay, order.DocumentNo, order.Reason, teacher.Facts.Person);
        if (teacher.Entries.ContainsKey(order.Id))
            return Repeated(teacher, order.Id, entered);
        return WhyNotLeave(teacher, order, turn) is { } no ? no : [entered];
    }

    private static Refusal? WhyNotLeave(Teacher.Registered teacher, EnterLeaving order, Turn turn)
    {
        var (earliest, latest) = (turn.Today.AddYears(-YearsAfter), turn.Today.AddYears(YearsAhead));
        return teacher switch
        {
            { HasLeft: true, Leaving: { } left } => HasLeft(left, "lastDay"),
            { Leaving: { } before } => Refusal.Because("teacher.leaving-entered", "lastDay").Given("lastDay", Day(before.LastDay)),
            _ when LeavingKinds.List.WithCode(order.Kind) is null => Refusal.Because("teacher.leaving-kind", "kind").Given("kind", order.Kind),
            _ when order.LastDay < teacher.Present.Start => Refusal.Because("teacher.leaving-before-posting", "lastDay").Given("since", Day(teacher.Present.Start)),
            _ when order.LastDay < earliest => Refusal.Because("teacher.leaving-too-old", "lastDay").Given("earliest", Day(earliest)),
            _ when order.LastDay > latest => Refusal.Because("teacher.leaving-too-far", "lastDay").Given("latest", Day(latest)),
            _ when order.LastDay > turn.Today && LeavingKinds.IsDeath(order.Kind) => Refusal.Because("teacher.death-ahead", "lastDay"),
            _ => null,
        };
    }

    private static Decision<TeacherEvent> Leave(Teacher.Registered teacher, LetTeacherLeave order, Turn turn) => teacher switch
    {
        { HasLeft: true } or { Leaving: null } => [],
        { Leaving: { } leaving } when leaving.Id != order.Leaving => [],
        { Leaving: { } leaving } when turn.Today <= leaving.LastDay => Refusal.Because("teacher.leaving-not-due", "leaving").Given("lastDay", Day(leaving.LastDay)),
        { Leaving: { } leaving } => [new TeacherLeft(leaving.Id, leaving.LastDay, order.Accounts, order.Cycles)],
    };

    private static Decision<TeacherEvent> TakeBack(Teacher.Registered teacher, TakeBackLeaving order) =>
        teacher.Entries.GetValueOrDefault(order.Leaving) is not LeavingEntered ? Refusal.Because("teacher.leaving-unknown", "leaving")
        : teacher.TakenBack.Contains(order.Leaving) ? []
        : teacher.Leaving?.Id == order.Leaving ? [new LeavingTakenBack(order.Leaving, order.Reason)]
        : Refusal.Because("teacher.returned-since", "leaving");

    private static Decision<TeacherEvent> Return(Teacher.Registered teacher, ReturnTeacher order, Turn turn)
    {
        var returned = new TeacherReturned(order.Id, order.Post, order.From, order.DocumentNo, order.Reason);
        if (teacher.Entries.ContainsKey(order.Id))
            return Repeated(teacher, order.Id, returned);
        if (teacher is not { HasLeft: true, Leaving: { } leaving })
            return Refusal.Because("teacher.not-left", "from");
        if (LeavingKinds.IsDeath(leaving.Kind))
            return Refusal.Because("teacher.return-impossible", "from");
        if (order.From <= leaving.LastDay)
            return Refusal.Because("teacher.return-too-early", "from").Given("lastDay", Day(leaving.LastDay));
        if (order.From > turn.Today)
            return Refusal.Because("teacher.return-ahead", "from");
        return WhyNotAt(order.Post.School, "", order.From, turn) is { } no ? no : [returned];
    }

    private static Refusal HasLeft(LeavingEntered leaving, params ReadOnlySpan<string> fields) => Refusal.Because("teacher.has-left", fields).Given("lastDay", Day(leaving.LastDay));
}
