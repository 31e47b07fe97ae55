using TeacherNet.Grains.Exchanges;

namespace TeacherNet.Grains.Lessons;

/// <summary>A shared lesson as timetabled.</summary>
/// <param name="HeldFor">The pairing or the group.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Kind">A code of <see cref="Codes.LessonKinds"/>.</param>
/// <param name="Subject">A code of the subjects.</param>
/// <param name="Grade">As people name it: 四年级.</param>
/// <param name="Speaker">主讲校.</param>
/// <param name="Teacher">主讲教师.</param>
/// <param name="Ends">听课端, at least one, ids distinct.</param>
/// <param name="StartsLocal">The start in the speaker's region.</param>
/// <param name="Starts">The same instant.</param>
/// <param name="PlannedMinutes">1 to 240.</param>
public sealed record LessonPlan(
    HeldFor HeldFor,
    string Title,
    string Kind,
    string Subject,
    string Grade,
    SchoolRef Speaker,
    PersonRef Teacher,
    Listed<ReceivingEnd> Ends,
    DateTime StartsLocal,
    DateTimeOffset Starts,
    int PlannedMinutes)
{
    /// <summary>The id of the speaker's end among the ends.</summary>
    public const string SpeakerEnd = "speaker";

    /// <summary>True when an end, the speaker's included, has this id.</summary>
    public bool HasEnd(string id) => id == SpeakerEnd || Ends.Any(e => e.Id == id);
}

/// <summary>A class that receives a lesson.</summary>
/// <param name="Id">Unique in the lesson; not <see cref="LessonPlan.SpeakerEnd"/>.</param>
/// <param name="School">听课校.</param>
/// <param name="ClassName">The class: 四（2）班.</param>
/// <param name="Teacher">The teacher at the far end (助教), when there is one.</param>
public sealed record ReceivingEnd(string Id, SchoolRef School, string ClassName, PersonRef? Teacher);
