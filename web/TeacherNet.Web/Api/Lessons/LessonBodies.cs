using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Lessons;

/// <summary>A page of the lessons that match, the latest start first.</summary>
public sealed record LessonListBody(int Total, ImmutableArray<LessonBody> Rows);

/// <summary>A shared lesson as everyone may see it.</summary>
/// <param name="HeldFor">The pairing's or group's key.</param>
/// <param name="HeldForName">As people name it.</param>
/// <param name="Speaker">桥头 · 张老师.</param>
/// <param name="Phase">timetabled, live, ended, cancelled or missed.</param>
/// <param name="SpeakerUp">Checked before the start, connected during it.</param>
/// <param name="AsOf">The instant at which held seconds were counted; add what passes while both ends are connected.</param>
/// <param name="Own">Ids of the ends at which the person signed in teaches.</param>
public sealed record LessonBody(
    string Key, string Title, string Kind, string Subject, string Grade, string Speaker, string HeldFor, string HeldForName, DateOnly On, DateTimeOffset StartsAt,
    int PlannedMinutes, string Phase, bool SpeakerUp, DateTimeOffset? StartedAt, DateTimeOffset? AsOf, ImmutableArray<LessonEndBody> Ends, ImmutableArray<string> Own);

/// <summary>A receiving end.</summary>
/// <param name="Up">Checked before the start, connected during it.</param>
/// <param name="HeldSeconds">Held so far, as of the lesson's <c>asOf</c>.</param>
/// <param name="Minutes">Whole minutes held, once over.</param>
/// <param name="Held">Whether that counts as held, once over.</param>
public sealed record LessonEndBody(string Id, string School, string ClassName, string? Teacher, bool Up, int HeldSeconds, int Drops, int? Minutes, bool? Held);

/// <summary>A lesson to be timetabled.</summary>
/// <param name="SpeakerNumber">教师编号 of who teaches; the school is that teacher's.</param>
/// <param name="StartsLocal">In the speaker's region.</param>
public sealed record TimetableLessonBody(
    string Title, string Kind, string Subject, string Grade, string SpeakerNumber, DateTime StartsLocal, int PlannedMinutes, ImmutableArray<TimetableLessonEndBody> Ends);

/// <summary>A receiving end to be: a school by key with a class, and perhaps the teacher there by 教师编号.</summary>
public sealed record TimetableLessonEndBody(string Id, string School, string ClassName, string? TeacherNumber);
