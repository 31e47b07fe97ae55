using TeacherNet.Engine.Views;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>What planning looks at, all at one position. Not to be kept beyond the reading.</summary>
internal sealed record Board(
    RotationState State, CycleEntry Cycle, ScenarioEntry? Scenario, PostMatrix Matrix, TeacherDirectory Directory, SchoolList Schools, PlannedPosts Posts, long Position)
{
    /// <summary>Last days of schools that closed or will, by key.</summary>
    public Dictionary<string, DateOnly> LastDays() => Schools.LastDays();

    /// <summary>Reads a cycle's board with a scenario of it; default when there is no such cycle.</summary>
    public static TResult? Read<TResult>(ScopeViews views, string cycle, string? scenario, Func<Board, TResult> read) =>
        views.Read<RotationState, PostMatrix, TResult?>((state, matrix) =>
        {
            if (state.Cycles.GetValueOrDefault(cycle) is not { } known)
                return default;
            var plan = scenario is null ? state.Current(known) : state.Scenarios.GetValueOrDefault(scenario) is { } s && s.Cycle == cycle ? s : null;
            return views.Read<TeacherDirectory, SchoolList, TResult?>((directory, schools) =>
                read(new(state, known, plan, matrix, directory, schools, new(matrix, plan), views.Cursor.Position)));
        });
}
