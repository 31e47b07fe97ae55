using TeacherNet.Grains.Schools;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>How far schools are apart as the crow flies.</summary>
internal static class Kilometres
{
    /// <inheritdoc cref="SchoolDistance.Kilometres(SchoolList, string, string)"/>
    public static double? Between(SchoolList schools, string from, string to) => SchoolDistance.Kilometres(schools, from, to);
}
