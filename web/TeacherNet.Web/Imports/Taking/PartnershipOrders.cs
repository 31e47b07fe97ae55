using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>Turns the checked rows of a partnership into orders to its grains.</summary>
internal sealed class PartnershipOrders(KeyIndex keys, SeenGrains seen, PersonVault vault)
{
    public async Task<ImmutableArray<Order>> OfAsync(ScopeId scope, CheckedImport rows, BothSides sides, HeldKeys held, Guid import, CancellationToken cancel)
    {
        var pairings = await keys.ReserveAsync(scope, PairingGrain.Kind, [.. rows.Pairings.Select(p => p.Number).Concat(rows.Activities.Select(a => a.Pairing)).Distinct()], cancel);
        var activities = await keys.ReserveAsync(scope, ActivityGrain.Kind, [.. rows.Activities.Select(a => a.Number).Concat(rows.Attendance.Select(a => a.Activity)).Distinct()], cancel);

        foreach (var (number, key) in held.Pairings)
            pairings[number] = key;
        foreach (var (number, key) in held.Activities)
            activities[number] = key;
        var orders = ImmutableArray.CreateBuilder<Order>();
        foreach (var row in rows.Pairings)
        {
            if (rows.Edits.Of(row) is not { } edit)
                orders.Add(new(new(scope, PairingGrain.Kind, pairings[row.Number]), PairingOf(row, sides, import)));
            else if (await ChangeAsync(scope, row, edit, import, cancel) is { } change)
                orders.Add(change);
        }

        foreach (var row in rows.Activities)
        {
            if (rows.Edits.Of(row) is not { } edit)
                orders.Add(new(new(scope, ActivityGrain.Kind, activities[row.Number]), ActivityOf(row, pairings[row.Pairing], import)));
            else if (await ChangeAsync(scope, row, edit, import, cancel) is { } change)
                orders.Add(change);
        }

        foreach (var row in rows.Attendance)
        {
            if (rows.Edits.Of(row) is { } edit && await ChangeAsync(scope, row, edit, import, cancel) is { } change)
                orders.Add(change);
        }

        foreach (var roll in rows.Attendance.Where(a => rows.Edits.Of(a) is null).GroupBy(a => a.Activity))
            orders.Add(new(new(scope, ActivityGrain.Kind, activities[roll.Key]), new RecordAttendance([.. roll.Select(a => AttendanceOf(scope, a, sides))], import)));
        return orders.ToImmutable();
    }

    private async Task<Order?> ChangeAsync(ScopeId scope, PairingRow row, RowEdit edit, Guid import, CancellationToken cancel)
    {
        var grain = new GrainId(scope, PairingGrain.Kind, edit.Record.Key);
        return await seen.OfAsync<Pairing.Signed>(grain, p => p.Terms.Equals(edit.Record.Facts), cancel) is { Terms: var present }
            ? new(grain, PairingEdits.Merge(present, row, edit.Columns, import), seen.Version(grain))
            : null;
    }

    private async Task<Order?> ChangeAsync(ScopeId scope, ActivityRow row, RowEdit edit, Guid import, CancellationToken cancel)
    {
        var grain = new GrainId(scope, ActivityGrain.Kind, edit.Record.Key);
        return await seen.OfAsync<Activity.Known>(grain, a => a.Facts.Equals(edit.Record.Facts), cancel) is { Facts: var present }
            ? new(grain, ActivityEdits.Merge(present, row, edit.Columns, import), seen.Version(grain))
            : null;
    }

    private async Task<Order?> ChangeAsync(ScopeId scope, AttendanceRow row, RowEdit edit, Guid import, CancellationToken cancel)
    {
        var (key, entry) = (edit.Record.Key.Split('/'), (Grains.Exchanges.AttendanceRow)edit.Record.Facts);
        var grain = new GrainId(scope, ActivityGrain.Kind, key[0]);
        var shown = new AttendanceMark(key[1], entry.Role, IsWithdrawn: false);
        return await seen.OfAsync<Activity.Known>(grain, a => a.Roll.Find(shown.Id) == shown, cancel) is not null
            ? new(grain, new CorrectAttendance(
                AttendanceEdits.Merge(shown, row, edit.Columns), edit.Why is { } why ? vault.Seal(new(entry.Person), why) : null, import), seen.Version(grain))
            : null;
    }

    private static ImportPairing PairingOf(PairingRow row, BothSides sides, Guid import) => new(
        row.Number, sides.School(row.FirstSchool), sides.School(row.SecondSchool), row.Signed, row.Expires,
        PairingStates.List[row.State].Code, row.LastDay, import);

    private static ImportActivity ActivityOf(ActivityRow row, string pairing, Guid import) => new(
        new(HeldFor.Pairing, pairing), row.Number, ActivityKinds.List[row.Kind].Code, ActivityModes.List[row.Mode ?? ActivityMode.Onsite].Code,
        row.Date, row.Hours ?? 0, ActivityStates.List[row.State].Code, import);

    private static Attendance AttendanceOf(ScopeId scope, AttendanceRow row, BothSides sides)
    {
        var role = AttendanceRoles.List[row.Role].Code;
        var id = CommandId.Named($"attendance\n{scope}\n{row.Activity}\n{row.Teacher}\n{role}").Value.ToString("N");
        return new(id, sides.Teacher(row.Teacher), role, null);
    }
}
