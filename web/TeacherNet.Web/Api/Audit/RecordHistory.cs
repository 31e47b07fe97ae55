using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Journals;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Api.Audit;

/// <summary>What changed in one record: old beside new, from which day, recorded when, by whom and why. Newest first, what is still to come before all.</summary>
internal static class RecordHistory
{
    private const string Facts = "facts.";

    public static async Task<Results<Ok<RecordChangesBody>, ProblemResult>> OfTeacherAsync(ReadCall call, string teacher, Node node) =>
        call.Views.Read<TeacherDirectory, bool>(d => d.Find(teacher) is not null)
            ? TypedResults.Ok(await OfAsync(call, node, new(call.Scope, TeacherGrain.Kind, teacher)))
            : Problems.Of("teacher.unknown");

    public static async Task<Results<Ok<RecordChangesBody>, ProblemResult>> OfSchoolAsync(ReadCall call, string school, Node node) =>
        call.Views.Read<SchoolList, bool>(l => l.Find(school) is not null)
            ? TypedResults.Ok(await OfAsync(call, node, new(call.Scope, SchoolGrain.Kind, school)))
            : Problems.Of("school.unknown");

    private static async Task<RecordChangesBody> OfAsync(ReadCall call, Node node, GrainId grain)
    {
        var changes = new GrainChanges(call, node);
        var steps = await changes.StepsAsync(grain);
        var entries = steps.Select(s => (Step: s, Entry: EntryOf(s.Fact))).Where(e => e.Entry is not null).ToDictionary(e => e.Entry!.Id, e => e);
        var (applied, takenBack) = (steps.Select(s => AppliedOf(s.Fact)).ToHashSet(), steps.Select(s => TakenBackOf(s.Fact)).ToHashSet());

        var names = await ActorNames.OfAsync(call, node.Journal, node.Views);
        var told = new List<RecordChangeBody>();
        foreach (var step in steps)
        {
            var source = AppliedOf(step.Fact) is { } id ? entries[id] : (Step: step, Entry: EntryOf(step.Fact));
            var isPending = source.Entry is { WaitsForDay: true } waiting && !applied.Contains(waiting.Id) && !takenBack.Contains(waiting.Id);
            var isOver = source.Entry is { } entered && takenBack.Contains(entered.Id);
            ImmutableArray<ChangeBody> shown = isPending ? Pending(changes, steps, step.Fact) : Shown(step);
            if (step.Version == 1 || (source.Entry is { WaitsForDay: true } && AppliedOf(step.Fact) is null && !isPending && !isOver) || (shown.IsEmpty && source.Entry is null && TakenBackOf(step.Fact) is null))
                continue;
            var commit = await CommitAsync(call, node, step.Position);
            var actor = source.Step == step ? commit.Actor : (await CommitAsync(call, node, source.Step.Position)).Actor;
            told.Add(new(
                step.Position, commit.At, names.Find(actor) ?? actor, step.Name,
                source.Entry?.Id ?? TakenBackOf(step.Fact), source.Entry?.On, source.Entry?.DocumentNo, source.Entry?.Reason ?? changes.Why(source.Step.Fact), isPending, isOver, shown, changes.Files(source.Step.Fact)));
        }
        return new([.. told.OrderByDescending(c => c.IsPending).ThenByDescending(c => c.Position)]);
    }

    private static ImmutableArray<ChangeBody> Shown(GrainStep step) =>
        [.. step.Changes.Where(c => Shown(c.Fact))];

    // Of what is said of a former move, only what is otherwise now.
    private static bool Shown(string fact) =>
        fact.StartsWith(Facts, StringComparison.Ordinal) || fact.StartsWith("posts.", StringComparison.Ordinal)
        || (fact.StartsWith("history.", StringComparison.Ordinal) && fact.Contains(".move.", StringComparison.Ordinal));

    // What is to come, beside what is there now.
    private static ImmutableArray<ChangeBody> Pending(GrainChanges changes, ImmutableArray<GrainStep> steps, IEvent fact) => fact switch
    {
        CorrectionEntered e when Current<TeacherFacts>(steps, Told) is { } now => changes.Changes(Facts, now, TeacherFields.Merge(now, e.Facts, e.Fields)),
        SchoolCorrectionEntered e when Current<SchoolFacts>(steps, Told) is { } now => changes.Changes(Facts, now, SchoolFields.Merge(now, e.Facts, e.Fields)),
        PostCountEntered e => [new($"posts.{e.Stage}.{e.Subject}", null, $"{e.Count}")],
        _ => [],
    };

    private static T? Current<T>(ImmutableArray<GrainStep> steps, Func<IEvent, object?> told) where T : class => steps.Select(s => told(s.Fact)).OfType<T>().LastOrDefault();

    private static object? Told(IEvent fact) => fact switch
    {
        TeacherRegistered e => e.Facts,
        TeacherFactsCorrected e => e.Facts,
        CorrectionApplied e => e.Facts,
        TeacherImportUndone e => e.Before,
        SchoolRegistered e => e.Facts,
        SchoolFactsCorrected e => e.Facts,
        SchoolCorrectionApplied e => e.Facts,
        SchoolImportUndone e => e.Before,
        _ => null,
    };

    private static Entry? EntryOf(IEvent fact) => fact switch
    {
        CorrectionEntered e => new(e.Id, e.EffectiveOn, null, null, WaitsForDay: true),
        LeavingEntered e => new(e.Id, e.LastDay, e.DocumentNo, null, WaitsForDay: false),
        TeacherReturned e => new(e.Id, e.From, e.DocumentNo, null, WaitsForDay: false),
        LongLeaveRecorded e => new(e.Id, e.From, null, null, WaitsForDay: false),
        SchoolCorrectionEntered e => new(e.Id, e.EffectiveOn, null, e.Reason, WaitsForDay: true),
        PostCountEntered e => new(e.Id, e.EffectiveOn, null, e.Reason, WaitsForDay: true),
        ClosingEntered e => new(e.Id, e.LastDay, e.DocumentNo, e.Reason, WaitsForDay: false),
        SchoolReopened e => new(e.Id, e.From, null, e.Reason, WaitsForDay: false),
        _ => null,
    };

    private static Guid? AppliedOf(IEvent fact) => fact switch
    {
        CorrectionApplied e => e.Correction,
        SchoolCorrectionApplied e => e.Correction,
        PostCountApplied e => e.Entry,
        _ => null,
    };

    private static Guid? TakenBackOf(IEvent fact) => fact switch
    {
        CorrectionTakenBack e => e.Correction,
        LeavingTakenBack e => e.Leaving,
        LongLeaveStruck e => e.Id,
        SchoolEntryTakenBack e => e.Entry,
        _ => null,
    };

    private static async Task<StoredCommit> CommitAsync(ReadCall call, Node node, long position)
    {
        await foreach (var commit in node.Journal.ReadAsync(call.Scope, position - 1, call.Cancel))
            return commit;
        throw new InvalidOperationException($"Position {position} of {call.Scope} is not stored.");
    }

    private sealed record Entry(Guid Id, DateOnly On, string? DocumentNo, string? Reason, bool WaitsForDay);
}

/// <summary>What changed in a record, newest first.</summary>
public sealed record RecordChangesBody(ImmutableArray<RecordChangeBody> Changes);

/// <summary>One change.</summary>
/// <param name="Position">In the scope's log.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Who">Who ordered it.</param>
/// <param name="Event">The stored name.</param>
/// <param name="Entry">Id of what was entered, to take it back by.</param>
/// <param name="On">The day it is true from, or the last day of a leaving or closing.</param>
/// <param name="DocumentNo">Number of the document.</param>
/// <param name="Why">Why; ••• for who may not read about everybody.</param>
/// <param name="IsPending">True while its day has not come; the changes then say what it will do.</param>
/// <param name="IsTakenBack">True when it was taken back.</param>
/// <param name="Changes">Old beside new; personal values masked.</param>
/// <param name="Files">The files of the import it came from, for who may read the list of imports.</param>
public sealed record RecordChangeBody(
    long Position, DateTimeOffset At, string Who, string Event, Guid? Entry, DateOnly? On, string? DocumentNo, string? Why, bool IsPending, bool IsTakenBack,
    ImmutableArray<ChangeBody> Changes, string? Files = null);
