using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Matrix;

/// <summary>A school's line in the matrix.</summary>
public sealed record MatrixSchool(string Code, string Name, string Location, string? Strength, Listed<string> Stages, Listed<PostLine> Posts, bool IsClosed = false);

/// <summary>Where a teacher counts.</summary>
public readonly record struct Seat(string School, string Stage, string Subject);

/// <summary>Posts of one cell.</summary>
/// <param name="Authorised">Posts the school may fill.</param>
/// <param name="Staffed">Teachers whose present post is there.</param>
public readonly record struct MatrixCell(int Authorised, int Staffed)
{
    /// <summary>Staffed less authorised: below 0 is a shortage, above a surplus.</summary>
    public int Difference => Staffed - Authorised;

    /// <summary>Both added up.</summary>
    public static MatrixCell operator +(MatrixCell a, MatrixCell b) => new(a.Authorised + b.Authorised, a.Staffed + b.Staffed);

    /// <inheritdoc cref="op_Addition"/>
    public static MatrixCell Add(MatrixCell left, MatrixCell right) => left + right;
}

/// <summary>A school's posts in all.</summary>
/// <param name="All">Its cells added up.</param>
/// <param name="Shortage">Missing teachers, not offset by a surplus elsewhere.</param>
/// <param name="Surplus">Teachers beyond the posts, not offset by a shortage elsewhere.</param>
public readonly record struct PostBalance(MatrixCell All, int Shortage, int Surplus);

/// <summary>Authorised and staffed posts of a region, by school, stage and subject. Every teacher counts at the present post's first subject.</summary>
public sealed partial class PostMatrix
{
    private Dictionary<Seat, int>? staffed;

    /// <summary>Schools by key.</summary>
    public Dictionary<string, MatrixSchool> Schools { get; set; } = [];

    /// <summary>Where each teacher counts, by key.</summary>
    public Dictionary<string, Seat> Seats { get; set; } = [];

    /// <summary>Where those would count who have left, by key.</summary>
    public Dictionary<string, Seat> Left { get; set; } = [];

    private Dictionary<Seat, int> Staffed => staffed ??= Seats.Values.GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>One cell; nothing for a school that is not on the list.</summary>
    public MatrixCell Cell(string school, string stage, string subject) => new(
        OpenSchool(school)?.Posts.FirstOrDefault(p => p.Stage == stage && p.Subject == subject)?.Count ?? 0,
        Staffed.GetValueOrDefault(new(school, stage, subject)));

    /// <summary>All cells with posts or teachers, by school code, stage and subject.</summary>
    public IEnumerable<(string School, string Stage, string Subject, MatrixCell Cell)> Cells() =>
        from place in Schools.SelectMany(s => s.Value.Posts.Select(p => new Seat(s.Key, p.Stage, p.Subject))).Concat(Staffed.Keys).Distinct()
        where OpenSchool(place.School) is not null
        orderby Schools[place.School].Code, place.Stage, place.Subject
        select (place.School, place.Stage, place.Subject, Cell(place.School, place.Stage, place.Subject));

    /// <summary>Each school's posts in all, by key; schools without posts and teachers are left out.</summary>
    public Dictionary<string, PostBalance> Balances() => Cells().GroupBy(c => c.School, c => c.Cell).ToDictionary(s => s.Key, s => new PostBalance(
        s.Aggregate(MatrixCell.Add), s.Sum(c => Math.Max(0, -c.Difference)), s.Sum(c => Math.Max(0, c.Difference))));

    /// <summary>For a cell with a shortage the schools with a surplus there, for a surplus those with a shortage; the largest first.</summary>
    public IEnumerable<(string School, MatrixCell Cell)> Opposites(string school, string stage, string subject)
    {
        var sign = Math.Sign(Cell(school, stage, subject).Difference);
        return sign == 0 ? [] : Schools.Where(s => !s.Value.IsClosed)
            .Select(s => (School: s.Key, s.Value.Code, Cell: Cell(s.Key, stage, subject)))
            .Where(s => Math.Sign(s.Cell.Difference) == -sign)
            .OrderByDescending(s => Math.Abs(s.Cell.Difference)).ThenBy(s => s.Code, StringComparer.Ordinal)
            .Select(s => (s.School, s.Cell));
    }

    internal void Put(string key, SchoolFacts facts)
    {
        var before = Schools.GetValueOrDefault(key);
        Schools[key] = new(facts.Code, facts.Name, facts.Location, facts.Strength, facts.Stages, before?.Posts ?? [], before?.IsClosed ?? false);
        Redraw(key);
    }

    internal void Remove(string key)
    {
        Schools.Remove(key);
        Redraw(key);
    }

    internal void Authorise(string key, Listed<PostLine> posts)
    {
        Schools[key] = Schools[key] with { Posts = posts };
        Redraw(key);
    }

    internal void SetClosed(string key, bool isClosed)
    {
        Schools[key] = Schools[key] with { IsClosed = isClosed };
        Redraw(key);
    }

    internal void Leave(string teacher)
    {
        var seat = Seats[teacher];
        Seat(teacher, null);
        Left[teacher] = seat;
    }

    internal void GoOn(string teacher)
    {
        if (Left.Remove(teacher, out var seat))
            Seat(teacher, new(seat.School, null, seat.Stage, seat.Subject));
    }

    internal void Seat(string teacher, Post? post)
    {
        if (Left.Remove(teacher))
        {
            if (post is not null)
                Left[teacher] = new(post.School, Interned.Code(post.Stage), Interned.Code(post.Subject));
            return;
        }

        var counts = Staffed;
        if (Seats.Remove(teacher, out var left))
        {
            if (--counts[left] == 0)
                counts.Remove(left);
            Redraw(left.School);
        }

        if (post is null)
            return;
        var taken = new Seat(post.School, Interned.Code(post.Stage), Interned.Code(post.Subject));
        Seats[teacher] = taken;
        counts[taken] = counts.GetValueOrDefault(taken) + 1;
        Redraw(taken.School);
    }

    private MatrixSchool? OpenSchool(string key) => Schools.GetValueOrDefault(key) is { IsClosed: false } school ? school : null;
}
