using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Teachers as lists show them.</summary>
internal static class TeacherLines
{
    public static TeacherLineBody Of(DirectoryEntry teacher, TeacherDirectory directory)
    {
        var (facts, post) = (teacher.Facts, teacher.Post);
        return new(
            teacher.Key, facts.StaffNumber, teacher.Name, post.School, directory.SchoolName(post.School), post.Campus, post.Stage, post.Subject,
            facts.Title, facts.PostGrade, facts.Honour, facts.HonourLevel, facts.Establishment, facts.Arrived, facts.ClassTeacher, facts.Duty);
    }
}
