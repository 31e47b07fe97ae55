using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Groups;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Actions.Groups;

/// <summary>The schools that are members of groups, each membership by group and id.</summary>
internal sealed class MemberRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "members";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "groups");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<MemberFilter>(filter) is not { } asked ? null : call.Views.Read<GroupsState, List<ListRow>>(state =>
        [
            .. from one in state.Groups
               where asked.Group is null || one.Key == asked.Group
               from member in one.Value.Memberships
               select new ListRow($"{one.Key}/{member.Id}", one.Value.Facts.Name, new GroupBoard(state, one.Key).NameOf(member), new(null, one.Key, null)),
        ]);
}

/// <summary>What a list of members is asked for.</summary>
internal sealed record MemberFilter(string? Group);

/// <summary>退出: lets schools go after a day. Undone, they never left.</summary>
internal sealed class ReleaseMembers : SimpleAction
{
    /// <inheritdoc/>
    public override string List => "members";

    /// <inheritdoc/>
    public override string Name => "release";

    /// <inheritdoc/>
    public override Refusal? Objection(ActionCall call) => call.Day("until") is null ? Refusal.Because("action.parameter-missing", "until") : null;

    /// <inheritdoc/>
    public override bool Concerns(IEvent fact, string key) => fact switch
    {
        MemberReleased e => e.Id == IdOf(key),
        MemberReadmitted e => e.Id == IdOf(key),
        MembershipCorrected e => e.After.Id == IdOf(key),
        MembershipsImportUndone e => e.Gone.Contains(IdOf(key)) || e.Back.Any(m => m.Id == IdOf(key)),
        _ => false,
    };

    /// <inheritdoc/>
    protected override IEnumerable<PlannedRow> Plan(ActionCall call, IReadOnlyList<ListRow> rows) =>
        rows.Select(r => PlannedRow.Of(r, new(call.Scope, GroupGrain.Kind, r.Key.Split('/')[0]), new ReleaseMember(IdOf(r.Key), call.Day("until")!.Value)));

    /// <inheritdoc/>
    protected override ICommand Undo(ActionCall call, ActedRecord record) => new ReadmitMember(IdOf(record.Key));

    private static string IdOf(string key) => key.Split('/')[1];
}
