using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Groups;
using Xunit;

namespace TeacherNet.Grains.Tests.Groups;

public sealed class GroupGrainTests
{
    private readonly World world = new(new(2025, 11, 21));

    private static readonly GroupFacts Facts = new("G1", "桥头教育集团", ["20"], new(2024, 9, 1));

    private Listed<Membership> Memberships => world.State<Group.Formed>("group", "g1").Memberships;

    [Fact]
    public void A_school_may_leave_and_come_back()
    {
        Accept(new FormGroup(Facts), Admit("m1"), new ReleaseMember("m1", new(2025, 6, 30)), Admit("m2", from: new(2025, 7, 1)));

        Assert.True(Memberships[0].IsOn(new(2025, 6, 30)));
        Assert.False(Memberships[0].IsOn(new(2025, 7, 1)));
        Assert.True(Memberships[1].IsOn(new(2025, 7, 1)));
    }

    [Fact]
    public void A_school_may_be_in_two_groups_at_once()
    {
        Accept(new FormGroup(Facts), Admit("m1"));
        world.Accept("group", "g2", new FormGroup(Facts with { Type = "G2" }));

        Assert.Equal(1, world.Accept("group", "g2", Admit("m9")));
    }

    [Fact]
    public void Refuses_a_school_that_is_a_member_already()
    {
        Accept(new FormGroup(Facts), Admit("m1"));

        Assert.Equal("group.already-member", Refused(Admit("m2", from: new(2025, 1, 1))));
    }

    [Fact]
    public void Refuses_a_second_lead_but_passes_the_lead_on()
    {
        Accept(new FormGroup(Facts), Admit("m1", role: Membership.Lead));
        Assert.Equal("group.has-lead", Refused(Admit("m2", "s2", Membership.Lead)));

        Accept(Admit("m2", "s2"), new NameLeadSchool("m2"));

        Assert.Equal([Membership.Member, Membership.Lead], Memberships.Select(m => m.Role));
    }

    [Fact]
    public void Refuses_a_type_that_is_not_in_the_list() => Assert.Equal("group.unknown-type", Refused(new FormGroup(Facts with { Type = "G99" })));

    [Fact]
    public void Refuses_to_release_before_the_admission()
    {
        Accept(new FormGroup(Facts), Admit("m1"));

        Assert.Equal("group.released-before-admitted", Refused(new ReleaseMember("m1", new(2024, 9, 30))));
    }

    [Fact]
    public void A_new_coordinator_takes_the_place_of_the_old()
    {
        Accept(new FormGroup(Facts), new AppointCoordinator("a1"), new AppointCoordinator("a2"));

        Assert.Equal("a2", world.State<Group.Formed>("group", "g1").Coordinator);
    }

    [Fact]
    public void Any_script_keeps_one_lead_and_no_school_twice_and_repeats_for_free() => Prop.ForAll<int, byte[]>((seed, script) =>
    {
        var random = new System.Random(seed);
        var story = new World(new(2025, 11, 21));
        story.Accept("group", "g1", new FormGroup(Facts));
        foreach (var step in script)
        {
            var (id, day) = ($"m{random.Next(6)}", Facts.FormedOn.AddDays(random.Next(300)));
            GroupCommand command = (step % 6) switch
            {
                0 => Admit(id, $"s{random.Next(3)}", random.Next(2) == 0 ? Membership.Lead : Membership.Member, day),
                1 => new ReleaseMember(id, day),
                2 => new NameLeadSchool(id),
                3 => new EnterMemberships(
                    [new(new(id, $"s{random.Next(3)}", "校", random.Next(2) == 0 ? Membership.Lead : Membership.Member, day, random.Next(2) == 0 ? null : day.AddDays(90)), null)],
                    new(random.Next(3), 0, 0, new byte[8])),
                4 => new UndoMembershipsImport(new(random.Next(3), 0, 0, new byte[8])),
                _ => new AppointCoordinator(id),
            };
            if (story.Ask("group", "g1", command) is null && command is not UndoMembershipsImport && story.Accept("group", "g1", command) != 0) return false;
            var all = story.State<Group.Formed>("group", "g1").Memberships;
            if (all.Count(m => m is { Role: Membership.Lead, Until: null }) > 1) return false;
            if (all.Any(m => all.Any(n => n.Id != m.Id && n.School == m.School && n.Overlaps(m)))) return false;
        }

        foreach (var recorded in story.Log) Wire.RoundTrips(recorded.Event);
        return true;
    }).QuickCheckThrowOnFailure();

    private static AdmitMember Admit(string id, string school = "s1", string role = Membership.Member, DateOnly? from = null) =>
        new(id, school, "大通县桥头小学", role, from ?? new(2024, 10, 1));

    private void Accept(params ReadOnlySpan<GroupCommand> commands)
    {
        foreach (var command in commands) world.Accept("group", "g1", command);
    }

    private string? Refused(GroupCommand command) => world.Ask("group", "g1", command)?.Code;
}
