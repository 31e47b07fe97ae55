using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

public sealed partial class SchoolGrain
{
    private const int YearsAhead = 3;

    private static Decision<SchoolEvent> Enter(School.Registered school, EnterSchoolCorrection order, Turn turn)
    {
        var entered = new SchoolCorrectionEntered(order.Id, order.Facts, order.Fields, order.EffectiveOn, order.Reason);
        if (school.Entries.ContainsKey(order.Id))
            return Repeated(school, order.Id, entered);
        if (order.Fields.FirstOrDefault(f => !SchoolFields.Has(f)) is { } unknown)
            return Refusal.Because("school.field-unknown", "fields").Given("field", unknown);
        if (WhyNotWhen(order.EffectiveOn, order.Reason, turn) is { } no)
            return no;
        var facts = SchoolFields.Merge(school.Facts, order.Facts, order.Fields);
        if (facts == school.Facts)
            return Refusal.Because("school.nothing-corrected", "fields");
        return order.EffectiveOn <= turn.Today ? [entered, new SchoolCorrectionApplied(order.Id, facts)] : [entered];
    }

    private static Decision<SchoolEvent> Enter(School.Registered school, EnterPostCount order, Turn turn)
    {
        var entered = new PostCountEntered(order.Id, order.Stage, order.Subject, order.Count, order.EffectiveOn, order.Reason);
        if (school.Entries.ContainsKey(order.Id))
            return Repeated(school, order.Id, entered);
        if (school.Closing is { } closing && (school.IsClosed || closing.LastDay < order.EffectiveOn))
            return Closed(closing);
        if (Stages.List.WithCode(order.Stage) is null || Subjects.List.WithCode(order.Subject) is null)
            return Refusal.Because("school.post-unknown", "stage", "subject");
        if (order.Count < 0)
            return Refusal.Because("school.post-count", "count").Given("stage", order.Stage).Given("subject", order.Subject);
        if (WhyNotWhen(order.EffectiveOn, order.Reason, turn) is { } no)
            return no;
        if (order.EffectiveOn > turn.Today)
            return [entered];
        return CountOf(school, order.Stage, order.Subject) == order.Count
            ? Refusal.Because("school.nothing-corrected", "count")
            : [entered, new PostCountApplied(order.Id, With(school, [new(order.Stage, order.Subject, order.Count)]))];
    }

    private static Decision<SchoolEvent> Apply(School.Registered school, ApplySchoolEntry order, Turn turn) => school.Entries.GetValueOrDefault(order.Entry) switch
    {
        _ when !school.Pending.Contains(order.Entry) => school.Entries.ContainsKey(order.Entry) ? [] : Refusal.Because("school.entry-unknown", "entry"),
        SchoolCorrectionEntered e when e.EffectiveOn > turn.Today => NotDue(e.EffectiveOn),
        PostCountEntered e when e.EffectiveOn > turn.Today => NotDue(e.EffectiveOn),
        SchoolCorrectionEntered e => [new SchoolCorrectionApplied(e.Id, SchoolFields.Merge(school.Facts, e.Facts, e.Fields))],
        PostCountEntered when school is { IsClosed: true, Closing: { } closing } => Closed(closing),
        PostCountEntered e => [new PostCountApplied(e.Id, With(school, [new(e.Stage, e.Subject, e.Count)]))],
        _ => Refusal.Because("school.entry-unknown", "entry"),
    };

    private static Decision<SchoolEvent> TakeBack(School.Registered school, TakeBackSchoolEntry order) =>
        !school.Entries.ContainsKey(order.Entry) ? Refusal.Because("school.entry-unknown", "entry")
        : school.TakenBack.Contains(order.Entry) ? []
        : school.Pending.Contains(order.Entry) || (school.Closing?.Id == order.Entry && !school.IsClosed) ? [new SchoolEntryTakenBack(order.Entry)]
        : Refusal.Because("school.entry-applied", "entry");

    private static Decision<SchoolEvent> Enter(School.Registered school, EnterClosing order, Turn turn)
    {
        var entered = new ClosingEntered(order.Id, order.LastDay, order.DocumentNo, order.Reason);
        if (school.Entries.ContainsKey(order.Id))
            return Repeated(school, order.Id, entered);
        if (school is { IsClosed: true, Closing: { } closed })
            return Closed(closed);
        if (school.Closing is { } before)
            return Refusal.Because("school.closing-entered", "lastDay").Given("lastDay", Day(before.LastDay));
        if (order.LastDay < turn.Today.AddYears(-1))
            return Refusal.Because("school.closing-too-old", "lastDay").Given("earliest", Day(turn.Today.AddYears(-1)));
        return WhyNotWhen(order.LastDay, order.Reason, turn) is { } no ? no : [entered];
    }

    private static Decision<SchoolEvent> Close(School.Registered school, CloseSchool order, Turn turn) => school switch
    {
        { IsClosed: true } or { Closing: null } => [],
        { Closing: { } closing } when closing.Id != order.Closing => [],
        { Closing: { } closing } when turn.Today <= closing.LastDay => NotDue(closing.LastDay.AddDays(1)),
        { Closing: { } closing } => [new SchoolClosed(closing.Id, closing.LastDay)],
    };

    private static Decision<SchoolEvent> Reopen(School.Registered school, ReopenSchool order, Turn turn)
    {
        var reopened = new SchoolReopened(order.Id, order.From, order.Reason);
        if (school.Entries.ContainsKey(order.Id))
            return Repeated(school, order.Id, reopened);
        if (school is not { IsClosed: true, Closing: { } closing })
            return Refusal.Because("school.not-closed", "from");
        if (order.From <= closing.LastDay)
            return Refusal.Because("school.reopened-too-early", "from").Given("lastDay", Day(closing.LastDay));
        if (order.From > turn.Today)
            return Refusal.Because("school.reopened-ahead", "from");
        return WhyNotWhen(order.From, order.Reason, turn) is { } no ? no : [reopened];
    }

    private static Decision<SchoolEvent> Repeated(School.Registered school, Guid id, SchoolEvent again) =>
        school.Entries[id] == again ? [] : Refusal.Because("school.entry-id-taken", "id");

    private static Refusal? WhyNotWhen(DateOnly day, string reason, Turn turn) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Because("school.reason-missing", "reason")
        : day > turn.Today.AddYears(YearsAhead) ? Refusal.Because("school.entry-too-far", "effectiveOn", "lastDay").Given("latest", Day(turn.Today.AddYears(YearsAhead)))
        : null;

    private static int CountOf(School.Registered school, string stage, string subject) =>
        school.Posts.FirstOrDefault(p => p.Stage == stage && p.Subject == subject)?.Count ?? 0;

    private static Refusal Closed(ClosingEntered closing) => Refusal.Because("school.is-closed", "school").Given("lastDay", Day(closing.LastDay));

    private static Refusal NotDue(DateOnly day) => Refusal.Because("school.entry-not-due", "entry").Given("effectiveOn", Day(day));

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
