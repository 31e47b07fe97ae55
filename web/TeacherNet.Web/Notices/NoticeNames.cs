using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Grains.Rotation;

namespace TeacherNet.Web.Notices;

/// <summary>What the rows of notices say in words.</summary>
internal static class NoticeNames
{
    /// <summary>A row in words, as names read now.</summary>
    public static RowNames Of(RotationState state, Placement move)
    {
        var teacher = state.Teacher(move.Teacher);
        return new(teacher.Name, teacher.Number, state.School(move.From.School), state.School(move.To.School));
    }

    /// <summary>A row in words as it was put up; null when names have changed since, or were not hashed.</summary>
    public static RowNames? AsPutUp(RotationState state, NoticeEntry notice, Placement move) =>
        Of(state, move) is var names && notice.Names.GetValueOrDefault(move.Move) == NoticeText.NamesHash(move.Move, names) ? names : null;

    /// <summary>The hashes for a notice of a scenario's moves and of those that come in.</summary>
    public static Listed<NamedRow> HashesOf(ScopeViews views, string scenario, Listed<Placement> added) => views.Read<RotationState, Listed<NamedRow>>(state =>
    [
        .. from move in (state.Scenarios.GetValueOrDefault(scenario)?.Standing().Select(m => m.Placement) ?? []).Concat(added)
           select new NamedRow(move.Move, NoticeText.NamesHash(move.Move, Of(state, move))),
    ]);
}
