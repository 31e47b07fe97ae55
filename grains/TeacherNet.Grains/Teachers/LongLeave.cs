namespace TeacherNet.Grains.Teachers;

/// <summary>A long leave, such as for illness or a birth. Why is nobody's business here and is not recorded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The first day, inclusive.</param>
/// <param name="Until">The last day, inclusive.</param>
public sealed record LongLeave(Guid Id, DateOnly From, DateOnly Until)
{
    /// <summary>Days of it within a span of days, both ends inclusive.</summary>
    public int DaysWithin(DateOnly first, DateOnly last)
    {
        var (from, until) = (From > first ? From : first, Until < last ? Until : last);
        return Math.Max(0, until.DayNumber - from.DayNumber + 1);
    }

    /// <summary>Leaves with one more, oldest first.</summary>
    public static Listed<LongLeave> With(Listed<LongLeave> leaves, LongLeaveRecorded e) => [.. leaves.Append(new(e.Id, e.From, e.Until)).OrderBy(l => l.From)];

    /// <summary>Leaves without one.</summary>
    public static Listed<LongLeave> Without(Listed<LongLeave> leaves, Guid id) => [.. leaves.Where(l => l.Id != id)];
}
