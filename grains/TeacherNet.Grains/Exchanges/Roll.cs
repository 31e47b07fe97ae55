using System.Collections;
using System.Collections.Immutable;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>One person in one role at an activity.</summary>
/// <param name="Id">The attendance's id.</param>
/// <param name="Person">Who.</param>
/// <param name="Role">A code of <see cref="Codes.AttendanceRoles"/>.</param>
/// <param name="At">When checked in; null when recorded from a list afterwards.</param>
public sealed record Attendance(string Id, PersonRef Person, string Role, DateTimeOffset? At);

/// <summary>How an attendance stands in its roll.</summary>
/// <param name="Id">The attendance's id.</param>
/// <param name="AttendanceRole">A code of <see cref="Codes.AttendanceRoles"/>.</param>
/// <param name="IsWithdrawn">True when the person was taken off the roll.</param>
public sealed record AttendanceMark(string Id, string AttendanceRole, bool IsWithdrawn);

/// <summary>The attendance of one activity, in order of ids: a person stands in it at most once in a role, whatever their staff numbers.</summary>
public sealed class Roll : IEnumerable<AttendanceMark>
{
    private readonly ImmutableSortedDictionary<string, Row> rows;
    private readonly ImmutableHashSet<(PersonId Person, string Role)> standing;

    private Roll(ImmutableSortedDictionary<string, Row> rows, ImmutableHashSet<(PersonId Person, string Role)> standing) =>
        (this.rows, this.standing) = (rows, standing);

    /// <summary>Nobody.</summary>
    public static Roll Empty { get; } = new(ImmutableSortedDictionary.Create<string, Row>(StringComparer.Ordinal), []);

    /// <summary>How many stand in it.</summary>
    public int Count => standing.Count;

    internal ImmutableHashSet<(PersonId Person, string Role)> Standing => standing;

    /// <summary>How an attendance stands, or null when there is none with this id.</summary>
    public AttendanceMark? Find(string id) => rows.TryGetValue(id, out var row) ? row.Mark : null;

    /// <inheritdoc/>
    public IEnumerator<AttendanceMark> GetEnumerator() => rows.Values.Select(r => r.Mark).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool Has(string id) => rows.ContainsKey(id);

    internal bool Stands(string id) => rows.TryGetValue(id, out var row) && !row.Mark.IsWithdrawn;

    internal bool Agrees(Attendance entry) => rows[entry.Id] is var row && row.Person == entry.Person.Person && row.Recorded == entry.Role;

    internal bool HoldsOtherThan(Guid import) => rows.Values.Any(r => r.Trail.Undo(import, out var before) != UndoOf.Restores || before is not null);

    internal string RegionOf(string id) => rows[id].Region;

    /// <summary>Whether a mark of a row would put its person twice into a role.</summary>
    internal bool IsTaken(AttendanceMark mark) =>
        !mark.IsWithdrawn && rows.Any(r => r.Key != mark.Id && !r.Value.Mark.IsWithdrawn && r.Value.Person == rows[mark.Id].Person && r.Value.Mark.AttendanceRole == mark.AttendanceRole);

    /// <summary>What an undo of an import comes to: rows that go, and marks that come back.</summary>
    internal (UndoOf Outcome, ImmutableArray<string> Gone, ImmutableArray<AttendanceMark> Back) Undo(Guid import)
    {
        var (gone, back) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<AttendanceMark>());
        foreach (var (id, row) in rows)
        {
            switch (row.Trail.Undo(import, out var before))
            {
                case UndoOf.IsTooLate: return (UndoOf.IsTooLate, [], []);
                case UndoOf.Restores when before is null: gone.Add(id); break;
                case UndoOf.Restores: back.Add(before!); break;
                case UndoOf.DoesNothing: break;
            }
        }

        return (gone.Count + back.Count == 0 ? UndoOf.DoesNothing : back.Any(IsTaken) ? UndoOf.IsTooLate : UndoOf.Restores, gone.ToImmutable(), back.ToImmutable());
    }

    internal Roll With(IEnumerable<Attendance> entries, Guid? import)
    {
        var all = rows.ToBuilder();
        foreach (var entry in entries)
            all.Add(entry.Id, new(entry.Person.Person, entry.Person.School.Region, entry.Role, new(entry.Id, entry.Role, false), ImportTrail<AttendanceMark>.Empty.After(import, null)));
        return Of(all.ToImmutable());
    }

    internal Roll Withdrawing(string id) => Marked(rows[id].Mark with { IsWithdrawn = true }, null);

    internal Roll Without(IEnumerable<string> ids) => Of(rows.RemoveRange(ids));

    internal Roll Marked(AttendanceMark mark, Guid? import) =>
        Of(rows.SetItem(mark.Id, rows[mark.Id] with { Mark = mark, Trail = rows[mark.Id].Trail.After(import, rows[mark.Id].Mark) }));

    internal Roll Back(IEnumerable<AttendanceMark> marks) =>
        Of(rows.SetItems(marks.Select(m => KeyValuePair.Create(m.Id, rows[m.Id] with { Mark = m, Trail = rows[m.Id].Trail.Back() }))));

    private static Roll Of(ImmutableSortedDictionary<string, Row> rows) =>
        new(rows, [.. rows.Values.Where(r => !r.Mark.IsWithdrawn).Select(r => (r.Person, r.Mark.AttendanceRole))]);

    private sealed record Row(PersonId Person, string Region, string Recorded, AttendanceMark Mark, ImportTrail<AttendanceMark> Trail);
}
