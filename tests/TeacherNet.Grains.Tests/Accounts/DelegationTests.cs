using TeacherNet.Grains.Accounts;
using Xunit;

namespace TeacherNet.Grains.Tests.Accounts;

public sealed class DelegationTests
{
    // The world's actor is "tester": that account lends.
    private const string Lender = "tester";
    private static readonly Grant Own = new(new(1, 0, 0, new byte[8]), Roles.SchoolPrincipal, "region/test", "s1", new(2026, 2, 1), new(2026, 6, 30));
    private static readonly Grant Lent = Own with { Id = new(2, 0, 0, new byte[8]), From = new(2026, 3, 2), Until = new(2026, 3, 20) };
    private static readonly DelegateRole Order = new(Lent, new(Lender, Own.Id));

    private readonly World world = new(new(2026, 3, 1));

    public DelegationTests()
    {
        foreach (var account in (string[])[Lender, "deputy", "third"])
            world.Accept("account", account, new OpenAccount(account, null, null, "region/test"));
        world.Accept("account", Lender, new GrantRole(Own));
    }

    [Fact]
    public void A_principal_lends_the_role_to_a_deputy_until_a_day()
    {
        Assert.Equal(1, world.Accept("account", "deputy", Order));
        Assert.Equal(0, world.Accept("account", "deputy", Order));

        var deputy = Accounts().Find("deputy")!;
        Assert.Empty(deputy.InForce(new(2026, 3, 1)));
        Assert.Equal([Lent], deputy.InForce(new(2026, 3, 20)));
        Assert.Empty(deputy.InForce(new(2026, 3, 21)));
        Assert.Equal([new LentGrant(Lent.Id, Order.From)], deputy.Lent);
    }

    [Fact]
    public void Nobody_lends_more_than_they_hold()
    {
        Assert.Equal("account.delegation-beyond", Refused(Order with { Grant = Lent with { Target = "s2" } }));
        Assert.Equal("account.delegation-beyond", Refused(Order with { Grant = Lent with { Role = Roles.Coordinator, Target = null } }));
        Assert.Equal("account.delegation-beyond", Refused(Order with { Grant = Lent with { Scope = "region/other" } }));
        Assert.Equal("account.delegation-beyond", Refused(Order with { Grant = Lent with { Until = new(2026, 7, 1) } }));
        Assert.Equal("account.delegation-beyond", Refused(Order with { Grant = Lent with { From = new(2026, 1, 31) } }));
        Assert.Equal("account.delegation-endless", Refused(Order with { Grant = Lent with { Until = null } }));
        Assert.Equal("account.delegation-role", Refused(Order with { Grant = Lent with { Role = Roles.Operator, Target = null } }));
        Assert.Equal("account.delegation-role", Refused(Order with { Grant = Lent with { Role = Roles.GroupCoordinator } }));
        Assert.Equal("account.period-backwards", Refused(Order with { Grant = Lent with { Until = new(2026, 3, 1) } }));
        Assert.Equal("account.delegation-to-self", world.Ask("account", Lender, Order)?.Code);
    }

    [Fact]
    public void Nobody_lends_what_is_another_s_or_was_taken_back_or_is_lent_itself()
    {
        Assert.Equal("account.delegation-not-own", Refused(Order with { From = new("third", Own.Id) }));
        Assert.Equal("account.delegation-not-own", Refused(Order with { From = new(Lender, Lent.Id) }));

        world.Happened("account", Lender, new RoleDelegated(Own with { Id = new(9, 0, 0, new byte[8]) }, new("third", Own.Id)));
        Assert.Equal("account.delegation-not-own", Refused(Order with { From = new(Lender, new(9, 0, 0, new byte[8])) }));

        world.Accept("account", Lender, new RevokeRole(Own.Id));
        Assert.Equal("account.delegation-not-own", Refused(Order));
    }

    [Fact]
    public void What_was_lent_is_recalled_by_who_lent_it_and_ends_with_the_role_itself()
    {
        world.Accept("account", "deputy", Order);
        Assert.Equal(1, world.Accept("account", "deputy", new RecallRole(Lent.Id)));
        Assert.Empty(Accounts().Find("deputy")!.Grants);

        world.Accept("account", "third", Order);
        Assert.NotEmpty(Accounts().Find("third")!.Grants);
        world.Accept("account", Lender, new CloseAccount());
        Assert.Empty(Accounts().Find("third")!.Grants);
    }

    [Fact]
    public void Nobody_recalls_what_they_did_not_lend()
    {
        world.Happened("account", "deputy", new RoleDelegated(Lent, new("third", Own.Id)));

        Assert.Equal("account.delegation-not-own", world.Ask("account", "deputy", new RecallRole(Lent.Id))?.Code);
        Assert.Equal("account.delegation-not-own", world.Ask("account", Lender, new RecallRole(Own.Id))?.Code);
    }

    private AccountList Accounts() => world.View<AccountsView, AccountList>();

    private string? Refused(DelegateRole order) => world.Ask("account", "deputy", order)?.Code;
}
