using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>The stages that a kind of school implies (domain code list of stages and school types).</summary>
internal static class SchoolStages
{
    public static IEnumerable<Stage> Of(SchoolKind kind) => kind switch
    {
        SchoolKind.Kindergarten => [Stage.Preschool],
        SchoolKind.TeachingPoint or SchoolKind.Primary => [Stage.Primary],
        SchoolKind.Junior => [Stage.Junior],
        SchoolKind.NineYear => [Stage.Primary, Stage.Junior],
        SchoolKind.Complete => [Stage.Junior, Stage.Senior],
        SchoolKind.TwelveYear => [Stage.Primary, Stage.Junior, Stage.Senior],
        SchoolKind.Senior => [Stage.Senior],
        SchoolKind.Vocational => [Stage.Vocational],
        SchoolKind.Special => [Stage.Special],
        _ => [],
    };
}
