using TeacherNet.Kernel;

namespace TeacherNet.Grains.Lessons;

/// <summary>A fact about a shared lesson.</summary>
public abstract record LessonEvent : IEvent;

/// <summary>The lesson was timetabled.</summary>
[StoredAs("lesson.timetabled", 1)]
public sealed record LessonTimetabled(LessonPlan Plan) : LessonEvent;

/// <summary>An end's connection was tried and works.</summary>
[StoredAs("lesson.end-checked", 1)]
public sealed record EndChecked(string End, DateTimeOffset At) : LessonEvent;

/// <summary>The lesson went live with these ends connected.</summary>
[StoredAs("lesson.started", 1)]
public sealed record LessonStarted(DateTimeOffset At, Listed<string> Connected) : LessonEvent;

/// <summary>An end lost its connection.</summary>
[StoredAs("lesson.end-dropped", 1)]
public sealed record EndDropped(string End, DateTimeOffset At) : LessonEvent;

/// <summary>An end is connected again.</summary>
[StoredAs("lesson.end-resumed", 1)]
public sealed record EndResumed(string End, DateTimeOffset At) : LessonEvent;

/// <summary>The lesson ended; <paramref name="Held"/> is what each receiving end had of it.</summary>
[StoredAs("lesson.ended", 1)]
public sealed record LessonEnded(DateTimeOffset At, Listed<EndHeld> Held) : LessonEvent;

/// <summary>The lesson was cancelled.</summary>
[StoredAs("lesson.cancelled", 1)]
public sealed record LessonCancelled : LessonEvent;

/// <summary>The cancellation was undone.</summary>
[StoredAs("lesson.restored", 1)]
public sealed record LessonRestored : LessonEvent;

/// <summary>The lesson was missed.</summary>
[StoredAs("lesson.missed", 1)]
public sealed record LessonMissed : LessonEvent;
