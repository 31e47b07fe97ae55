using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Teachers;

namespace TeacherNet.Web.Actions.Teachers;

/// <summary>The directory of teachers.</summary>
internal sealed class TeacherRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "teachers";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "teachers");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<TeacherListRequest>(filter) is { } request ? Rows(call, request.ToQuery(granted, call.Today, null, call.Views)) : null;

    /// <inheritdoc/>
    protected override IEnumerable<ListRow> Find(ActionCall call, Granted granted, HashSet<string> keys) => Rows(call, granted, keys);

    /// <summary>The teachers that match, as rows in the order of their numbers.</summary>
    public static List<ListRow> Rows(ActionCall call, DirectoryQuery query) => call.Views.Read<TeacherDirectory, List<ListRow>>(directory =>
        [.. directory.Matching(query).OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal).Select(t => Row(t, directory))]);

    /// <summary>The teachers with these keys within reach, as rows.</summary>
    public static List<ListRow> Rows(ActionCall call, Granted granted, IEnumerable<string> keys)
    {
        var within = granted.Everything ? null : new DirectoryReach(granted.Schools, granted.Teachers);
        return call.Views.Read<TeacherDirectory, List<ListRow>>(directory =>
            [.. keys.Select(directory.Find).OfType<DirectoryEntry>().Where(t => within is null || within.Holds(t)).Select(t => Row(t, directory))]);
    }

    /// <summary>A teacher as a row; people of one name are told apart by school.</summary>
    public static ListRow Row(DirectoryEntry teacher, TeacherDirectory directory) =>
        new(teacher.Key, teacher.Facts.StaffNumber, $"{teacher.Name}（{directory.SchoolName(teacher.Post.School)}）", new(teacher.Post.School, null, teacher.Key));
}
