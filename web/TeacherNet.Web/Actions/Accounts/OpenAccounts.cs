using System.Collections.Immutable;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Actions.Accounts;

/// <summary>开通账号: teachers without an account, or with a closed one, get one and a first code. Undone, it never was and the code is void.</summary>
internal sealed class OpenAccounts(string list, Logins logins, Credentials credentials) : BulkAction
{
    /// <inheritdoc/>
    public override string List => list;

    /// <inheritdoc/>
    public override string Name => "open";

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<PlannedRow>> PlanAsync(ActionCall call, IReadOnlyList<ListRow> rows, bool isFinal)
    {
        var planned = call.Views.Read<AccountList, TeacherDirectory, ImmutableArray<(PlannedRow Row, WantedLogin Login)>>((accounts, directory) => [.. rows.Select(r => Plan(call, r, accounts, directory))]);
        var wanted = planned.Where(p => p.Row.Refusal is null).Select(p => p.Login).ToList();
        var free = isFinal ? await logins.TakeAsync(call.Scope, wanted, call.Cancel) : await logins.AreFreeAsync(wanted, call.Cancel);
        var taken = wanted.Where((_, n) => !free[n]).ToHashSet();
        return [.. planned.Select(p => taken.Contains(p.Login) ? PlannedRow.Refuse(p.Row.Row, Refusal.Because("account.login-taken")) : p.Row)];
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<UndoStep>> UndoAsync(ActionCall call, IReadOnlyList<ActedRecord> records, IHistory history) =>
        new([.. records.Select(r => UndoStep.Of(r, GrainOf(call, r), new UndoOpening()))]);

    /// <inheritdoc/>
    public override async Task AfterUndoAsync(ActionCall call, IReadOnlyList<ActedRecord> restored)
    {
        foreach (var record in restored)
        {
            if (call.Views.Read<TeacherDirectory, string?>(d => d.Find(record.Key)?.Facts.StaffNumber) is { } login)
                await credentials.FreeAsync(login, GrainOf(call, record).Key, call.Cancel);
        }
    }

    private static (PlannedRow, WantedLogin) Plan(ActionCall call, ListRow row, AccountList accounts, TeacherDirectory directory)
    {
        if (directory.Find(row.Key) is not { } teacher)
            return (PlannedRow.Refuse(row, Refusal.Because("teacher.unknown")), default);
        if (accounts.OfTeacher(row.Key) is { IsClosed: false })
            return (PlannedRow.Refuse(row, Refusal.Because("account.already-open")), default);
        var wanted = new WantedLogin(teacher.Facts.StaffNumber, Id("account").ToString("N"));
        var order = new OpenTeacherAccount(wanted.Login, teacher.Facts.Name, teacher.Facts.Person, row.Key, Id("grant"), Id("activation"));
        return (PlannedRow.Of(row, new(call.Scope, AccountGrain.Kind, wanted.Account), order), wanted);

        Guid Id(string what) => CommandId.Named($"{call.Id}\n{row.Key}\n{what}").Value;
    }
}
