using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>The activities of a scope with their rolls; what figures and live documents are read from.</summary>
public sealed class ActivityBoard
{
    /// <summary>By key.</summary>
    public Dictionary<string, ActivityItem> ByKey { get; set; } = [];

    /// <summary>Counts changes, so that what is read from the board is not made again without one.</summary>
    internal int Revision { get; private set; }

    /// <summary>Accepted activities of a period, in order of their days.</summary>
    public IEnumerable<KeyValuePair<string, ActivityItem>> Accepted(Period period) =>
        In(period).Where(a => ActivityGrain.StateOf(a.Value.Facts) is ActivityState.Accepted);

    /// <summary>Activities of a period that took place or take place, in order of their days.</summary>
    public IEnumerable<KeyValuePair<string, ActivityItem>> Held(Period period) => In(period).Where(a => a.Value.IsHeld);

    internal void Apply(string key, ActivityEvent fact, IReveal reveal)
    {
        Revision++;
        switch (fact)
        {
            case ActivityPlanned e:
                ByKey[key] = new(e.Facts, null, [], []);
                break;
            case ActivityCorrected e:
                ByKey[key] = ByKey[key] with { Facts = e.Facts };
                break;
            case ActivityChangeUndone e:
                ByKey[key] = ByKey[key] with { Facts = e.Before };
                break;
            case ActivityImportUndone { Before: null }:
                ByKey.Remove(key);
                break;
            case ActivityImportUndone { Before: { } before }:
                ByKey[key] = ByKey[key] with { Facts = before };
                break;
            case AttendanceRecorded e:
                foreach (var entry in e.Entries) ByKey[key].Rows.Add(entry.Id, Row(entry, reveal));
                break;
            case AttendanceWithdrawn e:
                ByKey[key].Mark(e.Id, null, isWithdrawn: true);
                break;
            case AttendanceCorrected { After: var after }:
                ByKey[key].Mark(after.Id, after.AttendanceRole, after.IsWithdrawn);
                break;
            case AttendanceCorrectionsUndone e:
                foreach (var mark in e.Marks) ByKey[key].Mark(mark.Id, mark.AttendanceRole, mark.IsWithdrawn);
                break;
            case AttendanceImportUndone e:
                foreach (var id in e.Ids) ByKey[key].Forget(id);
                break;
            default:
                var item = ByKey[key];
                ByKey[key] = item with { Facts = ActivityGrain.Changed(item.Facts, fact), StartedAt = fact is ActivityStarted { At: var at } ? at : item.StartedAt };
                break;
        }
    }

    private IEnumerable<KeyValuePair<string, ActivityItem>> In(Period period) => ByKey.Where(a => period.Contains(a.Value.Facts.On))
        .OrderBy(a => a.Value.Facts.On).ThenBy(a => a.Value.Facts.Number, StringComparer.Ordinal);

    private static AttendanceRow Row(Attendance entry, IReveal reveal) => new(
        entry.Person.Person.Value, entry.Role, entry.Person.School.Region, entry.Person.StaffNumber,
        PublicNames.At(entry.Person.School.Name, reveal.Open(entry.Person.Name)), entry.At);
}

/// <summary>One activity.</summary>
/// <param name="Facts">What it is and how far it has come.</param>
/// <param name="StartedAt">When it started here; null for one taken over from a list.</param>
/// <param name="Rows">Who stands in its roll, by attendance id.</param>
/// <param name="Withdrawn">Who was taken off it, likewise.</param>
public sealed record ActivityItem(ActivityFacts Facts, DateTimeOffset? StartedAt, Dictionary<string, AttendanceRow> Rows, Dictionary<string, AttendanceRow> Withdrawn)
{
    internal void Forget(string id)
    {
        if (!Rows.Remove(id))
            Withdrawn.Remove(id);
    }

    internal void Mark(string id, string? role, bool isWithdrawn)
    {
        var row = Rows.TryGetValue(id, out var standing) ? standing : Withdrawn[id];
        var (into, outOf) = isWithdrawn ? (Withdrawn, Rows) : (Rows, Withdrawn);
        outOf.Remove(id);
        into[id] = row with { Role = role ?? row.Role };
    }

    /// <summary>True once it has started.</summary>
    internal bool IsHeld => ActivityGrain.StateOf(Facts) is ActivityState.Live or ActivityState.Finished or ActivityState.Accepted;

    /// <summary>True while it waits for its day.</summary>
    internal bool IsToCome => !IsHeld && ActivityGrain.StateOf(Facts) is not ActivityState.Cancelled;

    /// <summary>One line: number, day and kind.</summary>
    internal string Line => FormattableString.Invariant($"{Facts.Number} {Facts.On:yyyy-MM-dd} {KindName}");

    internal string KindName => ActivityKinds.List.WithCode(Facts.Kind)!.Zh;

    internal IEnumerable<KeyValuePair<string, AttendanceRow>> Trainees => Rows.Where(r => r.Value.Role == AttendanceRoles.List[AttendanceRole.Trainee].Code);
}

/// <summary>A person at an activity, as everyone may see them.</summary>
/// <param name="Person">Who, for counting people.</param>
/// <param name="Role">A code of <see cref="AttendanceRoles"/>.</param>
/// <param name="Region">The region the person came from.</param>
/// <param name="Number">教师编号 there, which no live page shows.</param>
/// <param name="Shown">桥头 · 张老师.</param>
/// <param name="At">When checked in; null when recorded from a list.</param>
public sealed record AttendanceRow(Guid Person, string Role, string Region, string Number, string Shown, DateTimeOffset? At);
