using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Notices;

namespace TeacherNet.Web.Api.Notices;

/// <summary>Notices as pages and files show them.</summary>
internal static class NoticeReading
{
    private const int LongestDays = 366;

    public static Results<Ok<NoticeBody>, ProblemResult> Read(ReadCall call, string scenario) =>
        call.Views.Read<RotationState, NoticeBody?>(state =>
        {
            if (state.Scenarios.GetValueOrDefault(scenario) is not { Notices: [.., var last] } plan)
                return null;
            var (cycle, days) = (state.Cycles[plan.Cycle], WorkingDays.Of(state.Cycles[plan.Cycle].Rules));
            return new(
                plan.Key, plan.Name, cycle.SchoolYear, [.. plan.Notices.Select(Version)], days.Between(last.Head.From, last.Head.Until), days.NoticeDays,
                [.. last.Rows.Select(r => Row(state, last, plan.Moves[r]))]);
        }) is { } body ? TypedResults.Ok(body) : Problems.Of("scenario.not-published");

    public static Results<FileContentHttpResult, ProblemResult> File(ReadCall call, string scenario) =>
        call.Views.Read<RotationState, NoticeFile?>(state =>
            state.Scenarios.GetValueOrDefault(scenario) is { Notices: [.., var last] } plan ? FileOf(state, plan, last, _ => true) : null) is { } file
            ? TypedResults.File(file.ToBytes(), "application/json", $"notice-{file.Head.Version}.json")
            : Problems.Of("scenario.not-published");

    /// <summary>The version in force of the notice that lists the teacher, or else of the cycle's last; the own row and no other.</summary>
    public static Results<Ok<OwnNoticeBody>, ProblemResult> Own(ReadCall call, string cycle, string teacher) =>
        call.Views.Read<RotationState, OwnNoticeBody?>(state =>
        {
            if (Found(state, cycle, teacher) is not ({ } plan, { } last))
                return null;
            var rows = last.Rows.Select(r => plan.Moves[r].Placement).ToImmutableArray();
            var place = rows.ToList().FindIndex(r => r.Teacher == teacher);
            ImmutableArray<string> hashes = [.. rows.Select(r => NoticeText.RowHash(last.LineOf(r)))];
            var own = place < 0 ? null : rows[place];
            return new(
                Version(last), NoticeText.HeadLine(last.Head), own is null ? null : last.LineOf(own), own is null ? null : place + 1, hashes,
                NoticeText.Hash(last.Head, hashes) == last.Hash, own is null ? null : Row(state, last, plan.Moves[own.Move]), own is null ? null : NoticeNames.AsPutUp(state, last, own));
        }) is { } body ? TypedResults.Ok(body) : Problems.Of("scenario.not-published");

    public static Results<FileContentHttpResult, ProblemResult> OwnFile(ReadCall call, string cycle, string teacher) =>
        call.Views.Read<RotationState, NoticeFile?>(state =>
            Found(state, cycle, teacher) is ({ } plan, { } last) ? FileOf(state, plan, last, m => m.Teacher == teacher) : null) is { } file
            ? TypedResults.File(file.ToBytes(), "application/json", $"notice-{file.Head.Version}-own.json")
            : Problems.Of("scenario.not-published");

    /// <summary>The working days of a notice that begins on a day, today unless another is given, and ends on another, as early as it may unless one is given.</summary>
    public static Results<Ok<NoticeDaysBody>, ProblemResult> Days(ReadCall call, string cycle, DateOnly? from, DateOnly? until)
    {
        if (call.Views.Read<RotationState, WorkingDays?>(state => state.Cycles.GetValueOrDefault(cycle) is { } known ? WorkingDays.Of(known.Rules) : null) is not { } days)
            return Problems.Of("cycle.unknown");
        var first = from ?? call.Today;
        var least = days.Last(first, days.NoticeDays);
        var last = until ?? least;
        var years = Enumerable.Range(first.Year, Math.Max(1, last.Year - first.Year + 1)).ToList();
        return last.DayNumber - first.DayNumber > LongestDays
            ? Problems.Of(Kernel.Refusal.Because("field.invalid", "until"))
            : TypedResults.Ok(new NoticeDaysBody(
                first, least, days.NoticeDays, days.IsHard, last, days.Between(first, last), days.Source,
                [.. years.Where(days.StatutoryYears.Contains)], [.. years.Where(y => !days.Years.Contains(y))]));
    }

    public static Results<Ok<ImmutableArray<AcceptedEnvyBody>>, ProblemResult> Envy(ReadCall call, string scenario) =>
        call.Views.Read<RotationState, ImmutableArray<AcceptedEnvyBody>?>(state => state.Scenarios.GetValueOrDefault(scenario) is { } plan
            ?
            [
                .. from accepted in plan.AcceptedEnvy
                   let envious = state.Teacher(accepted.Pair.Envious)
                   let envied = state.Teacher(accepted.Pair.Envied)
                   select new AcceptedEnvyBody(
                       envious.Name, envious.Number, envied.Name, envied.Number, state.School(accepted.Pair.Post.School), accepted.Pair.Post.Stage, accepted.Pair.Post.Subject,
                       accepted.Authority, accepted.At),
            ]
            : null) is { } pairs
            ? TypedResults.Ok(pairs)
            : Problems.Of("scenario.unknown");

    private static (ScenarioEntry Plan, NoticeEntry Last)? Found(RotationState state, string cycle, string teacher) =>
        state.Cycles.GetValueOrDefault(cycle)?.Scenarios.Select(s => state.Scenarios[s]).Where(s => s.Notices.Count > 0)
            .OrderByDescending(s => s.Notices[^1].Rows.Any(r => s.Moves[r].Placement.Teacher == teacher)).ThenByDescending(s => s.Notices[^1].At)
            .Select(s => ((ScenarioEntry, NoticeEntry)?)(s, s.Notices[^1])).FirstOrDefault();

    private static NoticeFile FileOf(RotationState state, ScenarioEntry plan, NoticeEntry notice, Func<Placement, bool> isShown) => NoticeFile.Of(
        notice.Head, notice.Hash,
        [.. notice.Rows.Select(r => plan.Moves[r].Placement).Select(m => isShown(m) ? NoticeFileRow.Shown(m, notice, state) : NoticeFileRow.Hidden(m, notice))]);

    private static NoticeVersionBody Version(NoticeEntry notice)
    {
        var head = notice.Head;
        return new(
            head.Version, notice.Hash, head.Previous, head.From, head.Until, notice.At, head.Basis.InputsHash, head.Basis.PolicyVersion, head.Basis.Solver, notice.Authority,
            notice.Removed, notice.Added, notice.Rows.Count);
    }

    private static NoticeRowBody Row(RotationState state, NoticeEntry notice, MoveEntry move)
    {
        var (placement, teacher) = (move.Placement, state.Teacher(move.Placement.Teacher));
        return new(
            placement.Move, NoticeText.RowHash(notice.LineOf(placement)), teacher.Name, teacher.Number, state.School(placement.From.School), state.School(placement.To.School),
            placement.To.Stage, placement.To.Subject, placement.Form, placement.RelationMoves, move.State.ToString().ToLowerInvariant());
    }
}
