using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

public sealed partial class TeacherGrain
{
    /// <summary>So far ahead corrections and leavings are entered at most.</summary>
    private const int YearsAhead = 3;

    private static Decision<TeacherEvent> Enter(Teacher.Registered teacher, EnterCorrection order, Turn turn)
    {
        var entered = new CorrectionEntered(order.Id, order.Facts, order.Fields, order.EffectiveOn, order.Reason);
        if (teacher.Entries.ContainsKey(order.Id))
            return Repeated(teacher, order.Id, entered);
        if (order.Fields.FirstOrDefault(f => !TeacherFields.Has(f)) is { } unknown)
            return Refusal.Because("teacher.field-unknown", "fields").Given("field", unknown);
        if (order.EffectiveOn > turn.Today.AddYears(YearsAhead))
            return Refusal.Because("teacher.correction-too-far", "effectiveOn").Given("latest", Day(turn.Today.AddYears(YearsAhead)));
        var facts = Corrected(teacher, entered);
        if (facts == teacher.Facts)
            return Refusal.Because("teacher.nothing-corrected", "fields");
        if ((WhyNotElsewhere(teacher, facts, order.EffectiveOn) ?? WhyNotAt(facts.Post.School, teacher.Facts.Post.School, order.EffectiveOn, turn)) is { } no)
            return no;
        return order.EffectiveOn <= turn.Today ? [entered, new CorrectionApplied(order.Id, facts, order.EffectiveOn)] : [entered];
    }

    private static Decision<TeacherEvent> Apply(Teacher.Registered teacher, ApplyCorrection order, Turn turn)
    {
        if (teacher.Entries.GetValueOrDefault(order.Correction) is not CorrectionEntered entered)
            return Refusal.Because("teacher.correction-unknown", "correction");
        if (!teacher.Pending.Contains(order.Correction))
            return [];
        if (turn.Today < entered.EffectiveOn)
            return Refusal.Because("teacher.correction-not-due", "correction").Given("effectiveOn", Day(entered.EffectiveOn));
        var facts = Corrected(teacher, entered);
        return WhyNotElsewhere(teacher, facts, entered.EffectiveOn) is { } no ? no : [new CorrectionApplied(entered.Id, facts, entered.EffectiveOn)];
    }

    private static Decision<TeacherEvent> TakeBack(Teacher.Registered teacher, TakeBackCorrection order) =>
        teacher.Entries.GetValueOrDefault(order.Correction) is not CorrectionEntered ? Refusal.Because("teacher.correction-unknown", "correction")
        : teacher.TakenBack.Contains(order.Correction) ? []
        : teacher.Pending.Contains(order.Correction) ? [new CorrectionTakenBack(order.Correction)]
        : Refusal.Because("teacher.correction-applied", "correction");

    // Another school from a day on is arrived at on that day, unless the correction says otherwise itself.
    private static TeacherFacts Corrected(Teacher.Registered teacher, CorrectionEntered correction)
    {
        var facts = TeacherFields.Merge(teacher.Facts, correction.Facts, correction.Fields);
        return facts.Post.School != teacher.Facts.Post.School && correction.EffectiveOn > teacher.Present.Start && !correction.Fields.Contains(TeacherFields.Arrived)
            ? facts with { Arrived = correction.EffectiveOn }
            : facts;
    }

    private static Decision<TeacherEvent> Repeated(Teacher.Registered teacher, Guid id, TeacherEvent again) =>
        teacher.Entries[id] == again ? [] : Refusal.Because("teacher.entry-id-taken", "id");

    /// <summary>Neither an order nor the end of service is undone by saying that the teacher is somewhere else.</summary>
    private static Refusal? WhyNotElsewhere(Teacher.Registered teacher, TeacherFacts facts, DateOnly on)
    {
        var present = teacher.Present;
        var isElsewhere = facts.Post != teacher.Facts.Post || facts.Arrived != teacher.Facts.Arrived;
        return isElsewhere && teacher.Leaving is { } leaving && (teacher.HasLeft || leaving.LastDay < on) ? HasLeft(leaving, "post", "arrived")
            : present.Move is not null && (facts.Post.School != present.Post.School || facts.Arrived != teacher.Facts.Arrived)
                ? Refusal.Because("teacher.posted-by-order", "post", "arrived").Given("documentNo", present.DocumentNo ?? "").Given("since", Day(present.Start))
                : null;
    }

    private static Refusal? WhyNotAt(string school, string before, DateOnly on, Turn turn) => turn.See<School>(SchoolOf(turn.Self, school)) switch
    {
        _ when school == before => null,
        School.Registered { Closing: { } closing } when closing.LastDay < on => Refusal.Because("school.is-closed", "school").Given("lastDay", Day(closing.LastDay)),
        School.Registered => null,
        _ => Refusal.Because("school.not-registered", "school"),
    };

    private static GrainId SchoolOf(GrainId self, string school) => new(self.Scope, SchoolGrain.Kind, school);
}
