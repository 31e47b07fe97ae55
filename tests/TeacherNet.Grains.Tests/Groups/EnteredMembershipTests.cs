using TeacherNet.Grains.Groups;
using Xunit;

namespace TeacherNet.Grains.Tests.Groups;

/// <summary>Memberships as a list has them: entered, corrected, taken back.</summary>
public sealed class EnteredMembershipTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly Membership Lead = new("m1", "s1", "桥头小学", Membership.Lead, new(2024, 9, 1), null);
    private static readonly Membership Other = new("m2", "s2", "朔北小学", Membership.Member, new(2024, 9, 1), null);

    private readonly World world = new(new(2025, 11, 21));

    public EnteredMembershipTests() => Accept(new FormGroup(new("G1", "桥头教育集团", ["20"], new(2024, 9, 1))), Enter(First, Lead, Other));

    [Fact]
    public void Passes_the_lead_on_and_lets_a_school_go_in_one_list_and_takes_it_back()
    {
        Assert.Equal(2, world.Accept("group", "g1", Enter(Second, Lead with { Role = Membership.Member, Until = new(2025, 8, 31) }, Other with { Role = Membership.Lead })));
        Assert.Equal(0, world.Accept("group", "g1", Enter(Second, Other with { Role = Membership.Lead })));
        Assert.Equal([Membership.Member, Membership.Lead], Shown().Select(m => m.Role));

        Assert.Equal("import.changed-since", Refused(new UndoMembershipsImport(First)));
        Accept(new UndoMembershipsImport(Second));
        Assert.Equal([Lead, Other], Shown());
        Accept(new UndoMembershipsImport(First));
        Assert.Empty(Shown());
    }

    [Fact]
    public void A_change_by_hand_keeps_the_list_before_it()
    {
        Accept(new ReleaseMember("m2", new(2025, 8, 31)));

        Assert.Equal("import.changed-since", Refused(new UndoMembershipsImport(First)));
    }

    [Fact]
    public void Refuses_the_whole_list_for_what_cannot_stand_side_by_side()
    {
        Assert.Equal("group.has-lead", Refused(Enter(Second, Other with { Role = Membership.Lead })));
        Assert.Equal("group.already-member", Refused(Enter(Second, Other with { Id = "m3", From = new(2025, 9, 1) })));
        Assert.Equal("group.before-formed", Refused(Enter(Second, Other with { From = new(2024, 8, 31) })));
        Assert.Equal("group.released-before-admitted", Refused(Enter(Second, Other with { Until = new(2024, 8, 31) })));
        Assert.Equal("group.unknown-role", Refused(Enter(Second, Other with { Role = "guest" })));
        Assert.Equal([Lead, Other], Shown());
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Accept(Enter(Second, Other with { Until = new(2025, 8, 31) }), new UndoMembershipsImport(Second));

        Wire.RoundTrips(Enter(Second, Lead));
        Wire.RoundTrips(new UndoMembershipsImport(Second));
        foreach (var recorded in world.Log) Wire.RoundTrips(recorded.Event);
    }

    private static EnterMemberships Enter(Guid import, params ReadOnlySpan<Membership> memberships)
    {
        var entries = new List<MembershipEntry>();
        foreach (var membership in memberships) entries.Add(new(membership, "按名单"));
        return new([.. entries], import);
    }

    private Listed<Membership> Shown()
    {
        var shown = world.View<GroupView, GroupsState>().Groups["g1"].Memberships;
        Assert.Equal(world.State<Group.Formed>("group", "g1").Memberships, shown);
        return shown;
    }

    private void Accept(params ReadOnlySpan<GroupCommand> commands)
    {
        foreach (var command in commands) world.Accept("group", "g1", command);
    }

    private string? Refused(GroupCommand command) => world.Ask("group", "g1", command)?.Code;
}
