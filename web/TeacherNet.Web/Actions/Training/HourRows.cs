using TeacherNet.Grains.Training;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Actions.Training;

/// <summary>Entries of hours, each by teacher and id; those that wait for a school unless they are named.</summary>
internal sealed class HourRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "hours";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "training-standings");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<HourFilter>(filter) is not { } asked ? null : call.Views.Read<TrainingState, List<ListRow>>(state =>
        [
            .. from school in asked.School is { } one ? (IEnumerable<string>)[one] : state.Schools.Keys
               where granted.Everything || granted.Schools.Contains(school)
               from entry in state.PendingAt(school)
               select Row(state, entry),
        ]);

    /// <inheritdoc/>
    protected override IEnumerable<ListRow> Find(ActionCall call, Granted granted, HashSet<string> keys) => call.Views.Read<TrainingState, List<ListRow>>(state =>
    [
        .. from key in keys
           let parts = key.Split('/')
           where parts.Length == 2 && Guid.TryParse(parts[1], out _)
           let entry = state.Ledgers.GetValueOrDefault(parts[0])?.GetValueOrDefault(Guid.Parse(parts[1]))
           where entry is not null && state.Teachers.TryGetValue(entry.Teacher, out var teacher)
               && (granted.Everything || granted.Schools.Contains(teacher.School) || granted.Teachers.Contains(entry.Teacher))
           select Row(state, entry),
    ]);

    /// <summary>The key of an entry as a row.</summary>
    public static string KeyOf(TrainingEntry entry) => $"{entry.Teacher}/{entry.Id:D}";

    private static ListRow Row(TrainingState state, TrainingEntry entry)
    {
        var teacher = state.Teachers[entry.Teacher];
        return new(KeyOf(entry), teacher.StaffNumber, $"{teacher.Name}：{entry.Programme}", new(teacher.School, null, entry.Teacher));
    }
}

/// <summary>What a list of hours to approve is asked for.</summary>
internal sealed record HourFilter(string? School);
