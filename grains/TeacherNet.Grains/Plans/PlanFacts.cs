using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;

namespace TeacherNet.Grains.Plans;

/// <summary>What a plan is computed from, all at one position of the log.</summary>
/// <param name="Cycle">The cycle with its frozen policy and its candidates.</param>
/// <param name="Scenario">The scenario with its locks, forbidden moves and limits.</param>
/// <param name="Matrix">Posts, authorised and staffed.</param>
/// <param name="Directory">Teachers.</param>
/// <param name="Schools">Schools.</param>
/// <param name="Groups">Groups, which wishes may name.</param>
/// <param name="Today">The region's day.</param>
public sealed record PlanFacts(
    CycleEntry Cycle, ScenarioEntry Scenario, PostMatrix Matrix, TeacherDirectory Directory, SchoolList Schools, GroupsState Groups, DateOnly Today)
{
    /// <summary>Rooms for teachers that are free on the first day at the new posts, by key of the school; schools that counted none are left out.</summary>
    public IReadOnlyDictionary<string, int> FreeRooms { get; init; } = new Dictionary<string, int>();

    /// <summary>Who has a room already at the school they go to, by keys of teacher and school.</summary>
    public IReadOnlySet<(string Teacher, string School)> Housed { get; init; } = new HashSet<(string, string)>();

    /// <summary>Who has a room of a school that counted its rooms.</summary>
    public static IReadOnlySet<(string Teacher, string School)> Living(SchoolList schools, TermList terms, DateOnly day) =>
        schools.ByKey.Values.Where(s => s.Rooms is not null).SelectMany(s => terms.Living(s.Key, day).Select(t => (t.Value.Order.Order.Teacher, s.Key))).ToHashSet();

    /// <summary>The free rooms of the schools that counted theirs.</summary>
    public static IReadOnlyDictionary<string, int> Free(SchoolList schools, TermList terms, DateOnly day) => schools.ByKey.Values.Where(s => s.Rooms is not null)
        .ToDictionary(s => s.Key, s => Math.Max(0, s.Rooms!.Value - terms.Living(s.Key, day).Count()));

    /// <summary>The first day at the new posts.</summary>
    public DateOnly Effective => Cycle.CutOff.AddDays(1);
}
