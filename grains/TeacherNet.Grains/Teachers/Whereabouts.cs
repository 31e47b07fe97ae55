namespace TeacherNet.Grains.Teachers;

/// <summary>Where a teacher was on a day.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Post">The post, when a posting tells it; null when only a move of former years does.</param>
/// <param name="Since">First day there, as far as known.</param>
/// <param name="Until">Last day there; null while it lasts.</param>
public sealed record Whereabouts(string School, Post? Post, DateOnly? Since, DateOnly? Until)
{
    /// <summary>By postings, and before the first of them by moves of former years; null when nothing tells.</summary>
    public static Whereabouts? On(DirectoryEntry teacher, DateOnly day)
    {
        var posting = teacher.Postings.LastOrDefault(p => p.Start <= day);
        if (posting is not null)
        {
            var end = posting.End ?? teacher.Leaving?.LastDay;
            return end < day ? null : new(posting.Post.School, posting.Post, posting.Start, end);
        }
        if (teacher.Moves.LastOrDefault(m => m.Start <= day) is { } last)
            return new(last.To, null, last.Start, EndOf(teacher, last.Start));
        return teacher.Moves.FirstOrDefault(m => m.Start > day) is { } next ? new(next.From, null, null, next.Start.AddDays(-1)) : null;
    }

    // The next change after a day: a later move, or the first posting.
    private static DateOnly? EndOf(DirectoryEntry teacher, DateOnly start) => teacher.Moves.Select(m => m.Start)
        .Append(teacher.Postings[0].Start).Where(d => d > start).Order().Cast<DateOnly?>().FirstOrDefault()?.AddDays(-1);
}
