using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>One person in one role at an activity.</summary>
/// <param name="Id">The attendance's id.</param>
/// <param name="Person">Who.</param>
/// <param name="Role">A code of <see cref="Codes.AttendanceRoles"/>.</param>
/// <param name="At">When checked in; null when recorded from a list afterwards.</param>
public sealed record Attendance(string Id, PersonRef Person, string Role, DateTimeOffset? At);

/// <summary>The attendance of one activity: a person stands in it at most once in a role, whatever their staff numbers.</summary>
public sealed class Roll
{
    private readonly ImmutableDictionary<string, Row> rows;
    private readonly ImmutableHashSet<(PersonId Person, string Role)> standing;

    private Roll(ImmutableDictionary<string, Row> rows, ImmutableHashSet<(PersonId Person, string Role)> standing) =>
        (this.rows, this.standing) = (rows, standing);

    /// <summary>Nobody.</summary>
    public static Roll Empty { get; } = new(ImmutableDictionary.Create<string, Row>(StringComparer.Ordinal), []);

    /// <summary>How many stand in it.</summary>
    public int Count => standing.Count;

    internal ImmutableHashSet<(PersonId Person, string Role)> Standing => standing;

    internal bool Has(string id) => rows.ContainsKey(id);

    internal bool Stands(string id) => rows.TryGetValue(id, out var row) && !row.IsWithdrawn;

    internal bool Agrees(Attendance entry) => rows[entry.Id] is var row && row.Person == entry.Person.Person && row.Role == entry.Role;

    internal bool HoldsOtherThan(Guid import) => rows.Values.Any(r => r.Import != import || r.IsWithdrawn);

    internal ImmutableArray<string> Of(Guid import) => [.. rows.Where(r => r.Value.Import == import).Select(r => r.Key).Order(StringComparer.Ordinal)];

    internal Roll With(IEnumerable<Attendance> entries, Guid? import)
    {
        var (all, present) = (rows.ToBuilder(), standing.ToBuilder());
        foreach (var entry in entries)
        {
            all.Add(entry.Id, new(entry.Person.Person, entry.Role, import, IsWithdrawn: false));
            present.Add((entry.Person.Person, entry.Role));
        }

        return new(all.ToImmutable(), present.ToImmutable());
    }

    internal Roll Withdrawing(string id) =>
        new(rows.SetItem(id, rows[id] with { IsWithdrawn = true }), standing.Remove((rows[id].Person, rows[id].Role)));

    internal Roll Without(IEnumerable<string> ids)
    {
        var gone = ids.ToArray();
        return new(rows.RemoveRange(gone), standing.Except(gone.Select(id => (rows[id].Person, rows[id].Role))));
    }

    private sealed record Row(PersonId Person, string Role, Guid? Import, bool IsWithdrawn);
}
