using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Actions;

/// <summary>What an action did to a record can be undone to exactly what stood before, in the grain and in the view.</summary>
public sealed class UndoTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly World region = new(Today);
    private readonly World partnership = new(Today) { Scope = ScopeId.Parse("partnership/east~west") };

    [Fact]
    public void A_pairing_stands_as_before_whatever_was_done_with_it_last()
    {
        partnership.Accept("pairing", "p", new AgreePairing("JD1", School("east"), School("west"), new(2025, 1, 1), new(2027, 1, 1)));
        foreach (var order in (PairingCommand[])[new SuspendPairing(Today), new EndPairing(Today), new RenewPairing(Today, new(2028, 1, 1))])
        {
            var before = partnership.State<Pairing>("pairing", "p");
            var shown = partnership.View<ExchangeView, ExchangeState>().Pairings["p"];
            partnership.Accept("pairing", "p", order);
            partnership.Accept("pairing", "p", new UndoPairingChange());

            Assert.Equal(((Pairing.Signed)before).Terms, ((Pairing.Signed)partnership.State<Pairing>("pairing", "p")).Terms);
            Assert.Equal(shown, partnership.View<ExchangeView, ExchangeState>().Pairings["p"]);
            Assert.Equal("pairing.nothing-to-undo", partnership.Ask("pairing", "p", new UndoPairingChange())?.Code);
        }
    }

    [Fact]
    public void A_cancelled_activity_waits_again_with_the_side_that_had_confirmed()
    {
        partnership.Accept("activity", "a", new PlanActivity(new(HeldFor.Pairing, "p"), "HD1", "area-research", "onsite", Today, 2));
        partnership.Accept("activity", "a", new ConfirmActivity(Sides.First));
        Assert.Equal("activity.nothing-to-undo", partnership.Ask("activity", "a", new UndoActivityChange())?.Code);
        var before = ((Activity.Known)partnership.State<Activity>("activity", "a")).Facts;

        partnership.Accept("activity", "a", new CancelActivity());
        partnership.Accept("activity", "a", new UndoActivityChange());

        Assert.Equal(before, ((Activity.Known)partnership.State<Activity>("activity", "a")).Facts);
        Assert.Equal(before, partnership.View<ExchangeView, ExchangeState>().Activities.ByKey["a"].Facts);
        partnership.Accept("activity", "a", new ConfirmActivity(Sides.Second));
    }

    [Fact]
    public void A_school_that_was_released_never_left_unless_its_place_is_taken()
    {
        region.Accept("group", "g", new FormGroup(new("G3", "教研联盟", [], new(2020, 1, 1))));
        region.Accept("group", "g", new AdmitMember("m", "s1", "桥头小学", Membership.Lead, new(2020, 1, 1)));
        Assert.Equal("group.not-released", region.Ask("group", "g", new ReadmitMember("m"))?.Code);
        var before = region.View<GroupView, GroupsState>().Groups["g"].Memberships;
        region.Accept("group", "g", new ReleaseMember("m", Today));

        region.Accept("group", "g", new ReadmitMember("m"));
        Assert.Equal(before, region.View<GroupView, GroupsState>().Groups["g"].Memberships);

        region.Accept("group", "g", new ReleaseMember("m", Today));
        region.Accept("group", "g", new AdmitMember("n", "s2", "塔尔小学", Membership.Lead, Today.AddDays(1)));
        Assert.Equal("group.has-lead", region.Ask("group", "g", new ReadmitMember("m"))?.Code);
    }

    [Fact]
    public void Hours_wait_again_after_an_approval_or_a_return_is_undone()
    {
        region.Accept("region", RegionGrain.Of(region.Scope).Key, new EstablishRegion(new("试验县", "试验", "Asia/Shanghai", RegionKinds.Own)));
        region.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(), null));
        var entry = new HourEntry(new Guid(1, 0, 0, new byte[8]), "县级培训", "county", "subject", "classroom", "trainee", 4, new(2026, 1, 18), new(2026, 1, 18), null);
        region.Accept("ledger", "t", new LogTraining(entry));
        var waiting = Shown(entry.Id);
        Assert.Equal("training.not-credited", region.Ask("ledger", "t", new UndoVerification(entry.Id))?.Code);
        Assert.Equal("training.not-returned", region.Ask("ledger", "t", new UndoReturn(entry.Id))?.Code);

        region.Accept("ledger", "t", new VerifyHours(entry.Id, []));
        region.Accept("ledger", "t", new UndoVerification(entry.Id));
        Assert.Equal(waiting, Shown(entry.Id));

        region.Accept("ledger", "t", new ReturnHours(entry.Id, OpenReveal.Seal("请补材料")));
        region.Accept("ledger", "t", new UndoReturn(entry.Id));
        Assert.Equal(waiting, Shown(entry.Id));

        region.Accept("ledger", "t", new VerifyHours(entry.Id, []));
        region.Accept("ledger", "t", new ReverseHours(entry.Id, new Guid(2, 0, 0, new byte[8]), OpenReveal.Seal("重复登记")));
        Assert.Equal("training.not-credited", region.Ask("ledger", "t", new UndoVerification(entry.Id))?.Code);
    }

    [Fact]
    public void An_opening_that_is_undone_never_was_and_one_in_use_stays()
    {
        var opening = new OpenTeacherAccount("DT00001", OpenReveal.Seal("张敏"), new Guid(9, 0, 0, new byte[8]), "t", new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        region.Accept("account", "a", opening);
        region.Accept("account", "a", new ReissueActivation(new Guid(3, 0, 0, new byte[8])));
        Assert.Equal(new Guid(3, 0, 0, new byte[8]), region.View<AccountsView, AccountList>().Find("a")?.Awaited?.Id);

        region.Accept("account", "a", new UndoReissue(new Guid(3, 0, 0, new byte[8])));
        Assert.Equal(opening.Activation, region.View<AccountsView, AccountList>().Find("a")?.Awaited?.Id);
        region.Accept("account", "a", new UndoOpening());
        Assert.IsType<Account.Unopened>(region.State<Account>("account", "a"));
        Assert.Null(region.View<AccountsView, AccountList>().OfTeacher("t"));

        region.Accept("account", "b", opening);
        region.Accept("account", "b", new UseActivation(opening.Activation));
        Assert.Equal(["account.in-use", "account.in-use"], ((AccountCommand[])[new UndoOpening(), new ReissueActivation(Guid.NewGuid())]).Select(c => region.Ask("account", "b", c)?.Code));
    }

    [Fact]
    public void A_suspended_account_keeps_its_roles_for_when_it_is_resumed()
    {
        region.Accept("account", "a", new OpenAccount("clerk", null, null, "region/test"));
        region.Accept("account", "a", new GrantRole(new(Guid.NewGuid(), Roles.Auditor, "region/test", null, null, null)));
        var before = region.View<AccountsView, AccountList>().Find("a");

        region.Accept("account", "a", new SuspendAccount());
        Assert.Equal(0, region.Accept("account", "a", new SuspendAccount()));
        Assert.Empty(region.View<AccountsView, AccountList>().Find("a")!.InForce(Today));
        region.Accept("account", "a", new ResumeAccount());

        Assert.Equal(before, region.View<AccountsView, AccountList>().Find("a"));
    }

    [Fact]
    public void A_mark_or_a_rating_is_taken_back_unless_something_came_after()
    {
        var (action, later) = (Guid.NewGuid(), Guid.NewGuid());
        region.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(), null));
        region.Accept("school", "s1", new RegisterSchool(Samples.School(), null));
        region.Accept("teacher", "t", new MarkClassTeacher(false, action));
        region.Accept("school", "s1", new RateSchool("strong", action));

        region.Accept("teacher", "t", new UndoClassTeacherMark(action));
        region.Accept("school", "s1", new UndoSchoolRating(action));
        Assert.Equal(Samples.Teacher(), ((Teacher.Registered)region.State<Teacher>("teacher", "t")).Facts);
        Assert.Equal(Samples.School(), ((School.Registered)region.State<School>("school", "s1")).Facts);

        region.Accept("school", "s1", new RateSchool("strong", later));
        region.Accept("school", "s1", new RegisterSchool(Samples.School() with { Pupils = 1 }, null));
        Assert.Equal("import.changed-since", region.Ask("school", "s1", new UndoSchoolRating(later))?.Code);
    }

    private TrainingEntry Shown(Guid entry) => region.View<TrainingView, TrainingState>().Ledgers["t"][entry];

    private static SchoolRef School(string side) => new(side, $"s-{side}", $"1{side}", $"{side}小学");
}
