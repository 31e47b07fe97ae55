using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Teachers as lists show them.</summary>
internal static class TeacherLines
{
    public static TeacherLineBody Of(DirectoryEntry teacher, TeacherDirectory directory, DateOnly today)
    {
        var (facts, post) = (teacher.Facts, teacher.Post);
        return new(
            teacher.Key, facts.StaffNumber, teacher.Name, post.School, directory.SchoolName(post.School), post.Campus, post.Stage, post.Subject,
            facts.Title, facts.PostGrade, facts.Honour, facts.HonourLevel, facts.Establishment, facts.Arrived, facts.ClassTeacher, facts.Duty, Leaving(teacher, today));
    }

    public static LeavingBody? Leaving(DirectoryEntry teacher, DateOnly today) =>
        teacher.Leaving is { } leaving ? new(leaving.Id, leaving.Kind, leaving.LastDay, leaving.DocumentNo, teacher.PresenceOn(today) == Presence.Left) : null;
}
