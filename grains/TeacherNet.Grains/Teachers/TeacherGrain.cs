using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>One teacher: the roster's facts, the postings in order of time, the moves of former years.</summary>
public sealed partial class TeacherGrain : IDecider<Teacher, TeacherCommand, TeacherEvent>
{
    /// <inheritdoc/>
    public static string Kind => "teacher";

    /// <inheritdoc/>
    public static Teacher Initial => new Teacher.Unregistered();

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, TeacherCommand command) => command switch
    {
        EnterCorrection { Facts.Post.School: var school } => [SchoolOf(self, school)],
        ReturnTeacher { Post.School: var school } => [SchoolOf(self, school)],
        EnterLink { School: var school } => [SchoolOf(self, school)],
        _ => [],
    };

    /// <inheritdoc/>
    public static Decision<TeacherEvent> Decide(Teacher state, TeacherCommand command, Turn turn) => (state, command) switch
    {
        (Teacher.Unregistered, RegisterTeacher c) => [new TeacherRegistered(c.Facts, c.Import)],
        (Teacher.Unregistered, RegisterNewTeacher c) => [new TeacherRegistered(c.Facts, null)],
        (Teacher.Unregistered, UndoClassTeacherMark or UndoTeacherImport or UndoMoveImport) => [],
        (Teacher.Unregistered, _) => Refusal.Because("teacher.not-registered"),
        (Teacher.Registered t, RegisterTeacher c) => Correct(t, c),
        (Teacher.Registered t, UndoTeacherImport c) => Undo(t, c),
        (Teacher.Registered t, MarkClassTeacher c) => t.Facts.ClassTeacher == c.IsOne ? [] : [new TeacherFactsCorrected(t.Facts with { ClassTeacher = c.IsOne }, c.Action)],
        (Teacher.Registered t, UndoClassTeacherMark c) => Undo(t, new UndoTeacherImport(c.Action)),
        (Teacher.Registered t, RecordMove c) => Record(t, c),
        (Teacher.Registered t, CorrectMove c) => Correct(t, c),
        (Teacher.Registered t, UndoMoveImport c) => Undo(t, c),
        (Teacher.Registered t, TakePosting c) => Take(t, c),
        (Teacher.Registered t, SettlePosting c) => Settle(t, c),
        (Teacher.Registered t, RevealValue c) => Reveal(t, c),
        (Teacher.Registered t, RegisterNewTeacher c) => t.Facts == c.Facts ? [] : Refusal.Because("teacher.number-taken", "staffNumber"),
        (Teacher.Registered t, EnterCorrection c) => Enter(t, c, turn),
        (Teacher.Registered t, ApplyCorrection c) => Apply(t, c, turn),
        (Teacher.Registered t, TakeBackCorrection c) => TakeBack(t, c),
        (Teacher.Registered t, EnterLeaving c) => Enter(t, c, turn),
        (Teacher.Registered t, LetTeacherLeave c) => Leave(t, c, turn),
        (Teacher.Registered t, TakeBackLeaving c) => TakeBack(t, c),
        (Teacher.Registered t, ReturnTeacher c) => Return(t, c, turn),
        (Teacher.Registered t, EnterLink c) => Enter(t, c, turn),
        (Teacher.Registered t, EndLink c) => End(t, c, turn),
        (Teacher.Registered t, TakeBackLink c) => TakeBack(t, c),
        (Teacher.Registered t, RecordLongLeave c) => Record(t, c),
        (Teacher.Registered t, StrikeLongLeave c) => Strike(t, c),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Teacher Evolve(Teacher state, TeacherEvent fact) => (state, fact) switch
    {
        (Teacher.Unregistered, TeacherRegistered e) => new Teacher.Registered(
            e.Facts,
            [Postings.First(e.Facts)],
            ImmutableDictionary<Guid, PostingTaken>.Empty,
            ImmutableDictionary<Guid, MoveOnRecord>.Empty,
            ImportTrail<TeacherFacts>.Empty.After(e.Import, null),
            ImmutableDictionary<Guid, ValueRevealed>.Empty,
            ImmutableDictionary<Guid, TeacherEvent>.Empty,
            [],
            [],
            null,
            HasLeft: false),
        (Teacher.Registered t, TeacherFactsCorrected e) => Correct(t, e.Facts) with { Trail = t.Trail.After(e.Import, t.Facts) },
        (Teacher.Registered, TeacherImportUndone { Before: null }) => new Teacher.Unregistered(),
        (Teacher.Registered t, TeacherImportUndone { Before: { } before }) => Correct(t, before) with { Trail = t.Trail.Back() },
        (Teacher.Registered t, MoveRecorded e) => t with { History = t.History.Add(e.Move.Id, MoveOnRecord.Of(e)) },
        (Teacher.Registered t, MoveCorrected e) => t with { History = t.History.SetItem(e.After.Id, t.History[e.After.Id].After(e)) },
        (Teacher.Registered t, MoveCorrectionsUndone e) => t with { History = t.History.SetItems(e.Moves.Select(m => KeyValuePair.Create(m.Id, t.History[m.Id].Back(m)))) },
        (Teacher.Registered t, MoveImportUndone e) => t with { History = t.History.RemoveRange(e.Moves) },
        (Teacher.Registered t, PostingTaken e) => t with
        {
            Facts = t.Facts with { Post = e.To, Arrived = e.EffectiveOn },
            Postings = Postings.Taken(t.Postings, e),
            Taken = t.Taken.Add(e.Move, e),
            Trail = t.Trail.After(null, t.Facts),
        },
        (Teacher.Registered t, PostingSettled e) => t with
        {
            Facts = Postings.Settled(t.Facts, e),
            Postings = Postings.Settled(t.Postings, e),
            Entries = t.Entries.Add(e.Id, e),
            Trail = t.Trail.After(null, t.Facts),
        },
        (Teacher.Registered t, ValueRevealed e) => t with { Revealed = t.Revealed.Add(e.Reveal, e) },
        (Teacher.Registered t, CorrectionEntered e) => t with { Entries = t.Entries.Add(e.Id, e), Pending = t.Pending.Add(e.Id) },
        (Teacher.Registered t, CorrectionApplied e) => t with
        {
            Facts = e.Facts,
            Postings = Postings.Changed(t.Postings, t.Facts, e),
            Pending = t.Pending.Remove(e.Correction),
            Trail = t.Trail.After(null, t.Facts),
        },
        (Teacher.Registered t, CorrectionTakenBack e) => t with { Pending = t.Pending.Remove(e.Correction), TakenBack = t.TakenBack.Add(e.Correction) },
        (Teacher.Registered t, LeavingEntered e) => t with { Entries = t.Entries.Add(e.Id, e), Leaving = e },
        (Teacher.Registered t, TeacherLeft e) => t with { HasLeft = true, Postings = Postings.Ended(t.Postings, e.LastDay) },
        (Teacher.Registered t, LeavingTakenBack e) => t with
        {
            Leaving = null, HasLeft = false, Postings = Postings.Ended(t.Postings, null), TakenBack = t.TakenBack.Add(e.Leaving),
        },
        (Teacher.Registered t, TeacherReturned e) => t with
        {
            Facts = t.Facts with { Post = e.Post, Arrived = e.From },
            Postings = Postings.Returned(t.Postings, e),
            Entries = t.Entries.Add(e.Id, e),
            Leaving = null,
            HasLeft = false,
            Trail = t.Trail.After(null, t.Facts),
        },
        (Teacher.Registered t, LinkEntered e) => t with { Entries = t.Entries.Add(e.Id, e), Links = t.Links.Add(e.Id, e) },
        (Teacher.Registered t, LinkEnded e) => t with { Links = t.Links.SetItem(e.Link, t.Links[e.Link] with { Until = e.LastDay }) },
        (Teacher.Registered t, LinkTakenBack e) => t with { Links = t.Links.Remove(e.Link), TakenBack = t.TakenBack.Add(e.Link) },
        (Teacher.Registered t, LongLeaveRecorded e) => t with { LongLeaves = LongLeave.With(t.LongLeaves, e), Entries = t.Entries.Add(e.Id, e) },
        (Teacher.Registered t, LongLeaveStruck e) => t with { LongLeaves = LongLeave.Without(t.LongLeaves, e.Id), TakenBack = t.TakenBack.Add(e.Id) },
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static Teacher.Registered Correct(Teacher.Registered teacher, TeacherFacts facts) =>
        teacher with { Facts = facts, Postings = Postings.Corrected(teacher.Postings, teacher.Facts, facts) };

    private static Decision<TeacherEvent> Correct(Teacher.Registered teacher, RegisterTeacher order)
    {
        var facts = WithGranted(order.Facts, teacher.Facts.Exemption);
        if (facts == teacher.Facts)
            return [];
        if (WhyNotElsewhere(teacher, facts, facts.Arrived) is { } no)
            return no;
        return [new TeacherFactsCorrected(facts, order.Import)];
    }

    // Rosters know nothing of evidence: what was granted on some stands until a roster says otherwise.
    private static TeacherFacts WithGranted(TeacherFacts told, Exemption? known) =>
        told.Exemption is null && known?.Evidence is not null ? told with { Exemption = known } : told;

    private static Decision<TeacherEvent> Undo(Teacher.Registered teacher, UndoTeacherImport order) => teacher.Trail.Undo(order.Import, out var before) switch
    {
        UndoOf.DoesNothing => [],
        UndoOf.Restores when before is not null || teacher is { History.IsEmpty: true, Links.IsEmpty: true, LongLeaves.Count: 0, Leaving: null, Pending.IsEmpty: true } => [new TeacherImportUndone(order.Import, before)],
        _ => ImportTrail<TeacherFacts>.ChangedSince,
    };

    private static Decision<TeacherEvent> Take(Teacher.Registered teacher, TakePosting order)
    {
        var taken = new PostingTaken(
            order.Move, order.Scenario, order.From, order.To, order.Kind, order.Form, order.StaffClass,
            order.EffectiveOn, order.PlannedEnd, order.DocumentNo, teacher.Facts.Person);
        if (teacher.Taken.TryGetValue(order.Move, out var known))
            return known == taken ? [] : Refusal.Because("teacher.move-id-taken", "move");
        if (teacher.History.ContainsKey(order.Move))
            return Refusal.Because("teacher.move-id-taken", "move");
        if (teacher.Leaving is { } leaving && leaving.LastDay < order.EffectiveOn)
            return HasLeft(leaving, "effectiveOn");
        if (teacher.Present.Post.School != order.From)
            return Refusal.Because("teacher.not-at-school", "from");
        if (order.EffectiveOn <= teacher.Present.Start)
            return Refusal.Because("teacher.posting-too-early", "effectiveOn").Given("after", Day(teacher.Present.Start));
        return [taken];
    }

    private static Decision<TeacherEvent> Settle(Teacher.Registered teacher, SettlePosting order)
    {
        var settled = new PostingSettled(order.Id, order.Term, order.Outcome, order.Post, order.Kind, order.Form, order.EffectiveOn, order.PlannedEnd, order.DocumentNo);
        if (teacher.Entries.TryGetValue(order.Id, out var known))
            return known == settled ? [] : Refusal.Because("teacher.move-id-taken", "id");
        if (teacher.HasLeft || teacher.Leaving?.LastDay < order.EffectiveOn)
            return [];
        return order.EffectiveOn <= teacher.Present.Start
            ? Refusal.Because("teacher.posting-too-early", "effectiveOn").Given("after", Day(teacher.Present.Start))
            : [settled];
    }

    private static Decision<TeacherEvent> Reveal(Teacher.Registered teacher, RevealValue order)
    {
        var revealed = new ValueRevealed(order.Reveal, order.Value, order.Purpose);
        if (teacher.Revealed.TryGetValue(order.Reveal, out var known))
            return known == revealed ? [] : Refusal.Because("teacher.reveal-id-taken", "reveal");
        return RevealedValues.Of(teacher.Facts, order.Value) is null ? Refusal.Because("teacher.nothing-to-reveal", "value") : [revealed];
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
