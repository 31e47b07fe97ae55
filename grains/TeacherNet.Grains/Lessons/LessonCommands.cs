using TeacherNet.Kernel;

namespace TeacherNet.Grains.Lessons;

/// <summary>An order to a shared lesson.</summary>
public abstract record LessonCommand : ICommand;

/// <summary>Timetable the lesson.</summary>
[StoredAs("lesson.timetable-it", 1)]
public sealed record TimetableLesson(LessonPlan Plan) : LessonCommand;

/// <summary>An end's connection was tried and works.</summary>
[StoredAs("lesson.check-end", 1)]
public sealed record CheckEnd(string End) : LessonCommand;

/// <summary>Start the lesson; the speaker's end and at least one receiving end must be checked.</summary>
[StoredAs("lesson.start-it", 1)]
public sealed record StartLesson : LessonCommand;

/// <summary>An end lost its connection.</summary>
[StoredAs("lesson.drop-end", 1)]
public sealed record DropEnd(string End) : LessonCommand;

/// <summary>An end is connected again, or joins late.</summary>
[StoredAs("lesson.resume-end", 1)]
public sealed record ResumeEnd(string End) : LessonCommand;

/// <summary>End the lesson.</summary>
[StoredAs("lesson.end-it", 1)]
public sealed record EndLesson : LessonCommand;

/// <summary>Cancel the lesson before it starts.</summary>
[StoredAs("lesson.cancel-it", 1)]
public sealed record CancelLesson : LessonCommand;

/// <summary>Undo the cancellation, with the ends checked before it. Refused: <c>lesson.not-cancelled</c>.</summary>
[StoredAs("lesson.restore-it", 1)]
public sealed record RestoreLesson : LessonCommand;

/// <summary>Note that the lesson's time passed without it.</summary>
[StoredAs("lesson.miss-it", 1)]
public sealed record MissLesson : LessonCommand;
