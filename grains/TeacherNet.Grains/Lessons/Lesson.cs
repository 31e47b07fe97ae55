using System.Collections.Immutable;

namespace TeacherNet.Grains.Lessons;

/// <summary>A lesson taught at one school and received at others.</summary>
public abstract record Lesson
{
    private Lesson()
    {
    }

    /// <summary>Not timetabled.</summary>
    public sealed record Untimetabled : Lesson;

    /// <summary>Timetabled, with the ends checked so far.</summary>
    public sealed record Timetabled(LessonPlan Plan, ImmutableSortedSet<string> Checked) : Lesson;

    /// <summary>Going on.</summary>
    public sealed record Live(LessonPlan Plan, Links Links) : Lesson;

    /// <summary>Over, with what each receiving end had of it.</summary>
    public sealed record Ended(LessonPlan Plan, Listed<EndHeld> Held) : Lesson;

    /// <summary>Cancelled before it started.</summary>
    public sealed record Cancelled(LessonPlan Plan) : Lesson
    {
        /// <summary>How it stood before.</summary>
        internal Timetabled? Before { get; init; }
    }

    /// <summary>Its time passed and nobody started it.</summary>
    public sealed record Missed(LessonPlan Plan) : Lesson;
}
