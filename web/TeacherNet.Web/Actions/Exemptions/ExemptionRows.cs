using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Exemptions;

namespace TeacherNet.Web.Actions.Exemptions;

/// <summary>The requests for exemption; a row's number is its teacher's.</summary>
internal sealed class ExemptionRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "exemptions";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "exemptions");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter)
    {
        if (ListFilter.Of<ExemptionListRequest>(filter) is not { } request)
            return null;
        var refused = RefusedRows.Of(call.Views, request.Refused);
        return call.Views.Read<ExemptionList, TeacherDirectory, List<ListRow>>((list, directory) =>
            [.. request.Matching(list, directory, granted, refused).OrderBy(r => r.Teacher.Facts.StaffNumber, StringComparer.Ordinal).Select(r => Row(r.Request, r.Teacher))]);
    }

    private static ListRow Row(ExemptionEntry request, DirectoryEntry teacher) =>
        new(request.Id.ToString("D"), teacher.Facts.StaffNumber, teacher.Name, new(teacher.Post.School, null, teacher.Key));
}
