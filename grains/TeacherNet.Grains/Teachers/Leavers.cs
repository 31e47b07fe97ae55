using System.Collections.Immutable;
using TeacherNet.Grains.Matrix;

namespace TeacherNet.Grains.Teachers;

/// <summary>Somebody who will not be in post any more.</summary>
/// <param name="Teacher">Who.</param>
/// <param name="LastDay">The last day in post, as entered or by the table of retirement ages.</param>
/// <param name="Kind">From <c>LeavingKinds</c>; <c>retired</c> for who reaches the age.</param>
public sealed record Leaver(DirectoryEntry Teacher, DateOnly LastDay, string Kind);

/// <summary>Posts of a stage and subject beside who leaves them in the years to come.</summary>
/// <param name="Stage">Code of the stage.</param>
/// <param name="Subject">Code of the subject.</param>
/// <param name="Authorised">Posts authorised.</param>
/// <param name="Staffed">People there today.</param>
/// <param name="Years">Who leaves, year by year from the first.</param>
public sealed record LeaverLine(string Stage, string Subject, int Authorised, int Staffed, ImmutableArray<ImmutableArray<Leaver>> Years)
{
    /// <summary>Missing after the last year when nobody comes; negative while there are people over.</summary>
    public int Missing => Authorised - Staffed + Years.Sum(y => y.Length);
}

/// <summary>Forecasts who leaves: retirements by the policy's table, and leavings already entered.</summary>
public static class Leavers
{
    private const string Retired = "retired";

    /// <summary>By stage and subject in the matrix' order.</summary>
    /// <param name="directory">The people.</param>
    /// <param name="matrix">The posts.</param>
    /// <param name="today">Who left before is left out.</param>
    /// <param name="years">How many calendar years, today's the first.</param>
    public static ImmutableArray<LeaverLine> Of(TeacherDirectory directory, PostMatrix matrix, DateOnly today, int years)
    {
        var leaving = directory.ByKey.Values.Where(t => t.PresenceOn(today) != Presence.Left).Select(t => Of(t, today)).OfType<Leaver>()
            .Where(l => l.LastDay.Year < today.Year + years)
            .ToLookup(l => (l.Teacher.Post.Stage, l.Teacher.Post.Subject));
        return
        [
            .. from cell in matrix.Cells()
               group cell.Cell by (cell.Stage, cell.Subject) into post
               let people = leaving[post.Key].OrderBy(l => l.LastDay).ThenBy(l => l.Teacher.Facts.StaffNumber, StringComparer.Ordinal).ToList()
               select new LeaverLine(
                   post.Key.Stage, post.Key.Subject, post.Sum(c => c.Authorised), post.Sum(c => c.Staffed),
                   [.. Enumerable.Range(today.Year, years).Select(y => people.Where(l => l.LastDay.Year == y).ToImmutableArray())]),
        ];
    }

    // What is entered goes before what the table says; an age reached already waits in the present year.
    private static Leaver? Of(DirectoryEntry teacher, DateOnly today) => teacher switch
    {
        { Leaving: { } leaving } => new(teacher, leaving.LastDay, leaving.Kind),
        { Facts.RetiresOn: { } on } => new(teacher, on < today ? today : on, Retired),
        _ => null,
    };
}
